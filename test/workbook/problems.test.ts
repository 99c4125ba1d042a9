import { expect, test } from 'vitest'
import type { Merge } from '../../functions/workbook/grid.ts'
import type { GuardCode, ProblemCode, Reading } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { changed, dated, failed, gridOf, number, serial, soundTabs, TRUE, withoutColumn, type Tabs, type Typed } from './grid-of.ts'

test('the sound workbook has no problem', () => {
  const { problems, content } = readWorkbook(gridOf(soundTabs()))
  expect([problems, content === null]).toEqual([[], false])
})

interface Case {
  cells?: Record<string, Typed>
  tabs?: Tabs
  merges?: Record<string, Merge[]>
  /** tab, cell, column and value of the one problem. */
  at: [tab: string | null, cell: string | null, column: string | null, value: string | null]
}

const { Vergaderingen: _, ...withoutMeetings } = soundTabs()
const { Subsidies: funding, ...withoutFunding } = soundTabs()
const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Merge => ({ firstRow, lastRow, firstColumn, lastColumn })

/** Each of these workbooks has exactly one problem. */
const CASES = {
  'locale-unexpected': [],
  'tab-missing': [{ tabs: { ...withoutFunding, Personeel: withoutColumn(soundTabs().Personeel, 'Financiering').map((row, index) => index === 1 ? row.with(5, 'partner') : row) }, at: ['Subsidies', null, null, null] }],
  'tab-unclear': [
    { tabs: { ...withoutFunding, Subsidie: funding }, at: ['Subsidie', null, null, null] },
    { tabs: { ...withoutFunding, 'Subsidies 💶': funding }, at: ['Subsidies 💶', null, null, null] },
    { tabs: { ...withoutMeetings, Vergadering: [] }, at: ['Vergadering', null, null, null] },
  ],
  'column-missing': [
    { tabs: { ...soundTabs(), Subsidies: withoutColumn(soundTabs().Subsidies, 'Status') }, at: ['Subsidies', null, 'Status', null] },
    { tabs: { ...soundTabs(), Subsidies: withoutColumn(soundTabs().Subsidies, 'Basis') }, at: ['Subsidies', null, 'Basis', null] },
    { tabs: { ...soundTabs(), Subsidies: withoutColumn(soundTabs().Subsidies, 'Domein') }, at: ['Subsidies', null, 'Domein', null] },
  ],
  'header-unclear': [
    { cells: { 'Subsidies!G1': 'Bedrg' }, at: ['Subsidies', 'G1', 'Bedrag', 'Bedrg'] },
    { cells: { 'Subsidies!K1': 'Satus' }, at: ['Subsidies', 'K1', 'Status', 'Satus'] },
    { cells: { 'Domeinen!A1': 'Codes' }, at: ['Domeinen', 'A1', 'Code', 'Codes'] },
    { cells: { 'Subsidies!I1': 'Begindatm' }, at: ['Subsidies', 'I1', 'Start', 'Begindatm'] },
    { cells: { 'Subsidies!G1': 'Toegekend bedrag' }, at: ['Subsidies', 'G1', 'Bedrag', 'Toegekend bedrag'] },
    { cells: { 'Subsidies!G1': 'Subsidiebedrag 2018' }, at: ['Subsidies', 'G1', 'Bedrag', 'Subsidiebedrag 2018'] },
    { cells: { 'Subsidies!G1': 'Bedrag (x 1.000)' }, at: ['Subsidies', 'G1', 'Bedrag', 'Bedrag (x 1.000)'] },
    { cells: { 'Subsidies!G1': 'Bedrag k€' }, at: ['Subsidies', 'G1', 'Bedrag', 'Bedrag k€'] },
    { cells: { 'Personeel!E1': 'VTE (%)' }, at: ['Personeel', 'E1', 'VTE', 'VTE (%)'] },
    { cells: { 'Subsidies!D1': 'Ontvanger' }, at: ['Subsidies', 'D1', 'Begunstigde', 'Ontvanger'] },
    { cells: { 'Subsidies!G1': 'Kost' }, at: ['Subsidies', 'G1', 'Bedrag', 'Kost'] },
    { cells: { 'Subsidies!G1': null }, at: ['Subsidies', 'G1', 'Bedrag', null] },
    { cells: { 'Subsidies!L1': 'Bron en nota’s' }, at: ['Subsidies', 'L1', 'Bron', 'Bron en nota’s'] },
    { tabs: { ...soundTabs(), Subsidies: [['Bedragen in duizend euro'], ...soundTabs().Subsidies] }, at: ['Subsidies', 'A1', 'Bedrag', 'Bedragen in duizend euro'] },
  ],
  'row-above-header': [
    { tabs: { ...soundTabs(), Domeinen: [['SEW', 'Sociale economie'], ...soundTabs().Domeinen] }, at: ['Domeinen', 'A1', 'Code', 'SEW'] },
    { tabs: { ...soundTabs(), Subsidies: [['S-009', 'opbrengst'], ...soundTabs().Subsidies] }, at: ['Subsidies', 'A1', 'Code', 'S-009'] },
    { tabs: { ...soundTabs(), Subsidies: [['voorbeeld', 'opbrengst', 'Verkoop', ...Array.from({ length: 7 }, () => null), 'geweigerd'], ...soundTabs().Subsidies] }, at: ['Subsidies', 'A1', 'Code', 'voorbeeld'] },
    { tabs: { ...soundTabs(), Vergaderingen: [[dated('2019-01-18'), 'Raad van Bestuur'], [], ...soundTabs().Vergaderingen] }, at: ['Vergaderingen', 'A1', 'Datum', '18/01/2019'] },
  ],
  'header-duplicate': [
    { cells: { 'Subsidies!M1': 'bedrag:' }, at: ['Subsidies', 'M1', 'Bedrag', 'bedrag:'] },
    { cells: { 'Domeinen!E1': 'Code' }, at: ['Domeinen', 'E1', 'Code', 'Code'] },
    { cells: { 'Domeinen!A4': 'Code', 'Domeinen!B4': 'Domein:' }, at: ['Domeinen', 'A4', 'Code', 'Code'] },
  ],
  'code-missing': [
    { cells: { 'Subsidies!A3': null }, at: ['Subsidies', 'A3', 'Code', null] },
    { cells: { 'Subsidies!G9': 5 }, at: ['Subsidies', 'A9', 'Code', null] },
    { cells: { 'Subsidies!A2': ' \u200B ' }, at: ['Subsidies', 'A2', 'Code', null] },
    { cells: { 'Domeinen!A3': null }, at: ['Domeinen', 'A3', 'Code', null] },
    { cells: { 'Gemeenten!A2': null }, at: ['Gemeenten', 'A2', 'NIS', null] },
    { cells: { 'Prioriteiten!A3': null }, at: ['Prioriteiten', 'A3', 'Nummer', null] },
    { cells: { 'Vergaderingen!A3': null }, at: ['Vergaderingen', 'A3', 'Datum', null] },
  ],
  'code-duplicate': [
    { cells: { 'Subsidies!A3': 's-001' }, at: ['Subsidies', 'A3', 'Code', 's-001'] },
    { cells: { 'Subsidies!A3': 'S\u200B-001' }, at: ['Subsidies', 'A3', 'Code', 'S\u200B-001'] },
    { cells: { 'Domeinen!A3': 'SB' }, at: ['Domeinen', 'A3', 'Code', 'SB'] },
    { cells: { 'Prioriteiten!A3': number(1) }, at: ['Prioriteiten', 'A3', 'Nummer', '1'] },
    { cells: { 'Vergaderingen!A3': '10/4/2018', 'Vergaderingen!B3': 'algemene vergadering' }, at: ['Vergaderingen', 'A3', 'Datum', '10/4/2018'] },
  ],
  'code-invalid': [
    { cells: { 'Subsidies!A2': dated('2018-10-05', 'd/m', '5/10') }, at: ['Subsidies', 'A2', 'Code', '5/10'] },
    { cells: { 'Projecten!A2': 'SB 01' }, at: ['Projecten', 'A2', 'Code', 'SB 01'] },
    { cells: { 'Domeinen!A9': 'Oude domeinen' }, at: ['Domeinen', 'A9', 'Code', 'Oude domeinen'] },
    { cells: { 'Domeinen!A2': 'S,B' }, at: ['Domeinen', 'A2', 'Code', 'S,B'] },
  ],
  'value-missing': [
    { cells: { 'Subsidies!K2': null }, at: ['Subsidies', 'K2', 'Status', null] },
    { cells: { 'Subsidies!A9': 'x' }, at: ['Subsidies', 'B9', 'Soort', null] },
    { cells: { 'Subsidies!H2': null }, at: ['Subsidies', 'H2', 'Basis', null] },
    { cells: { 'Subsidies!F3': null }, at: ['Subsidies', 'F3', 'Domein', null] },
    { cells: { 'Domeinen!B3': ' ' }, at: ['Domeinen', 'B3', 'Domein', null] },
    { cells: { 'Vergaderingen!B3': null }, at: ['Vergaderingen', 'B3', 'Orgaan', null] },
  ],
  'text-invalid': [{ cells: { 'Subsidies!D2': TRUE }, at: ['Subsidies', 'D2', 'Begunstigde', 'TRUE'] }],
  'cell-error': [
    { cells: { 'Subsidies!G2': failed('#REF!') }, at: ['Subsidies', 'G2', 'Bedrag', '#REF!'] },
    { cells: { 'Domeinen!A2': failed('#N/A') }, at: ['Domeinen', 'A2', 'Code', '#N/A'] },
    { cells: { 'Domeinen!B3': failed('#DEEL/0!') }, at: ['Domeinen', 'B3', 'Domein', '#DEEL/0!'] },
    { cells: { 'Subsidies!L3': '#WAARDE!' }, at: ['Subsidies', 'L3', 'Bron', '#WAARDE!'] },
  ],
  'cell-loading': [
    { cells: { 'Subsidies!G2': 'Laden...' }, at: ['Subsidies', 'G2', 'Bedrag', 'Laden...'] },
    { cells: { 'Subsidies!L2': failed('Loading...') }, at: ['Subsidies', 'L2', 'Bron', 'Loading...'] },
    { cells: { 'Projecten!A2': 'Laden…' }, at: ['Projecten', 'A2', 'Code', 'Laden…'] },
  ],
  'cell-merged': [
    { merges: { Subsidies: [merge(2, 3, 7, 7)] }, at: ['Subsidies', 'G3', 'Bedrag', '€ 1.250,50'] },
    { cells: { 'Domeinen!A3': null }, merges: { Domeinen: [merge(2, 3, 1, 1)] }, at: ['Domeinen', 'A3', 'Code', null] },
    { cells: { 'Subsidies!D3': null }, merges: { Subsidies: [merge(3, 3, 3, 4)] }, at: ['Subsidies', 'D3', 'Begunstigde', null] },
  ],
  'amount-invalid': [{ cells: { 'Subsidies!G2': 'nog niet gekend' }, at: ['Subsidies', 'G2', 'Bedrag', 'nog niet gekend'] }],
  'amount-ambiguous': [
    { cells: { 'Subsidies!G2': '75.33' }, at: ['Subsidies', 'G2', 'Bedrag', '75.33'] },
    { cells: { 'Subsidies!G2': number(75, 'NUMBER', '75k') }, at: ['Subsidies', 'G2', 'Bedrag', '75k'] },
    { cells: { 'Subsidies!G2': number(75_000, 'CURRENCY', '$ 75.000') }, at: ['Subsidies', 'G2', 'Bedrag', '$ 75.000'] },
  ],
  'amount-precision': [
    { cells: { 'Subsidies!G2': '75,333' }, at: ['Subsidies', 'G2', 'Bedrag', '75,333'] },
    { cells: { 'Subsidies!G2': number(75.333, 'CURRENCY', '€ 75,33') }, at: ['Subsidies', 'G2', 'Bedrag', '€ 75,33'] },
  ],
  'amount-is-date': [{ cells: { 'Subsidies!G2': dated('2018-09-01') }, at: ['Subsidies', 'G2', 'Bedrag', '01/09/2018'] }],
  'amount-not-positive': [{ cells: { 'Subsidies!G2': '-500' }, at: ['Subsidies', 'G2', 'Bedrag', '-500'] }],
  'amount-too-large': [{ cells: { 'Subsidies!G2': number(123_456_789_012_345) }, at: ['Subsidies', 'G2', 'Bedrag', '123456789012345'] }],
  'fte-invalid': [{ cells: { 'Personeel!E2': TRUE }, at: ['Personeel', 'E2', 'VTE', 'TRUE'] }],
  'fte-ambiguous': [
    { cells: { 'Personeel!E2': '14.25' }, at: ['Personeel', 'E2', 'VTE', '14.25'] },
    { cells: { 'Personeel!E2': number(80, 'NUMBER', '80%') }, at: ['Personeel', 'E2', 'VTE', '80%'] },
  ],
  'fte-is-date': [{ cells: { 'Personeel!E2': dated('2019-05-04', 'd/m', '4/5') }, at: ['Personeel', 'E2', 'VTE', '4/5'] }],
  'fte-out-of-range': [{ cells: { 'Personeel!E2': 0 }, at: ['Personeel', 'E2', 'VTE', '0'] }],
  'date-invalid': [
    { cells: { 'Projecten!D2': '30/02/2018' }, at: ['Projecten', 'D2', 'Start', '30/02/2018'] },
    { cells: { 'Projecten!D2': 'doorlopend' }, at: ['Projecten', 'D2', 'Start', 'doorlopend'] },
    { cells: { 'Gemeenten!E2': number(0.5, 'TIME', '12:00') }, at: ['Gemeenten', 'E2', 'Peildatum', '12:00'] },
  ],
  'date-ambiguous': [
    { cells: { 'Projecten!D2': '1/9/18' }, at: ['Projecten', 'D2', 'Start', '1/9/18'] },
    { cells: { 'Projecten!D2': dated('2026-09-01', 'd/m', '1/9') }, at: ['Projecten', 'D2', 'Start', '1/9'] },
    { cells: { 'Projecten!D2': dated('2026-09-01', 'mmmm', 'september') }, at: ['Projecten', 'D2', 'Start', 'september'] },
  ],
  'date-implausible': [{ cells: { 'Projecten!D2': serial(2018) }, at: ['Projecten', 'D2', 'Start', '10/07/1905'] }],
  'period-reversed': [
    { cells: { 'Subsidies!J2': 2018 }, at: ['Subsidies', 'J2', 'Einde', '2018'] },
    { cells: { 'Gemeenten!G3': 2018 }, at: ['Gemeenten', 'G3', 'Vennoot tot', '2018'] },
  ],
  'number-invalid': [
    { cells: { 'Gemeenten!D2': '16,5' }, at: ['Gemeenten', 'D2', 'Inwoners', '16,5'] },
    { cells: { 'Prioriteiten!A3': 'twee' }, at: ['Prioriteiten', 'A3', 'Nummer', 'twee'] },
  ],
  'choice-unknown': [
    { cells: { 'Subsidies!K2': 'goedgekeurd' }, at: ['Subsidies', 'K2', 'Status', 'goedgekeurd'] },
    { cells: { 'Projecten!F2': 'A, baas' }, at: ['Projecten', 'F2', 'Rol', 'A, baas'] },
  ],
  'reference-unknown': [
    { cells: { 'Projecten!C2': 'Sociaal belied' }, at: ['Projecten', 'C2', 'Domein', 'Sociaal belied'] },
    { cells: { 'Subsidies!E2': 'SB-10' }, at: ['Subsidies', 'E2', 'Project', 'SB-10'] },
    { cells: { 'Subsidies!E2': 'Welzijnsplatform' }, at: ['Subsidies', 'E2', 'Project', 'Welzijnsplatform'] },
    { cells: { 'Personeel!I2': 'S-001, S-009, S-008' }, at: ['Personeel', 'I2', 'Financiering', 'S-001, S-009, S-008'] },
    { cells: { 'Projecten!H2': 'alle, Diksmuide' }, at: ['Projecten', 'H2', 'Gemeenten', 'alle, Diksmuide'] },
    { cells: { 'Projecten!G2': 3 }, at: ['Projecten', 'G2', 'Prioriteit', '3'] },
    { cells: { 'Projecten!G2': 'hoog' }, at: ['Projecten', 'G2', 'Prioriteit', 'hoog'] },
  ],
  'reference-ambiguous': [
    { cells: { 'Domeinen!A4': 'sé', 'Domeinen!B4': 'Een', 'Domeinen!A5': 'SE', 'Domeinen!B5': 'Twee', 'Projecten!C2': 'Se' }, at: ['Projecten', 'C2', 'Domein', 'Se'] },
  ],
  'reference-conflict': [{ cells: { 'Subsidies!F2': 'VT' }, at: ['Subsidies', 'F2', 'Domein', 'VT'] }],
  'period-incomplete': [{ cells: { 'Subsidies!I3': null }, at: ['Subsidies', 'I3', 'Start', null] }],
  'funding-outside-project': [{ cells: { 'Subsidies!I2': 2017 }, at: ['Subsidies', 'E2', 'Project', 'SB-01'] }],
  'staffing-outlives-funding': [{ cells: { 'Personeel!H2': 2022 }, at: ['Personeel', 'H2', 'Einde', '2022'] }],
  'staffing-unfunded': [{ cells: { 'Personeel!I2': null }, at: ['Personeel', 'I2', 'Financiering', null] }],
  'project-ended-with-staff': [{ cells: { 'Projecten!E2': '30/06/2021', 'Subsidies!J2': 'mei 2021', 'Personeel!I2': 'S-002' }, at: ['Personeel', 'H2', 'Einde', '2021'] }],
  'domain-empty': [{ cells: { 'Domeinen!A4': 'WO', 'Domeinen!B4': 'Wonen' }, at: ['Domeinen', 'A4', 'Code', 'WO'] }],
  'personal-data': [
    { cells: { 'Subsidies!L2': 'Vraag na bij an.peeters@voorbeeld.be' }, at: ['Subsidies', 'L2', 'Bron', 'Vraag na bij an.peeters@voorbeeld.be'] },
    { cells: { 'Personeel!B2': 'Coördinator (85.07.30-033.28)' }, at: ['Personeel', 'B2', 'Functie', 'Coördinator (85.07.30-033.28)'] },
    { cells: { 'Domeinen!C2': 'tel. 051 51 93 59' }, at: ['Domeinen', 'C2', 'Toelichting', 'tel. 051 51 93 59'] },
  ],
  'total-row-skipped': [
    { cells: { 'Subsidies!A4': 'Totaal', 'Subsidies!G4': failed('#REF!') }, at: ['Subsidies', 'A4', 'Code', 'Totaal'] },
    { cells: { 'Subsidies!D4': 'SUBTOTAAL 2018', 'Subsidies!G4': 151_250.5 }, at: ['Subsidies', 'D4', 'Begunstigde', 'SUBTOTAAL 2018'] },
  ],
  'column-unknown': [{ cells: { 'Subsidies!N1': 'Nog na\u00A0te\nkijken', 'Subsidies!N2': failed('#REF!') }, at: ['Subsidies', 'N1', 'Nog na te kijken', 'Nog na\u00A0te\nkijken'] }],
  'tab-unknown': [
    { tabs: { ...soundTabs(), 'Nota’s / draaitabel': [['Code', 'x']] }, at: ['Nota’s / draaitabel', null, null, null] },
    { tabs: { ...soundTabs(), SUBSIDIES: [] }, at: ['SUBSIDIES', null, null, null] },
    { tabs: { ...soundTabs(), Project: [] }, at: ['Project', null, null, null] },
  ],
} as const satisfies Record<Exclude<ProblemCode, GuardCode>, readonly Case[]>

