import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRows, TABLES, TABS, type Dataset, type Places, type TableName } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import { columnsOf } from '../../functions/workbook/columns.ts'
import { guardProblems, type LastRevision } from '../../functions/workbook/guards.ts'
import type { Problem, Reading } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { anyAwards, anyPosts, emptyDataset } from '../model/samples.ts'
import { changed, gridOf, shownOf, soundTabs, withoutColumn, type Tabs, type Typed } from './grid-of.ts'

const YEAR = 2026

function readingOf(tabs: Tabs): Reading & { content: object } {
  const { content, ...rest } = readWorkbook(gridOf(tabs))
  if (content === null) throw new Error('the workbook has errors')
  return { content, ...rest }
}

function revisionOf(dataset: Dataset, year = YEAR): LastRevision {
  return { revision: 3, year, counts: countRows(dataset), report: reportOf(dataset, year), rows: dataset }
}

function guardsBetween(before: Tabs, after: Tabs): Problem[] {
  return guardProblems(readingOf(after), revisionOf(readingOf(before).content.dataset))
}

const placed = (problems: readonly Problem[]) => problems.map(({ code, tab, column }) => [code, tab, column])

/** As many awards, each of so much. */
function withAwards(count: number, amount: Typed = 1000, others: Typed[] = []): Tabs {
  const { Subsidies: [header = []] } = soundTabs()
  const rows = Array.from({ length: count }, (_, index): Typed[] =>
    [`S-${String(index + 1).padStart(3, '0')}`, 'subsidie', 'Vlaamse overheid', null, 'SB-01', null, amount, 'jaarlijks', 2020, 2020, 'toegekend'])
  const tabs: Tabs = { ...soundTabs(), Subsidies: [header, ...rows, ...others.length === 0 ? [] : [others]] }
  return without(tabs, 'Personeel', 'Financiering')
}

function without(tabs: Tabs, tab: string, column: string): Tabs {
  return { ...tabs, [tab]: withoutColumn(tabs[tab] ?? [], column) }
}

function dropTab(tabs: Tabs, name: string): Tabs {
  return Object.fromEntries(Object.entries(tabs).filter(([tab]) => tab !== name))
}

describe('rows-lost', () => {
  test.each<[before: number, gone: number, raised: boolean]>([
    [20, 6, true],
    [23, 6, true],
    [24, 6, false],
    [25, 6, false],
    [19, 5, false],
    [6, 6, true],
    [5, 5, false],
    [100, 25, false],
    [100, 26, true],
    [100, 0, false],
  ])('of %i rows %i gone: %s', (before, gone, raised) => {
    expect(placed(guardsBetween(withAwards(before), withAwards(before - gone)))).toEqual(raised ? [['rows-lost', 'Subsidies', null]] : [])
  })

  test('counts rows that are gone, however many came', () => {
    const tabs = withAwards(20)
    const [header = [], ...rows] = tabs['Subsidies'] ?? []
    const after = { ...tabs, Subsidies: [header, ...rows.map((cells, index) => (index < 8 ? cells.with(0, `N-${index}`) : cells))] }
    expect(placed(guardsBetween(tabs, after))).toEqual([['rows-lost', 'Subsidies', null]])
  })

  test('a code in other letters is the same row', () => {
    const tabs = withAwards(20)
    const [header = [], ...rows] = tabs['Subsidies'] ?? []
    expect(guardsBetween(tabs, { ...tabs, Subsidies: [header, ...rows.map(cells => cells.with(0, shownOf(cells[0] ?? null).toLowerCase()))] })).toEqual([])
  })

  test.each(['Prioriteiten', 'Vergaderingen'])('the tab %s is gone: however few rows it held', name => {
    const before = changed({ 'Projecten!G2': null })
    expect(placed(guardsBetween(before, dropTab(before, name)))).toEqual([['rows-lost', name, null]])
    const [header = []] = before[name] ?? []
    expect(guardsBetween(before, { ...before, [name]: [header] })).toEqual([])
    expect(guardsBetween({ ...before, [name]: [header] }, dropTab(before, name))).toEqual([])
  })

  test('is told at the tab as it is called in the sheet', () => {
    const { Subsidies: few = [], ...rest } = withAwards(2)
    expect(placed(guardsBetween(withAwards(20), { ...rest, ' SUBSIDIES ': few }))).toEqual([['rows-lost', ' SUBSIDIES ', null]])
  })

  test.each<[string, Problem[], string, string]>([
    [
      'awards with what they held', guardsBetween(withAwards(20, '€ 1.250,50'), withAwards(12)),
      'Uit het tabblad Subsidies zijn 8 van de 20 rijen van versie 3 verdwenen: S-013, S-014, S-015, S-016, S-017 en nog 3, samen goed voor €\u00A010.004,00.',
      'Zet de rijen terug, bijvoorbeeld via Bestand, Versiegeschiedenis; klopt het zo, vink dan het vakje in het tabblad Controle aan, klik op Aanvaarden op de pagina Controle, of laat de beheerder npm run sync -- --accept LEZING uitvoeren, met de lezing die daar vermeld staat.',
    ],
    [
      'a whole tab', guardsBetween(changed({ 'Projecten!G2': null }), dropTab(changed({ 'Projecten!G2': null }), 'Vergaderingen')),
      'Het tabblad Vergaderingen is verdwenen; in versie 3 stonden er 2 rijen in: Algemene Vergadering van 10/04/2018, Raad van Bestuur van 20/04/2018.',
      'Zet het tabblad Vergaderingen terug via Bestand, Versiegeschiedenis; klopt het zo, vink dan het vakje in het tabblad Controle aan, klik op Aanvaarden op de pagina Controle, of laat de beheerder npm run sync -- --accept LEZING uitvoeren, met de lezing die daar vermeld staat.',
    ],
  ])('names %s', (_, problems, message, fix) => {
    expect(problems).toEqual([expect.objectContaining({ severity: 'error', cell: null, row: null, value: null, message, fix })])
  })
})

