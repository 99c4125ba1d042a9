import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Row } from '#model/dataset.ts'
import { columnsOf } from '#model/columns.ts'
import type { HistoryAnswer } from '../../functions/api/history-answer.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { award, placesOf, project, smallDataset } from '../ledger/datasets.ts'
import { openPublishedApi, type PublishedApi } from './published-api.ts'

let engine: Engine
let api: PublishedApi

beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())
beforeEach(async () => {
  api = await openPublishedApi(engine.client)
})

const history = (query: string, role?: 'auditor' | 'coordinator') => api.json<HistoryAnswer>(`/api/history?${query}`, role)
const valuesOf = (row: Row<'projects'>) => columnsOf('projects').map(column => ({ ...column, value: { ...row }[column.field as 'name'] }))

const added = project('SB-03')
const longer = project('sb-03', { end: '2022-12-31', name: 'Langer' })
const back = project('SB-03', { end: 'ongoing' })
const withProject = (...rows: Row<'projects'>[]) => smallDataset({ projects: [...smallDataset().projects, ...rows] })
const at = (day: number) => ({ revision: day, publishedAt: `2026-01-0${day}T00:00:00.000Z` })

async function publishStory(): Promise<void> {
  const stories = [withProject(), withProject(added), withProject(longer), { ...withProject(longer), funding: [award('S-001')] }, withProject(), withProject(back)]
  for (const [index, dataset] of stories.entries()) {
    await api.publish(dataset, { now: new Date(`2026-01-0${index + 1}T00:00:00.000Z`), editor: `Editor ${index + 1}`, editedAt: `2025-12-31T23:00:0${index + 1}.000Z`, places: placesOf(dataset, 10 * (index + 1)) })
  }
}

describe('the story of a row', () => {
  beforeEach(publishStory)

  test('tells every version it had, newest first, also that it was gone and came back', async () => {
    expect(await history('tab=Projecten&code=SB-03', 'auditor')).toEqual({
      ...at(6),
      tab: 'Projecten',
      code: 'SB-03',
      row: { code: 'SB-03', name: 'Project SB-03', domain: 'SB', project: null, source: { tab: 'Projecten', row: 62 }, values: valuesOf(back) },
      versions: [
        { ...at(6), editor: 'Editor 6', editedAt: '2025-12-31T23:00:06.000Z', event: 'added', fields: [], values: valuesOf(back) },
        { ...at(5), editor: 'Editor 5', editedAt: '2025-12-31T23:00:05.000Z', event: 'removed', fields: [], values: null },
        {
          ...at(3), editor: 'Editor 3', editedAt: '2025-12-31T23:00:03.000Z', event: 'changed',
          fields: [
            { field: 'code', column: 'Code', old: 'SB-03', new: 'sb-03' },
            { field: 'name', column: 'Project', old: 'Project SB-03', new: 'Langer' },
            { field: 'end', column: 'Einde', old: '2021-12-31', new: '2022-12-31' },
          ],
          values: valuesOf(longer),
        },
        { ...at(2), editor: 'Editor 2', editedAt: '2025-12-31T23:00:02.000Z', event: 'added', fields: [], values: valuesOf(added) },
      ],
      earlier: null,
    })
  })

  test('of a row that is gone says so, and what it was', async () => {
    const answer = await history('tab=Projecten&code=SB-03&revision=5')
    expect(answer).toMatchObject({ ...at(5), code: 'sb-03', row: null })
    expect(answer.versions.map(({ revision, event }) => [revision, event])).toEqual([[5, 'removed'], [3, 'changed'], [2, 'added']])
  })

  test.each([
    ['tab=Projecten&code=SB-03&asOf=2026-01-03', [3, 2]],
    ['tab=Projecten&code=SB-03&revision=2', [2]],
    ['tab=projecten&code=sb-03', [6, 5, 3, 2]],
    ['tab=Projecten&code=SB-01', [1]],
    ['tab=Subsidies&code=S-001', [1]],
    ['tab=Subsidies&code=S-002', [5, 4, 1]],
    ['tab=Domeinen&code=SEW', [1]],
    ['tab=Personeel&code=p-01', [1]],
    ['tab=Gemeenten&code=38025', [1]],
    ['tab=Prioriteiten&code=10', [1]],
  ])('?%s was touched in %j', async (query, revisions) => {
    expect((await history(query)).versions.map(({ revision }) => revision)).toEqual(revisions)
  })

  test('names what belongs to the row: an award\'s domain is its project\'s, a priority\'s code its number', async () => {
    expect((await history('tab=Subsidies&code=S-001')).row).toMatchObject({ code: 'S-001', name: 'Vlaanderen', domain: 'SB', project: 'SB-01' })
    expect((await history('tab=Prioriteiten&code=10')).row).toMatchObject({ code: '10', name: 'Wonen', domain: null, project: null, source: { tab: 'Prioriteiten', row: 61 } })
  })

  test.each([
    ['tab=Projecten&code=SB-99', 404, 'row-unknown'],
    ['tab=Subsidies&code=SB-03', 404, 'row-unknown'],
    ['tab=Projecten&code=SB-03&revision=1', 404, 'row-unknown'],
    ['tab=Projecten&code=SB-03&asOf=2026-01-01', 404, 'row-unknown'],
    ['tab=Projecten&code=SB-03&revision=7', 404, 'revision-unknown'],
    ['tab=Projecten&code=SB-03&asOf=2025-12-31', 404, 'revision-unknown-then'],
    ['tab=Projecten&code=SB-03&revision=0', 400, 'revision-malformed'],
    ['code=SB-03', 400, 'row-malformed'],
    ['tab=Projecten', 400, 'row-malformed'],
    ['tab=Projecten&code=', 400, 'row-malformed'],
    ['tab=Project&code=SB-03', 400, 'row-malformed'],
    ['tab=Projecten&tab=Subsidies&code=SB-03', 400, 'row-malformed'],
    ['tab=Projecten&code=SB-03&code=SB-01', 400, 'row-malformed'],
  ])('?%s is refused: %i %s', async (query, status, code) => {
    const answer = await api.get(`/api/history?${query}`)
    expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toEqual([status, expect.objectContaining({ code, status })])
  })

  test.each([['board', false], ['coordinator', true], ['auditor', true]] as const)('the editor is named to the %s: %s', async (role, named) => {
    const answer = await api.get('/api/history?tab=Projecten&code=SB-03', role)
    expect(answer.statusCode).toBe(200)
    expect(/editor|editedAt/i.test(answer.body ?? '')).toBe(named)
  })
})

test('a meeting is known by its date and body', async () => {
  await api.publish(smallDataset({ meetings: [{ date: '2026-11-01', body: 'Raad van Bestuur', subject: 'Begroting', reference: null }] }))
  expect((await history('tab=Vergaderingen&code=2026-11-01%20raad%20van%20bestuur')).row).toMatchObject({ code: '2026-11-01 Raad van Bestuur', name: 'Begroting' })
})
