import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIdentities, identityOf, TABLES, TABS, type Dataset } from '#model/dataset.ts'
import type { Cell, Grid, NumberFormat } from '../../functions/workbook/grid.ts'
import type { Reading } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridOf, soundTabs, type Tabs, type Typed } from './grid-of.ts'

test('no grid whatever makes the reading fail', () => {
  fc.assert(fc.property(anyGrid, grid => {
    expect(faultsOf(readWorkbook(grid))).toEqual([])
  }), { numRuns: 3000 })
})

test('a workbook mutated at will gives a dataset, or problems that name a cell', () => {
  fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), mutations => {
    const tabs: Tabs = soundTabs()
    for (const mutate of mutations) mutate(tabs)
    expect(faultsOf(readWorkbook(gridOf(tabs)))).toEqual([])
  }), { numRuns: 7000 })
})

/** What no reading may be: half a dataset, a cell with two errors, a problem without place or sentence. */
function faultsOf({ problems, content, counts, cells }: Reading): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const places = errors.filter(({ cell }) => cell !== null).map(({ tab, cell }) => `${tab}!${cell}`)
  return [
    ...when((content === null) !== errors.length > 0, 'content although there are errors, or none without'),
    ...places.filter((place, index) => places.indexOf(place) !== index).map(place => `two errors at ${place}`),
    ...problems.filter(({ cell, row }) => (cell === null) !== (row === null)).map(({ code }) => `${code} is nowhere`),
    ...problems.filter(({ cell }) => cell !== null && !/^[A-Z]+\d+$/u.test(cell)).map(({ cell }) => `no such cell: ${cell}`),
    ...problems.filter(({ message, fix }) => message.length < 10 || fix.length < 10).map(({ code }) => `${code} says nothing`),
    ...when(cells.some(({ columns, rows }) => rows.some(row => row.cells.length !== columns.length)), 'cells beside their columns'),
    ...when(content !== null && TABLES.some(table => content.places[table].rows.length !== counts[TABS[table]]), 'rows lost'),
    ...(content === null ? [] : faultsOfDataset(content.dataset)),
  ]
}