describe('column-lost', () => {
  test.each([
    ['Subsidies', 'Bron'],
    ['Subsidies', 'Begunstigde'],
    ['Domeinen', 'Toelichting'],
    ['Projecten', 'Rol'],
    ['Projecten', 'Gemeenten'],
    ['Projecten', 'Prioriteit'],
    ['Personeel', 'Financiering'],
    ['Gemeenten', 'Inwoners'],
    ['Vergaderingen', 'Onderwerp'],
    ['Prioriteiten', 'Bron'],
  ])('%s lacks %s, which held values', (tab, column) => {
    expect(placed(guardsBetween(soundTabs(), without(soundTabs(), tab, column)))).toEqual([['column-lost', tab, column]])
  })

  test('a column that held nothing may go', () => {
    const before = changed({ 'Domeinen!C3': null })
    expect(guardsBetween(before, without(before, 'Domeinen', 'Toelichting'))).toEqual([])
  })

  test('a partnership goes on without a column that says so; an end that was stated is lost with it', () => {
    const ongoing = changed({ 'Gemeenten!G3': null })
    expect(guardsBetween(ongoing, without(ongoing, 'Gemeenten', 'Vennoot tot'))).toEqual([])
    expect(placed(guardsBetween(soundTabs(), without(soundTabs(), 'Gemeenten', 'Vennoot tot')))).toEqual([['column-lost', 'Gemeenten', 'Vennoot tot']])
  })

  test('a header that is called otherwise is a column that is gone, and says in how many rows it was filled', () => {
    const [problem, ...others] = guardsBetween(soundTabs(), changed({ 'Personeel!J1': 'Waar het staat' }))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'column-lost', tab: 'Personeel', column: 'Bron',
      message: 'De kolom Bron van het tabblad Personeel is verdwenen; in versie 3 was ze in 1 rij ingevuld.',
      fix: expect.stringMatching(/^Zet de kolom terug, of geef ze opnieuw de naam Bron; klopt het zo, vink dan het vakje in het tabblad Controle aan, /) as string,
    })
  })
})