const SEVERITIES: Partial<Record<ProblemCode, string>> = {
  'period-incomplete': 'warning',
  'funding-outside-project': 'warning',
  'staffing-outlives-funding': 'warning',
  'staffing-unfunded': 'warning',
  'project-ended-with-staff': 'warning',
  'domain-empty': 'warning',
  'personal-data': 'warning',
  'total-row-skipped': 'info',
  'column-unknown': 'info',
  'tab-unknown': 'info',
}

const cases = Object.entries(CASES).flatMap(([code, list]: [string, readonly Case[]]) => list.map(each => ({ code: code as ProblemCode, ...each })))

test.each(cases)('$code is the one problem at $at', ({ code, cells, tabs, merges, at: [tab, cell, column, value] }) => {
  const reading = readWorkbook(gridOf(tabs ?? changed(cells ?? {}), merges))
  const severity = SEVERITIES[code] ?? 'error'
  const row = cell === null ? null : Number(/\d+/u.exec(cell)?.[0])
  expect(withoutText(reading)).toEqual([{ severity, code, tab, cell, row, column, value }])
  expect(reading.content === null).toBe(severity === 'error')
})

test.each(cases)('$code at $at is told in a sentence, with what to do', ({ cells, tabs, merges }) => {
  const { problems } = readWorkbook(gridOf(tabs ?? changed(cells ?? {}), merges))
  for (const { message, fix } of problems) {
    for (const sentence of [message, fix]) expect(sentence).toMatch(/^[\p{Lu}“\d].*[.?]$/u)
    expect(message + fix).not.toMatch(/undefined|null|\[object|NaN|\{\}/u)
  }
})

test.each(['en_US', 'en_GB', 'de_CH', ''])('a workbook with locale %j is refused as a whole, with one problem', locale => {
  const reading = readWorkbook({ ...gridOf(changed({ 'Subsidies!G2': '75.33' })), locale })
  expect(withoutText(reading)).toEqual([{ severity: 'error', code: 'locale-unexpected', tab: null, cell: null, row: null, column: null, value: null }])
  expect(reading.content).toBeNull()
})

test('what is wrong is named in the words of the workbook', () => {
  const { problems } = readWorkbook(gridOf(changed({
    'Subsidies!G2': '75,333',
    'Projecten!C2': 'Sociaal belied',
    'Subsidies!G3': number(75.333, 'CURRENCY', '€ 75,33'),
    'Subsidies!K3': 'toegekent',
    'Gemeenten!A3': '32003',
  })))
  expect(problems.map(({ cell, message, fix }) => [cell, message, fix])).toEqual([
    ['C2', '“Sociaal belied” staat niet in het tabblad Domeinen: bedoelde u Sociaal beleid?', 'Vul een Code of Domein uit het tabblad Domeinen in (SB, VT), of voeg “Sociaal belied” daar eerst toe.'],
    ['G2', 'Het bedrag “75,333” heeft meer dan twee cijfers na de komma.', 'Rond af op twee cijfers na de komma; zijn duizenden bedoeld, schrijf dan een punt, zoals 75.333.'],
    ['G3', 'Het bedrag “€ 75,33” heeft meer dan twee cijfers na de komma: in de cel staat eigenlijk 75,333.', 'Rond af op twee cijfers na de komma; zijn duizenden bedoeld, schrijf dan een punt, zoals 75.333.'],
    ['K3', '“toegekent” is geen mogelijke keuze bij Status: bedoelde u toegekend?', 'Kies uit: in voorbereiding, aangevraagd, toegekend, afgesloten, geweigerd.'],
    ['A3', 'NIS “32003” staat twee keer in het tabblad Gemeenten, ook in rij 2.', 'Geef elke rij een eigen NIS (hoofdletters maken geen verschil), of verwijder de dubbele rij.'],
  ])
})

test('a column that a warning misses is told as a column', () => {
  const tabs = { ...changed({ 'Projecten!E2': 2030 }), Personeel: withoutColumn(withoutColumn(soundTabs().Personeel, 'Einde'), 'Start') }
  const { problems } = readWorkbook(gridOf(tabs))
  expect(problems.map(({ code, cell, message }) => [code, cell, message])).toEqual([
    ['period-incomplete', null, 'Het tabblad Personeel heeft geen kolom Start, zodat wat bij VTE staat niet over de jaren te verdelen is.'],
    ['staffing-outlives-funding', null, 'Het tabblad Personeel heeft geen kolom Einde, zodat niet te zien is of functies langer lopen dan hun financiering, die soms stopt (zoals op 31/12/2021).'],
    ['project-ended-with-staff', null, 'Het tabblad Personeel heeft geen kolom Einde, zodat niet te zien is of functies langer lopen dan hun project (zoals SB-01, dat stopt op 31/12/2030).'],
  ])
})

test('alle beside other names is told in its own words', () => {
  const [problem] = readWorkbook(gridOf(changed({ 'Projecten!H2': 'Diksmuide, Alle' }))).problems
  expect([problem?.message, problem?.fix]).toEqual(['Bij Gemeenten staat “alle” samen met andere namen.', 'Schrijf alleen het woord alle, of noem de gemeenten een voor een.'])
})

function withoutText({ problems }: Reading) {
  return problems.map(({ message: _message, fix: _fix, ...rest }) => rest)
}
