import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChangesAnswer } from '../../functions/api/changes-answer.ts'
import type { HistoryAnswer } from '../../functions/api/history-answer.ts'
import type { Proposal } from '../../functions/ledger/revision-plan.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { project, smallDataset } from '../ledger/datasets.ts'
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

const noise = (letters: number) => randomBytes(letters / 2).toString('hex')

/** A text of so many letters that is another one in each revision, beside a short one, and one that changes once. */
async function publish(revisions: number, letters: number, change: Partial<Proposal> = {}): Promise<void> {
  for (let revision = 1; revision <= revisions; revision++) {
    await api.publish(smallDataset({
      projects: [project('SB-01', { name: `Naam ${revision}` }), project('SB-02', { name: revision === 1 ? 'Oud' : 'Nieuw' }), project('SB-03', { reference: noise(letters) })],
    }), change)
  }
}

/** Every version of a row, newest first, by as many questions as it takes. */
async function storyOf(code: string): Promise<{ revisions: number[]; questions: number }> {
  const revisions: number[] = []
  let questions = 0
  for (let earlier: number | null | undefined; earlier !== null; questions++) {
    const answer: HistoryAnswer = await api.json(`/api/history?tab=Projecten&code=${code}${earlier === undefined ? '' : `&revision=${earlier}`}`)
    revisions.push(...answer.versions.map(({ revision }) => revision))
    expect(answer.earlier ?? 0).toBeLessThan(answer.revision)
    ;({ earlier } = answer)
  }
  return { revisions, questions }
}

describe('where each revision changed a lot', () => {
  test('as many as 8 MB of changes are traced, and the answer says back to which revision', async () => {
    // A changed text stands there twice, as it was and as it became.
    await publish(8, 1_000_000)
    const answer = await api.json<ChangesAnswer>('/api/changes?from=1', 'auditor')
    expect(answer).toMatchObject({ to: { revision: 8 }, tracedFrom: 6, counts: { added: 0, changed: 3, removed: 0 } })
    expect(answer.tables.flatMap(({ changed }) => changed)).toMatchObject([
      { code: 'SB-01', revision: 8, revisions: [{ revision: 6 }, { revision: 7 }, { revision: 8 }] },
      { code: 'SB-02', revision: null, revisions: [], fields: [{ column: 'Project', old: 'Oud', new: 'Nieuw' }] },
      { code: 'SB-03', revision: 8, revisions: [{ revision: 6 }, { revision: 7 }, { revision: 8 }] },
    ])
    expect(await storyOf('SB-01')).toEqual({ revisions: [8, 7, 6, 5, 4, 3, 2, 1], questions: 3 })
    expect(await storyOf('SB-02')).toEqual({ revisions: [2, 1], questions: 3 })
  })

  test('one revision is traced however much it changed', async () => {
    await publish(3, 4_200_000)
    expect(await storyOf('SB-01')).toEqual({ revisions: [3, 2, 1], questions: 3 })
  })
})

test('where the revisions themselves are large, no more than 16 MB of them are read at once', async () => {
  await publish(60, 10, { accepted: { reading: 'a'.repeat(64), by: 'command', guards: [noise(350_000)] } })
  const { tracedFrom } = await api.json<ChangesAnswer>('/api/changes?from=1')
  expect([tracedFrom > 2, tracedFrom < 30]).toEqual([true, true])
  // Between neighbours it is one megabyte of them.
  expect(await api.reads('/api/changes?from=1') - await api.reads('/api/changes?from=59')).toBe(15)
  expect((await storyOf('SB-02')).revisions).toEqual([2, 1])
})
