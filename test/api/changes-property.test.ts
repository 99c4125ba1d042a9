import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareIdentities, identityOf, TABLES, TABS, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { identityOfCode } from '#model/row-names.ts'
import { dayNumber, dayOfNumber } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import type { ChangesAnswer } from '../../functions/api/changes-answer.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { placesOf } from '../ledger/datasets.ts'
import { anyCents, anyFte, award, emptyDataset, post, project } from '../model/samples.ts'
import { openPublishedApi } from './published-api.ts'

let engine: Engine

beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())

const code = (prefix: string) => fc.constantFrom('1', '2', '3', '4').map(number => `${prefix}-${number}`)
/** Around the years in which they are published. */
const anyDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2036-12-31') }).map(dayOfNumber)
const anyEnd = fc.oneof(fc.constantFrom(null, 'ongoing' as const), anyDay)
const anyPeriod = fc.tuple(fc.option(anyDay), anyEnd).map(([start, end]) =>
  (start !== null && end !== null && end !== 'ongoing' && end < start ? { start: end, end: start } : { start, end }))
const anyDomain = fc.constantFrom('SB', 'VT')

const DOMAINS = ['SB', 'VT'].map(name => ({ code: name, name, description: null, reference: null }))

/** Every tab has few codes to choose from, so that rows stay, change, go and come. */
const anyDataset: fc.Arbitrary<Dataset> = fc.record({
  projects: rows('projects', fc.record({ code: code('SB'), name: fc.constantFrom('Eén', 'Twee'), domain: anyDomain, period: anyPeriod, priority: fc.option(fc.constantFrom(2, 10)) })
    .map(({ period, ...row }) => project({ ...row, ...period }))),
  funding: rows('funding', fc.record({
    code: code('S'), domain: anyDomain, period: anyPeriod, amountCents: fc.option(anyCents), basis: fc.constantFrom('period', 'yearly', 'once'),
    status: fc.constantFrom('aangevraagd', 'toegekend', 'geweigerd'), beneficiary: fc.option(fc.constant('Stad')),
  }).map(({ period, ...row }) => award({ ...row, ...period }))),
  staffing: rows('staffing', fc.record({ code: code('P'), domain: anyDomain, period: anyPeriod, fte: fc.option(anyFte) })
    .map(({ period, ...row }) => post({ ...row, ...period }))),
  priorities: rows('priorities', fc.record({ number: fc.constantFrom(2, 10), name: fc.constantFrom('Zorg', 'Wonen'), reference: fc.constant(null) })),
  meetings: rows('meetings', fc.record({ date: fc.constantFrom('2026-01-01', '2026-02-01'), body: fc.constantFrom('Raad', 'AV'), subject: fc.option(fc.constant('Begroting')), reference: fc.constant(null) })),
}).map(tables => ({ ...emptyDataset, domains: DOMAINS, ...tables }))

function rows<T extends TableName>(table: T, row: fc.Arbitrary<Row<T>>): fc.Arbitrary<Row<T>[]> {
  return fc.uniqueArray(row, { selector: each => identityOf(table, each), maxLength: 4 })
    .map(all => all.toSorted((a, b) => compareIdentities(identityOf(table, a), identityOf(table, b))))
}

type Values = Record<string, unknown>
type Tables = Record<TableName, Map<string, Values>>

function tablesOf(dataset: Dataset): Tables {
  return Object.fromEntries(TABLES.map(table => [table, new Map<string, Values>(dataset[table].map(row => [identityOf(table, row).toLowerCase(), { ...row }]))])) as Tables
}

/** What a reader of the answer makes of the dataset that it begins with. */
function applied(dataset: Dataset, { tables }: ChangesAnswer): Tables {
  const result = tablesOf(dataset)
  for (const { tab, added, changed, removed } of tables) {
    const table = TABLES.find(name => TABS[name] === tab) ?? 'domains'
    for (const row of removed) {
      expect(result[table].get(identityOfCode(table, row.code))).toEqual(Object.fromEntries(row.values.map(({ field, old }) => [field, old])))
      result[table].delete(identityOfCode(table, row.code))
    }
    for (const row of added) {
      expect(result[table].has(identityOfCode(table, row.code))).toBe(false)
      result[table].set(identityOfCode(table, row.code), Object.fromEntries(row.values.map(({ field, new: value }) => [field, value])))
    }
    for (const row of changed) {
      const values = result[table].get(identityOfCode(table, row.code)) ?? {}
      expect(row.fields.map(({ field }) => [field, values[field]])).toEqual(row.fields.map(({ field, old }) => [field, old]))
      for (const { field, new: value } of row.fields) values[field] = value
    }
  }
  return result
}

