import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TABLES, TABS, type Dataset } from '#model/dataset.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { changed, gridOf, number, shownOf, soundTabs, type Tabs, type Typed } from './grid-of.ts'

test('a sound workbook is read whole', () => {
  const { content, counts } = readWorkbook(gridOf(soundTabs()))
  expect(counts).toEqual({ Domeinen: 2, Projecten: 2, Subsidies: 2, Personeel: 2, Gemeenten: 2, Prioriteiten: 2, Vergaderingen: 2 })
  expect(content).toEqual({
    dataset: {
      domains: [
        { code: 'SB', name: 'Sociaal beleid', description: null, reference: 'Jaarverslag' },
        { code: 'VT', name: 'Vrije tijd', description: 'Jeugd, sport en cultuur', reference: null },
      ],
      projects: [
        { code: 'SB-01', name: 'Welzijnsplatform', domain: 'SB', start: '2018-01-01', end: 'ongoing', roles: ['A', 'promotor'], priority: 2, municipalities: 'all', reference: 'Beleidsnota' },
        { code: 'VT-01', name: 'Pas Partoe', domain: 'VT', start: '2018-09-01', end: '2025-12-31', roles: [], priority: null, municipalities: ['32003', '38014'], reference: null },
      ],
      funding: [
        { code: 'S-001', kind: 'subsidie', funder: 'Vlaamse overheid', beneficiary: null, project: 'SB-01', domain: null, amountCents: 15_000_000, basis: 'period', start: '2019-01-01', end: '2021-12-31', status: 'toegekend', reference: 'Jaarverslag' },
        { code: 'S-002', kind: 'opbrengst', funder: 'Verkoop', beneficiary: 'Stad Diksmuide', project: null, domain: 'VT', amountCents: 125_050, basis: 'yearly', start: '2018-01-01', end: null, status: 'aangevraagd', reference: null },
      ],
      staffing: [
        { code: 'P-01', title: 'Coördinator', domain: 'SB', project: 'SB-01', fte: 0.8, deployment: 'regional', start: '2019-01-01', end: '2021-12-31', fundedBy: ['S-001'], reference: 'Jaarverslag' },
        { code: 'P-02', title: 'Begeleider', domain: 'VT', project: null, fte: 1, deployment: 'partner', start: '2018-09-01', end: null, fundedBy: [], reference: null },
      ],
      municipalities: [
        { nis: '32003', name: 'Diksmuide', district: 'Diksmuide', population: 16_843, populationDate: '2020-01-01', partnerFrom: '2017-12-22', partnerUntil: 'ongoing', reference: 'Statbel' },
        { nis: '38014', name: 'Koksijde', district: 'Veurne', population: 21_851, populationDate: '2022-01-01', partnerFrom: '2019-01-01', partnerUntil: '2024-12-31', reference: null },
      ],
      priorities: [
        { number: 1, name: 'Netwerkvorming', reference: 'Beleidsnota' },
        { number: 2, name: 'Recht op sociale zekerheid', reference: null },
      ],
      meetings: [
        { date: '2018-04-10', body: 'Algemene Vergadering', subject: 'Samenstelling', reference: 'Jaarverslag' },
        { date: '2018-04-20', body: 'Raad van Bestuur', subject: null, reference: null },
      ],
    },
    places: Object.fromEntries(TABLES.map(table => [table, { tab: TABS[table], rows: [2, 3] }])),
  })
})

test('each known column is told by its letters, wherever it stands, under the tab as the sheet calls it', () => {
  const { columns } = readWorkbook(gridOf(changed({ 'Subsidies!G1': 'Opmerking', 'Subsidies!AB1': 'bedrag' })))
  expect(columns['Subsidies']).toMatchObject({ Code: 'A', Bedrag: 'AB', Bron: 'L' })
  expect(Object.keys(columns)).toEqual(TABLES.map(table => TABS[table]))
  expect(readWorkbook({ ...gridOf(soundTabs()), locale: 'en_US' }).columns).toEqual({})
})

test('the end of a partnership that is not stated is ongoing only after a start', () => {
  const until = (from: Typed, to: Typed) => readWorkbook(gridOf(changed({ 'Gemeenten!F2': from, 'Gemeenten!G2': to }))).content?.dataset.municipalities[0]?.partnerUntil
  expect([until(2018, null), until(2018, 'doorlopend'), until(2018, 2020), until(null, null), until(null, 2020)]).toEqual(['ongoing', 'ongoing', '2020-12-31', null, '2020-12-31'])
})