describe('total-swing', () => {
  const award = (amount: number, change: Record<number, Typed> = {}): Tabs => {
    const cells: Typed[] = ['S-001', 'subsidie', 'Vlaamse overheid', null, 'SB-01', null, amount, 'jaarlijks', 2020, 2020, 'toegekend']
    for (const [index, cell] of Object.entries(change)) cells[Number(index)] = cell
    return withAwards(0, null, cells)
  }

  test.each<[string, Tabs, Tabs, boolean]>([
    ['more than half less', award(300_000), award(149_999.99), true],
    ['exactly half less', award(300_000), award(150_000), false],
    ['more than half, of little', award(200_000), award(100_000), false],
    ['to nothing, of exactly € 100.000', award(100_000), award(1, { 10: 'geweigerd' }), false],
    ['to nothing, of a cent more', award(100_000.01), award(1, { 10: 'geweigerd' }), true],
    ['more than half more', award(300_000), award(450_000.01), true],
    ['exactly half more', award(300_000), award(450_000), false],
    ['from nothing to more than € 100.000', award(1000, { 10: 'aangevraagd' }), award(100_000.01, { 10: 'toegekend' }), true],
    ['a partner\'s money', award(300_000, { 3: 'OCMW Koksijde' }), award(100_000, { 3: 'OCMW Koksijde' }), true],
    ['from a partner\'s books to one\'s own', award(300_000, { 3: 'OCMW Koksijde' }), award(300_000), false],
    ['another kind', award(300_000), award(300_000, { 1: 'opbrengst' }), false],
    ['no longer granted', award(300_000), award(300_000, { 10: 'geweigerd' }), true],
    ['only asked for', award(300_000, { 10: 'aangevraagd' }), award(1, { 10: 'aangevraagd' }), false],
    ['out of the years shown', award(300_000), award(300_000, { 8: 2040, 9: 2040 }), true],
    ['what was presumed', award(20_000, { 8: 2026, 9: 2030 }), award(20_000, { 8: 2026, 9: null }), false],
    ['presumed in years shown', award(300_000, { 8: 2025, 9: 2040 }), award(300_000, { 8: 2025, 9: null }), true],
  ])('%s', (_, before, after, raised) => {
    expect(placed(guardsBetween(before, after))).toEqual(raised ? [['total-swing', 'Subsidies', null]] : [])
  })

  test('tells both totals and the years', () => {
    expect(guardsBetween(award(1_234_567.89), award(100_000))).toMatchObject([{
      message: 'Alle toegekende subsidies, bijdragen en opbrengsten samen gaan over 2018 tot en met 2026 van €\u00A01.234.567,89 in versie 3 naar €\u00A0100.000,00.',
      fix: expect.stringMatching(/^Kijk na of er geen bedragen verdwenen of verkeerd getypt zijn; klopt het zo, /) as string,
    }])
  })

  test('a lost column of amounts swings the total too', () => {
    const before = withAwards(4, 75_000)
    expect(placed(guardsBetween(before, without(without(before, 'Subsidies', 'Bedrag'), 'Subsidies', 'Basis')))).toEqual([
      ['total-swing', 'Subsidies', null], ['column-lost', 'Subsidies', 'Bedrag'], ['column-lost', 'Subsidies', 'Basis'],
    ])
  })
})

test('nothing is raised before the first revision, or by a reading with errors', () => {
  expect(guardProblems(readingOf(soundTabs()), null)).toEqual([])
  const withErrors = readWorkbook(gridOf({ Subsidies: [] }))
  expect(guardProblems(withErrors, revisionOf(readingOf(withAwards(100)).content.dataset))).toEqual([])
})

const ALL_COLUMNS = TABLES.map(table => ({ tab: TABS[table], columns: columnsOf(TABS[table]).map(({ name }) => name), rows: [] }))

function readingWith(dataset: Dataset): Pick<Reading, 'content' | 'cells'> {
  const places = Object.fromEntries(TABLES.map(table => [table, { tab: TABS[table], rows: [] }])) as unknown as Places
  return { content: { dataset, places }, cells: ALL_COLUMNS }
}

const anyDataset: fc.Arbitrary<Dataset> = fc.record({ funding: anyAwards, staffing: anyPosts })
  .map(tables => ({ ...emptyDataset, ...tables }))
const anyYear = fc.integer({ min: 2015, max: 2040 })

test('the revision\'s own content raises nothing, whatever it is and whenever it was published', () => {
  fc.assert(fc.property(anyDataset, anyYear, (dataset, year) => {
    expect(guardProblems(readingWith(dataset), revisionOf(dataset, year))).toEqual([])
  }))
})

test('rows that the reading has unchanged may be left out', () => {
  fc.assert(fc.property(anyDataset, anyDataset, fc.nat(20), anyYear, (before, after, kept, year) => {
    const shared = before.funding.slice(0, kept)
    const codes = new Set(shared.map(({ code }) => code))
    const mixed = { ...after, funding: [...shared, ...after.funding.filter(({ code }) => !codes.has(code))] }
    const whole = revisionOf(before, year)
    const different = (table: TableName) => before[table].filter(row => !(mixed[table] as unknown[]).includes(row))
    const rows = Object.fromEntries(TABLES.map(table => [table, different(table)])) as unknown as Dataset
    expect(guardProblems(readingWith(mixed), { ...whole, rows })).toEqual(guardProblems(readingWith(mixed), whole))
  }))
})
