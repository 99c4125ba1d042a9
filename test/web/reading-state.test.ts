import { expect, test } from 'vitest'
import { readingStateOf, type ReadingState } from '../../web/reading-state.ts'
import type { ListedProblem, Status } from '../../web/service.ts'

const listed = (code: string): ListedProblem => ({ severity: 'error', code, tab: 'Subsidies', cell: null, column: null, value: null, message: '', fix: '' })
const held = { since: '2026-11-22T11:00:00.000Z', reading: 'r', errors: 2, warnings: 1 }
const failed = { since: '2026-11-22T12:00:00.000Z', code: 'sheet-not-shared', message: 'Niet gedeeld.' }
const none = { error: 0, warning: 0, info: 0 }

test.each<[string, Partial<Status>, ListedProblem[] | null, ReadingState]>([
  ['never read', {}, [], { kind: 'unread' }],
  ['published, nothing to say', { outcome: 'published' }, [], { kind: 'well', infos: 0 }],
  ['unchanged, only infos', { outcome: 'unchanged', problems: { ...none, info: 2 } }, [], { kind: 'well', infos: 2 }],
  ['published with warnings', { outcome: 'published', problems: { ...none, warning: 3 } }, [], { kind: 'remarks', warnings: 3 }],
  ['held by errors', { outcome: 'held', held, problems: { error: 2, warning: 1, info: 0 } }, [listed('amount-invalid')],
    { kind: 'held', since: held.since, errors: 2 }],
  ['held by a guard', { outcome: 'held', held, problems: { error: 2, warning: 1, info: 0 } }, [listed('rows-lost'), listed('total-swing')],
    { kind: 'guarded', since: held.since, reading: 'r' }],
  ['held, the problems not known yet', { outcome: 'held', held, problems: { error: 2, warning: 1, info: 0 } }, null,
    { kind: 'held', since: held.since, errors: 2 }],
  ['failed at the first reading', { outcome: 'failed', failed }, [], { kind: 'failed', since: failed.since, message: 'Niet gedeeld.', older: false }],
  ['failed while a reading is held', { outcome: 'failed', failed, held, problems: { error: 2, warning: 1, info: 0 } }, [listed('rows-lost')],
    { kind: 'failed', since: failed.since, message: 'Niet gedeeld.', older: true }],
])('%s', (_, parts, problems, expected) => {
  const status: Status = {
    title: 'Westhoek', revision: 1, hash: null, publishedAt: null, checkedAt: null, outcome: null, held: null, waiting: null, failed: null,
    roles: ['coordinator'], feedbackFailed: null, seal: null, signedBy: null, request: null, contact: null, spreadsheet: null, columns: null, problems: none, ...parts,
  }
  expect(readingStateOf(status, problems)).toEqual(expected)
})
