import { expect, test } from 'vitest'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridOf, shownOf, soundTabs, type Tabs, type Typed } from './grid-of.ts'

const sound = readWorkbook(gridOf(soundTabs())).content?.dataset

test.each<[string, Tabs]>([
  ['titles in another case, with accents, white space, star or colon', {
    ...without('Subsidies', 'Personeel', 'Gemeenten'), ' subsidiës* ': soundTabs().Subsidies, 'PERSONEEL:': soundTabs().Personeel, 'Ge meenten': soundTabs().Gemeenten,
  }],
  ['headers in another case, with accents, white space, star or colon', withHeaders('Subsidies', {
    Code: ' code *', Soort: 'SOORT:', Verstrekker: 'Verstrek\u00ADker', Bedrag: 'Bédrag', Basis: 'Ba\nsis*:', Status: '\u00A0Status\u00A0',
  })],
  ['aliases', withHeaders('Subsidies', { Bedrag: 'Bedrag (€)', Start: 'Begindatum', Einde: 'Einddatum' })],
  ['another alias', withHeaders('Subsidies', { Bedrag: 'Bedrag in euro' })],
  ['FTE for VTE', withHeaders('Personeel', { VTE: 'fte' })],
  ['a title, a merged instruction and empty rows above the header', {
    ...soundTabs(), Subsidies: [['Subsidies van de vereniging'], [], ['Vul Code in', null, 'Bedrag:'], ...soundTabs().Subsidies],
  }],
  ['a line that explains each column above the header', {
    ...soundTabs(),
    Subsidies: [['verplicht', 'kies uit de lijst', 'verplicht', null, null, null, 'in euro', null, 'dd/mm/jjjj', null, 'verplicht'], ...soundTabs().Subsidies],
    Personeel: [[2018, 'toestand op 31 december'], ...soundTabs().Personeel],
    Domeinen: [['uniek', 'naam van het domein'], ['VERPLICHT', 'VERPLICHT'], ...soundTabs().Domeinen],
  }],
  ['the header in row 20', { ...soundTabs(), Domeinen: [...Array.from({ length: 19 }, (): Typed[] => []), ...soundTabs().Domeinen] }],
  ['a blank column in between', { ...soundTabs(), Subsidies: soundTabs().Subsidies.map(row => row.toSpliced(2, 0, null)) }],
  ['tabs in another order', Object.fromEntries(Object.entries(soundTabs()).toReversed())],
])('%s make no difference', (_, tabs) => {
  const { problems, content } = readWorkbook(gridOf(tabs))
  expect([problems, content?.dataset]).toEqual([[], sound])
})

test('a tab without header lacks every required column', () => {
  const tabs = { ...soundTabs(), Vergaderingen: [['Datum'], ['10/04/2018', 'Raad van Bestuur']], Prioriteiten: [] }
  expect(problemsOf(tabs)).toEqual([
    ['Prioriteiten', null, 'column-missing', 'Nummer'],
    ['Prioriteiten', null, 'column-missing', 'Prioriteit'],
    ['Vergaderingen', null, 'column-missing', 'Datum'],
    ['Vergaderingen', null, 'column-missing', 'Orgaan'],
  ])
})

test('a row above the header whose code is a word is data where other codes are words', () => {
  const domains = [['jeugd', 'Jeugdwerk'], ['Code', 'Domein'], ['sport', 'Sport'], ['SB', 'Sociaal beleid'], ['VT', 'Vrije tijd']]
  expect(problemsOf({ ...soundTabs(), Domeinen: domains }).slice(0, 1)).toEqual([['Domeinen', 'A1', 'row-above-header', 'Code']])
})

test('a header in row 21 is none', () => {
  const tabs = { ...soundTabs(), Vergaderingen: [...Array.from({ length: 20 }, (): Typed[] => []), ...soundTabs().Vergaderingen] }
  expect(problemsOf(tabs).map(([, , code]) => code)).toEqual(['column-missing', 'column-missing'])
})

test('tabs that may be absent are no problem, and priorities then run from 1 to 99', () => {
  const tabs = without('Prioriteiten', 'Vergaderingen')
  expect(problemsOf(tabs)).toEqual([])
  const priorities = (value: Typed) => problemsOf({ ...tabs, Projecten: soundTabs().Projecten.map((row, index) => (index === 1 ? row.with(6, value) : row)) })
  expect([99, '1', null].map(priorities)).toEqual([[], [], []])
  expect([0, 100, 'hoog', 1.5].map(priorities)).toEqual(Array.from({ length: 4 }, () => [['Projecten', 'G2', 'number-invalid', 'Prioriteit']]))
})

