import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import type { ChangesAnswer } from '../../functions/api/changes-answer.ts'
import type { HistoryAnswer } from '../../functions/api/history-answer.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { project, smallDataset } from '../ledger/datasets.ts'
import { openPublishedApi, type PublishedApi } from './published-api.ts'

const REVISIONS = 503

let engine: Engine
let api: PublishedApi
let short: PublishedApi

beforeAll(async () => {
  engine = await startDynalite()
  api = await openPublishedApi(engine.client)
  short = await openPublishedApi(engine.client)
  for (let revision = 1; revision <= REVISIONS; revision++) await api.publish(datasetOf(revision))
  await short.publish(datasetOf(1))
})
afterAll(() => engine.close())

/** A meeting changes every time, one project in revisions 2, 3 and the last, another in 2. */
function datasetOf(revision: number): Dataset {
  return smallDataset({
    funding: [], staffing: [], municipalities: [], priorities: [],
    projects: [
      project('SB-01', { municipalities: [], name: revision <= 2 || revision === REVISIONS ? `Naam ${revision}` : 'Naam 3' }),
      project('SB-02', { municipalities: [], name: revision === 1 ? 'Oud' : 'Nieuw' }),
    ],
    meetings: [{ date: '2026-12-01', body: 'Raad', subject: String(revision), reference: null }],
  })
}

test('of the last five hundred revisions is told who changed a row, of earlier ones only what is different', async () => {
  const answer = await api.json<ChangesAnswer>('/api/changes?from=1', 'auditor')
  expect(answer).toMatchObject({ to: { revision: REVISIONS }, tracedFrom: 4, counts: { added: 0, changed: 3, removed: 0 } })
  expect(answer.tables.flatMap(({ changed }) => changed)).toMatchObject([
    { code: 'SB-01', revision: 503, revisions: [{ revision: 503 }], fields: [{ column: 'Project', old: 'Naam 1', new: 'Naam 503' }] },
    { code: 'SB-02', revision: null, publishedAt: null, editor: null, editedAt: null, revisions: [], fields: [{ column: 'Project', old: 'Oud', new: 'Nieuw' }] },
    { code: '2026-12-01 Raad', revision: 503, fields: [{ column: 'Onderwerp', old: '1', new: '503' }] },
  ])
  expect(answer.tables.at(-1)?.changed[0]?.revisions).toHaveLength(500)
})

test('the story of a row goes on further back with another question', async () => {
  const newest = await api.json<HistoryAnswer>('/api/history?tab=Projecten&code=SB-01')
  expect([newest.versions.map(({ revision }) => revision), newest.earlier]).toEqual([[503], 3])
  const oldest = await api.json<HistoryAnswer>(`/api/history?tab=Projecten&code=SB-01&revision=${newest.earlier}`)
  expect([oldest.versions.map(({ revision, event }) => [revision, event]), oldest.earlier]).toEqual([[[3, 'changed'], [2, 'changed'], [1, 'added']], null])
})

test('whether a row ever was there isn\'t denied before all revisions are seen', async () => {
  expect(await api.json('/api/history?tab=Projecten&code=SB-99')).toEqual({
    revision: 503, publishedAt: expect.any(String), tab: 'Projecten', code: 'SB-99', row: null, versions: [], earlier: 3,
  })
  expect((await api.get('/api/history?tab=Projecten&code=SB-99&revision=3')).statusCode).toBe(404)
})

describe('what an answer asks of the database', () => {
  test.each([
    ['status', '', ['', '?revision=1', '?revision=250', '?revision=503', '?asOf=2026-01-01', '?asOf=2026-01-11', '?asOf=2090-01-01']],
    ['report', '', ['', '?revision=1', '?revision=250', '?revision=503', '?asOf=2026-01-01', '?asOf=2026-01-11', '?asOf=2090-01-01']],
    ['dataset', '', ['', '?revision=1', '?revision=250', '?revision=503', '?asOf=2026-01-01', '?asOf=2026-01-11', '?asOf=2090-01-01']],
    ['changes', '?from=0', ['?from=0&to=1']],
    ['history', '?tab=Projecten&code=SB-01', ['?tab=Projecten&code=SB-01&revision=1']],
    // One query for each megabyte of headers.
    ['revisions', '', ['']],
  ])('/api/%s is the same of one revision and of five hundred, whichever is asked for', async (path, alone, queries) => {
    const expected = await short.reads(`/api/${path}${alone}`)
    for (const query of queries) {
      const asked = query !== '' && path === 'status' ? 1 : 0
      expect([query, await api.reads(`/api/${path}${query}`)]).toEqual([query, expected + asked])
    }
  })

  test('/api/changes is the same between any two neighbours', async () => {
    const counts: number[] = []
    for (const query of ['from=10&to=11', 'from=250&to=251', 'from=501&to=502', 'from=2026-01-11&to=264']) counts.push(await api.reads(`/api/changes?${query}`))
    expect(new Set(counts).size).toBe(1)
  })

  test('/api/changes over hundreds of revisions asks no more than between neighbours, but for each megabyte of revisions', async () => {
    expect(await api.reads('/api/changes?from=10&to=300') - await api.reads('/api/changes?from=299&to=300')).toBeLessThanOrEqual(2)
  })
})