const LISTS = ['funding', 'notAttributable', 'requested', 'requestedNotAttributable', 'staffing', 'staffingNotAttributable'] as const
const KEYS = new Set(['status', 'kind', 'domain', 'books', 'deployment', 'year'])

function parsed(line: object): { key: string; values: [string, unknown][] } {
  const values = new Map(Object.entries(line) as [string, unknown][])
  return { key: JSON.stringify([...KEYS].map(name => values.get(name) ?? null)), values: [...values] }
}

/** A report's figures that aren't zero, by list, key and name. */
function figuresOf(report: PublishedReport | null): Map<string, number> {
  return new Map(LISTS.flatMap(list => (report?.[list] ?? []).flatMap(line => {
    const { key, values } = parsed(line)
    return values.filter(([name, value]) => !KEYS.has(name) && value !== 0).map(([name, value]): [string, number] => [`${list} ${key} ${name}`, Number(value)])
  })))
}

/** What a reader of the answer makes of the figures that it begins with. */
function figuresAfter(report: PublishedReport | null, { effect }: ChangesAnswer): Map<string, number> {
  const result = figuresOf(report)
  for (const list of LISTS) {
    for (const line of effect[list]) {
      const { key, values } = parsed(line)
      for (const [name, value] of values) {
        const [, figure = ''] = /^(.*)After$/.exec(name) ?? []
        if (figure === '') continue
        const place = `${list} ${key} ${figure}`
        expect(Object.fromEntries(values)[`${figure}Before`]).toBe(result.get(place) ?? 0)
        if (value === 0) result.delete(place)
        else result.set(place, Number(value))
      }
    }
  }
  return result
}

test('applied to the rows and figures of the one revision, the answer gives those of the other', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(anyDataset, { minLength: 2, maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), fc.nat(3),
    async (datasets, years, first) => {
      const api = await openPublishedApi(engine.client)
      let year = 2024
      for (const [index, dataset] of datasets.entries()) {
        year += years[index] ?? 0
        await api.publish(dataset, { places: placesOf(dataset, 10 * (index + 1)), now: new Date(`${year}-06-01T00:00:00.000Z`) })
      }
      const [from, to] = [first % datasets.length, datasets.length]
      const answer = await api.json<ChangesAnswer>(`/api/changes?from=${from}&to=${to}`)
      const before = datasets[from - 1] ?? emptyDataset
      const after = datasets[to - 1] ?? emptyDataset
      expect(applied(before, answer)).toEqual(tablesOf(after))

      const report = (revision: number) => api.json<PublishedReport>(`/api/report?revision=${revision}`)
      const was = from === 0 ? null : await report(from)
      expect(figuresAfter(was, answer)).toEqual(figuresOf(await report(to)))

      // Where each row stands is the sheet's row of the side that has it, and each was touched by a revision between.
      for (const { tab, added, changed, removed } of answer.tables) {
        const table = TABLES.find(name => TABS[name] === tab) ?? 'domains'
        const rowIn = (dataset: Dataset, revision: number, rowCode: string) =>
          10 * revision + dataset[table].findIndex(row => identityOf<TableName>(table, row).toLowerCase() === identityOfCode(table, rowCode))
        expect([...added, ...changed].map(row => row.source)).toEqual([...added, ...changed].map(row => ({ tab, row: rowIn(after, to, row.code) })))
        expect(removed.map(row => row.source)).toEqual(removed.map(row => ({ tab, row: rowIn(before, from, row.code) })))
        for (const row of [...added, ...changed, ...removed]) {
          expect(row.revision).toBe(row.revisions.at(-1)?.revision)
          expect(row.revisions.every(({ revision }) => revision > from && revision <= to)).toBe(true)
        }
      }
    },
  ), { numRuns: 60 })
})
