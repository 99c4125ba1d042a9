import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TABLES, type Dataset } from '#model/dataset.ts'
import { readChangeLog, touchesIn, type LoggedChanges } from '../../functions/ledger/change-log.ts'
import { readSides, readTable } from '../../functions/ledger/change-sides.ts'
import { changesBetween, type Changes } from '../../functions/ledger/changes.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { contentOf } from '../../functions/ledger/content.ts'
import { headerJson } from '../../functions/ledger/revision.ts'
import { planRevision } from '../../functions/ledger/revision-plan.ts'
import { rowHistory } from '../../functions/ledger/row-history.ts'
import type { Item, Store } from '../../functions/ledger/store.ts'
import { award, manyAwards, placesOf, project, smallDataset } from './datasets.ts'

/** A store of chunks that remembers what was asked. */
function chunkStore(...datasets: Dataset[]) {
  const items = new Map(datasets.flatMap(dataset => [...packDataset(dataset).chunks.values()])
    .map(({ hash, bytes }): [string, Item] => [`chunk#${hash}`, { pk: { S: `chunk#${hash}` }, bytes: { B: bytes } }]))
  const asked: string[] = []
  const store: Store = {
    ...NO_STORE,
    async getMany(keys) {
      asked.push(...keys.map(({ pk }) => pk))
      return new Map(keys.flatMap(({ pk }) => {
        const item = items.get(pk)
        return item === undefined ? [] : [[pk, item]]
      }))
    },
  }
  return { store, asked }
}

const refuse = () => {
  throw new Error('not asked for here')
}
const NO_STORE: Store = { get: refuse, getMany: refuse, pages: refuse, query: refuse, putNew: refuse, update: refuse, requests: refuse }

const EMPTY: Dataset = { domains: [], projects: [], funding: [], staffing: [], municipalities: [], priorities: [], meetings: [] }
const large = smallDataset({ funding: manyAwards(2_000), staffing: [] })
const changed = { ...large, funding: large.funding.with(7, award('S-000007', { amountCents: 1 })) }

test('two contents beside each other: tables that are the same aren\'t read, chunks of both are read once', async () => {
  const { store, asked } = chunkStore(large, changed)
  const [before, after] = [packDataset(large), packDataset(changed)]
  expect(await readSides(store, before.names, after.names, 'differing')).toEqual({
    before: { ...EMPTY, funding: large.funding }, after: { ...EMPTY, funding: changed.funding },
  })
  const funding = new Set([packDataset({ ...EMPTY, funding: large.funding }), packDataset({ ...EMPTY, funding: changed.funding })].flatMap(({ chunks }) => [...chunks.keys()]))
  expect(asked.toSorted()).toEqual([...funding].map(hash => `chunk#${hash}`).toSorted())
  expect(funding.size).toBe(packDataset({ ...EMPTY, funding: large.funding }).chunks.size + 1)
})

test('all tables of both are read where that is asked, each chunk once', async () => {
  const { store, asked } = chunkStore(large, changed)
  expect(await readSides(store, packDataset(large).names, packDataset(changed).names, 'all')).toEqual({ before: large, after: changed })
  expect(new Set(asked).size).toBe(asked.length)
})

test('nothing is read where both are the same, and beside nothing everything is', async () => {
  const { store, asked } = chunkStore(large)
  const { names } = packDataset(large)
  expect(await readSides(store, names, names, 'differing')).toEqual({ before: EMPTY, after: EMPTY })
  expect(asked).toEqual([])
  expect(await readSides(store, null, names, 'differing')).toEqual({ before: EMPTY, after: large })
})

test('one table is read without the others', async () => {
  const { store, asked } = chunkStore(large)
  expect(await readTable(store, packDataset(large).names, 'projects')).toEqual(large.projects)
  expect(asked).toHaveLength(1)
})

/** Each dataset as the revision after the one before, with its stored changes. */
function logOf(datasets: readonly Dataset[]): LoggedChanges[] {
  const log: LoggedChanges[] = []
  for (const [index, dataset] of datasets.entries()) {
    const previous = log.at(-1)
    const { revision, changes } = plan(dataset, previous === undefined ? null : { head: previous.revision, dataset: datasets[index - 1] ?? EMPTY })
    log.push({ revision, changes })
  }
  return log
}