test('another notation of the same values is the same content', () => {
  const other = changed({
    'Subsidies!G2': number(150_000, 'CURRENCY', '€ 150.000,00'), 'Subsidies!G3': '1 250,5 €', 'Subsidies!I2': '1 januari 2019', 'Subsidies!J2': 'dec. 2021',
    'Personeel!E2': '4/5', 'Personeel!F2': 'REGIONAAL', 'Projecten!C2': 'sociaal beleid', 'Projecten!F2': 'Promotor;A,a', 'Projecten!H3': '32003\nKoksijde',
    'Gemeenten!A3': '38014', 'Gemeenten!D2': 16_843, 'Projecten!B2': ' Welzijns\u200Bplatform\u00A0', 'Personeel!B2': 'Coo\u0308rdinator', 'Vergaderingen!A2': '2018-04-10',
  })
  expect(readWorkbook(gridOf(other))).toMatchObject({ problems: [], content: readWorkbook(gridOf(soundTabs())).content })
})

test('text is data, whatever it looks like', () => {
  const texts = ['=HYPERLINK("https://x.be";"klik")', '<script>alert(1)</script>', '+32', '-1', '@som', 'x'.repeat(50_000), 'a\u0007b', 'constructor', '__proto__']
  for (const typed of texts) expect(readWorkbook(gridOf(changed({ 'Domeinen!C2': typed }))).content?.dataset.domains[0]?.description).toBe(typed)
})

test('codes such as __proto__ and constructor are codes', () => {
  const cells = { 'Domeinen!A2': '__proto__', 'Projecten!C2': '__proto__', 'Personeel!C2': '__PROTO__', 'Subsidies!A2': 'constructor', 'Personeel!I2': 'constructor' }
  const { content, problems } = readWorkbook(gridOf(changed(cells)))
  expect([problems, content?.dataset.projects[0]?.domain, content?.dataset.staffing[0]]).toMatchObject([[], '__proto__', { domain: '__proto__', fundedBy: ['constructor'] }])
})

test('the order of rows, columns and tabs changes nothing but where rows stand', () => {
  const expected = readWorkbook(gridOf(soundTabs())).content?.dataset
  fc.assert(fc.property(shuffledTabs, tabs => {
    const { problems, content } = readWorkbook(gridOf(tabs))
    expect([problems, content?.dataset]).toEqual([[], expected])
    for (const table of TABLES) {
      expect(content?.places[table].rows.map(row => nameInSheet(tabs, TABS[table], row))).toEqual(content?.dataset[table].map(nameOf))
    }
  }), { numRuns: 50 })
})

test('tables are sorted by identity, ignoring case', () => {
  const tabs = { ...soundTabs(), Prioriteiten: [['Nummer', 'Prioriteit'], [10, 'x'], [9, 'x'], [2, 'x']], Domeinen: [['Code', 'Domein'], ['vt', 'Vrije tijd'], ['SB', 'x'], ['ab', 'y'], ['AA', 'z']] }
  const dataset = readWorkbook(gridOf(tabs)).content?.dataset
  expect([dataset?.priorities.map(row => row.number), dataset?.domains.map(row => row.code)]).toEqual([[2, 9, 10], ['AA', 'ab', 'SB', 'vt']])
})

const shuffledTabs: fc.Arbitrary<Tabs> = fc.tuple(
  fc.shuffledSubarray(Object.entries(soundTabs()), { minLength: 7 }),
  fc.infiniteStream(fc.nat(100)),
).map(([entries, random]) => Object.fromEntries(entries.map(([name, rows]) => {
  const order = (length: number) => Array.from({ length }, (_, position) => position).toSorted((a, b) => keyOf(a) - keyOf(b))
  const keys = Array.from({ length: 20 }, () => random.next().value ?? 0)
  const keyOf = (position: number) => keys[position] ?? 0
  const columns = order(rows[0]?.length ?? 0)
  const [header = [], ...data] = rows.map(cells => columns.map(column => cells[column] ?? null))
  return [name, [header, ...order(data.length).map(row => data[row] ?? [])]]
})))

/** What stands in the row's column Code, NIS, Nummer or Orgaan. */
function nameInSheet(tabs: Tabs, tab: string, row: number): string {
  const [header = [], ...rows] = tabs[tab] ?? []
  const column = header.findIndex(cell => ['Code', 'NIS', 'Nummer', 'Orgaan'].includes(shownOf(cell)))
  return shownOf(rows[row - 2]?.[column] ?? null)
}

function nameOf(row: Dataset[keyof Dataset][number]): string {
  return String('code' in row ? row.code : 'nis' in row ? row.nis : 'number' in row ? row.number : row.body)
}