test('an emptied workbook lacks its tabs', () => {
  expect(problemsOf({}).map(([tab, , code]) => [tab, code])).toEqual(['Domeinen', 'Projecten', 'Subsidies', 'Personeel', 'Gemeenten'].map(tab => [tab, 'tab-missing']))
})

test('a tab emptied below its header is read as empty', () => {
  const { counts, content } = readWorkbook(gridOf({ ...soundTabs(), Vergaderingen: soundTabs().Vergaderingen.slice(0, 1) }))
  expect([counts.Vergaderingen, content?.dataset.meetings]).toEqual([0, []])
})

test.each(['Controle', 'controle ', 'Controle (Streekboek)', 'Controle (Streekboek 2)'])("the tab %j is not data, and no tab that isn't known", title => {
  expect(problemsOf({ [title]: soundTabs().Subsidies, ...soundTabs() })).toEqual([])
})

test('of two tabs with one title the first counts', () => {
  const grid = gridOf(soundTabs())
  const second = { title: 'Domeinen ', id: 99, rows: [], merges: [] }
  const { problems, content } = readWorkbook({ ...grid, tabs: [...grid.tabs, second] })
  expect(problems.map(({ tab, code }) => [tab, code])).toEqual([['Domeinen ', 'tab-unknown']])
  expect(content?.dataset).toEqual(sound)
})

test('a header that is nearly a column which the tab has is a column of its own', () => {
  const tabs = { ...soundTabs(), Domeinen: soundTabs().Domeinen.map((row, index) => [row[0] ?? null, row[1] ?? null, row[2] ?? null, row[3] ?? null, index === 0 ? 'Domeinn' : 'x']) }
  expect(problemsOf(tabs)).toEqual([['Domeinen', 'E1', 'column-unknown', 'Domeinn']])
})

test('problems stand by tab, row and column, tabs and columns as a whole first, unknown tabs last', () => {
  const tabs = {
    Kladblok: [['x']],
    ...without('Vergaderingen', 'Subsidies', 'Personeel'),
    Personeel: soundTabs().Personeel.map((row, index) => (index === 2 ? ['P-02', null, 'XX', null, 'veel'] : row.toSpliced(1, 1))),
    Projecten: [...soundTabs().Projecten, ['X 1', 'Naam', null]],
  }
  expect(problemsOf(tabs)).toEqual([
    ['Projecten', 'A4', 'code-invalid', 'Code'],
    ['Projecten', 'C4', 'value-missing', 'Domein'],
    ['Subsidies', null, 'tab-missing', null],
    ['Personeel', null, 'column-missing', 'Functie'],
    ['Personeel', 'B3', 'value-missing', 'Domein'],
    ['Personeel', 'E3', 'choice-unknown', 'Inzet'],
    ['Kladblok', null, 'tab-unknown', null],
  ])
})

test("the cells read are those of the known columns, in the workbook's order, totals included", () => {
  const tabs = { ...soundTabs(), Prioriteiten: [['Eigen', 'Prioriteit', 'Nummer'], ['x', 'Netwerkvorming', 2], ['x', null, null], [null, 'Totaal']] }
  expect(readWorkbook(gridOf(tabs)).cells.find(({ tab }) => tab === 'Prioriteiten')).toEqual({
    tab: 'Prioriteiten',
    columns: ['Nummer', 'Prioriteit'],
    rows: [
      { row: 2, cells: [{ kind: 'number', shown: '2', number: 2, format: { type: 'AUTOMATIC', pattern: '' } }, { kind: 'text', shown: 'Netwerkvorming' }] },
      { row: 4, cells: [null, { kind: 'text', shown: 'Totaal' }] },
    ],
  })
})

function problemsOf(tabs: Tabs) {
  return readWorkbook(gridOf(tabs)).problems.map(({ tab, cell, code, column }) => [tab, cell, code, column])
}

function without(...names: (keyof ReturnType<typeof soundTabs>)[]): Tabs {
  return Object.fromEntries(Object.entries(soundTabs()).filter(([name]) => !names.includes(name)))
}

function withHeaders(tab: 'Subsidies' | 'Personeel', headers: Record<string, string>): Tabs {
  const [first = [], ...rows] = soundTabs()[tab]
  return { ...soundTabs(), [tab]: [first.map(header => headers[shownOf(header)] ?? header), ...rows] }
}