function faultsOfDataset(dataset: Dataset): string[] {
  const domains = new Set(dataset.domains.map(({ code }) => code))
  const projects = new Set(dataset.projects.map(({ code }) => code))
  const awards = new Set(dataset.funding.map(({ code }) => code))
  const municipalities = new Set(dataset.municipalities.map(({ nis }) => nis))
  const isAmount = (cents: number) => Number.isInteger(cents) && cents > 0 && cents <= 1e12
  return [
    ...TABLES.flatMap(table => {
      const identities = dataset[table].map(row => identityOf(table, row))
      const isSorted = identities.every((identity, index) => index === 0 || compareIdentities(identities[index - 1] ?? '', identity) < 0)
      return when(!isSorted || new Set(identities.map(identity => identity.toLowerCase())).size < identities.length, `${table} not in order, or twice`)
    }),
    ...when([...dataset.projects, ...dataset.staffing].some(({ domain }) => !domains.has(domain)), 'an unknown domain'),
    ...when(dataset.projects.some(({ municipalities: some }) => some !== 'all' && some.some(nis => !municipalities.has(nis))), 'an unknown municipality'),
    ...when(dataset.funding.some(({ project, domain }) => !projects.has(project ?? '') && !domains.has(domain ?? '')), 'an award without domain'),
    ...when(dataset.funding.some(({ amountCents, basis }) => amountCents !== null && (!isAmount(amountCents) || basis === null)), 'no amount'),
    ...when(dataset.staffing.some(({ fte }) => fte !== null && !(fte > 0 && fte <= 200)), 'no FTE'),
    ...when(dataset.staffing.some(({ fundedBy }) => fundedBy.some(code => !awards.has(code))), 'an unknown award'),
  ]
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : []
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Code', 'Domein', 'Project', 'SB', 'SB-01', '75.33', '€ 5', 'alle', 'doorlopend', 'Totaal', '1/9/18', '2018', 'Laden...', '#REF!', '__proto__', 'toegekend', 'A, I', '80%', ',', ''),
)
const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 2018, 43_344, 0.1 + 0.2, 1e300))
const format: fc.Arbitrary<NumberFormat> = fc.record({
  type: fc.constantFrom('NUMBER', 'CURRENCY', 'PERCENT', 'SCIENTIFIC', 'DATE', 'TIME', 'DATE_TIME', 'TEXT', 'AUTOMATIC'),
  pattern: fc.oneof(fc.constantFrom('', 'd/m/yyyy', 'mmmm yyyy', 'yyyy', 'h:mm', '"', '\\', '['), fc.string()),
})
const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('text' as const), shown: anyText }),
  fc.record({ kind: fc.constant('number' as const), shown: anyText, number: anyNumber, format }),
  fc.record({ kind: fc.constant('boolean' as const), shown: fc.constantFrom('TRUE', 'FALSE'), value: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), shown: fc.constantFrom('#REF!', 'Loading...', '') }),
)
const corner = fc.integer({ min: 1, max: 8 })
const anyGrid: fc.Arbitrary<Grid> = fc.record({
  title: fc.string(),
  locale: fc.oneof({ weight: 9, arbitrary: fc.constant('nl_BE') }, { weight: 1, arbitrary: fc.string() }),
  tabs: fc.array(fc.record({
    title: fc.oneof(fc.constantFrom(...Object.values(TABS), 'Subsidie', 'subsidies ', 'Notities'), fc.string()),
    id: fc.nat(),
    rows: fc.uniqueArray(fc.record({ row: fc.oneof(corner, fc.integer({ min: 1, max: 1e9 })), cells: fc.array(anyCell, { maxLength: 12 }) }), { maxLength: 8, selector: ({ row }) => row })
      .map(rows => rows.toSorted((a, b) => a.row - b.row)),
    merges: fc.array(fc.record({ firstRow: corner, lastRow: corner, firstColumn: corner, lastColumn: corner }), { maxLength: 3 }),
  }), { maxLength: 9 }),
})

type Mutation = (tabs: Tabs) => void
const names = fc.constantFrom(...Object.values(TABS))
const index = fc.nat(12)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(names, index, index, anyCell).map(([name, row, column, cell]): Mutation => tabs => { tabs[name] = (tabs[name] ?? []).map((cells, at) => (at === row % 3 ? setAt(cells, column, cell) : cells)) }) },
  fc.tuple(names, index, index).map(([name, from, to]): Mutation => tabs => { tabs[name] = moved(tabs[name] ?? [], from, to) }),
  fc.tuple(names, index).map(([name, row]): Mutation => tabs => { tabs[name] = (tabs[name] ?? []).toSpliced(row % 3, 1) }),
  fc.tuple(names, index).map(([name, row]): Mutation => tabs => { tabs[name] = [...(tabs[name] ?? []), ...(tabs[name] ?? []).slice(row % 3, (row % 3) + 1)] }),
  fc.tuple(names, index).map(([name, column]): Mutation => tabs => { tabs[name] = (tabs[name] ?? []).map(cells => cells.toSpliced(column, 1)) }),
  fc.tuple(names, index, anyCell).map(([name, column, cell]): Mutation => tabs => { tabs[name] = (tabs[name] ?? []).map(cells => cells.toSpliced(column, 0, cell)) }),
  names.map((name): Mutation => tabs => { delete tabs[name] }),
)

function setAt(cells: readonly Typed[], column: number, cell: Typed): Typed[] {
  return Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => (at === column ? cell : (cells[at] ?? null)))
}

function moved<V>(items: readonly V[], from: number, to: number): V[] {
  const at = from % items.length
  return items.toSpliced(at, 1).toSpliced(to % items.length, 0, ...items.slice(at, at + 1))
}