function plan(dataset: Dataset, previous: { head: LoggedChanges['revision']; dataset: Dataset } | null) {
  const proposal = { dataset, packed: packDataset(dataset), places: placesOf(dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now: new Date('2026-01-01T00:00:00.000Z') }
  const differing = previous && { before: previous.dataset, after: dataset, newChunks: [] }
  const planned = planRevision(proposal, previous && differing && { head: previous.head, differing }, 'salt')
  return { ...planned, changes: (previous === null ? {} : changesBetween(previous.dataset, dataset)) satisfies Changes }
}

test('a log is read in one query, the newest first, with long lists from where they are stored apart', async () => {
  const log = logOf([smallDataset(), smallDataset({ projects: [project('SB-01'), project('SB-02')] }), smallDataset()])
  const items = log.slice(1).map(({ revision, changes }, index): Item => ({
    header: { S: headerJson(revision) }, seal: { S: revision.seal }, ...(index === 0 && { changes: { B: contentOf(changes).bytes } }),
  }))
  const apart = contentOf(log[2]?.changes)
  const queries: unknown[] = []
  const store: Store = {
    ...NO_STORE,
    async *pages(query) {
      queries.push([query.ExpressionAttributeValues, query.ScanIndexForward])
      yield items.toReversed()
    },
    getMany: async keys => new Map(keys.map(({ pk }) => [pk, { pk: { S: pk }, bytes: { B: apart.bytes } }])),
  }
  expect(await readChangeLog(store, 1, 3)).toEqual({ after: 1, revisions: log.slice(1) })
  expect(queries).toEqual([[{ ':revisions': { S: 'revision' }, ':first': { S: '0000000002' }, ':last': { S: '0000000003' } }, false]])
  expect(await readChangeLog(store, 3, 3)).toEqual({ after: 3, revisions: [] })
  expect(queries).toHaveLength(1)
})

const CODES = ['SB-01', 'SB-02', 'SB-03']

/** Histories of three projects that come, change and go. */
const anyHistory = fc.array(fc.tuple(...CODES.map(() => fc.option(fc.constantFrom('A', 'B')))), { minLength: 1, maxLength: 12 })
  .map(states => states.map(names => smallDataset({
    funding: [], staffing: [], projects: CODES.flatMap((code, index) => names[index] == null ? [] : [project(code, { name: names[index] })]),
  })))

test('whatever its history, a row\'s story has each version it had, and the revisions that touched it', () => {
  fc.assert(fc.property(anyHistory, fc.constantFrom(...CODES), (datasets, code) => {
    const rows = datasets.map(({ projects }) => projects.find(row => row.code === code) ?? null)
    const expected = rows.flatMap((row, index) => {
      const before = rows[index - 1] ?? null
      const event = before === null ? 'added' : row === null ? 'removed' : 'changed'
      return row?.name === before?.name ? [] : [{ revision: index + 1, event, row }]
    })
    const log = logOf(datasets)
    const told = rowHistory('projects', code.toLowerCase(), rows.at(-1) ?? null, log)
    expect(told.map(({ revision, event, row }) => ({ revision: revision.revision, event, row }))).toEqual(expected.toReversed())
    expect(told.map(({ fields }) => fields.length)).toEqual(told.map(({ event }) => (event === 'changed' ? 1 : 0)))
    expect(touchesIn(log.slice(1)).of('projects', code).map(({ revision }) => revision)).toEqual(expected.map(({ revision }) => revision).filter(revision => revision > 1))
    // Only rows that were there at some time are asked about.
    const touched = expected.length === 0 ? [] : touchesIn(log).of('projects', code)
    expect(touched.map(({ revision }) => revision)).toEqual(expected.map(({ revision }) => revision))
  }))
})

test('every table has its changes told apart', () => {
  const log = logOf([smallDataset(), { ...smallDataset(), domains: [{ code: '2', name: 'Twee', description: null, reference: null }] }])
  const touches = touchesIn(log.slice(1))
  expect(TABLES.map(table => touches.of(table, '2').length)).toEqual([1, 0, 0, 0, 0, 0, 0])
})
