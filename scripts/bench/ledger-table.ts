import type { LedgerMeasurement } from './ledger.ts'
import { aligned } from './table.ts'

/** Reading any revision costs the same, and keeping a change costs the chunk that it is in: `ledgerOverruns` names what goes beyond. */
export const LEDGER_BUDGET = {
  /** How many times as long the first revision may take as the last. */
  ratio: 1.5,
  requests: 1,
  /** Of one changed amount, as a part of the first revision's. */
  change: 0.75,
} as const

/** For people. */
export function ledgerTable({ revisions, rows, first, last, publishing, firstBytes, changeBytes }: LedgerMeasurement): string {
  return [
    `a revision of ${count(rows)} rows among ${count(revisions)}, read with its report, its changes and its rows`,
    ...aligned([
      ['revision', 'ms', 'requests'],
      ['1', first.ms.toFixed(2), count(first.requests)],
      [count(revisions), last.ms.toFixed(2), count(last.requests)],
      ['ratio', (last.ms / first.ms).toFixed(2), ''],
    ]),
    '',
    'a sync that publishes one changed amount, signed over the chain of all revisions',
    ...aligned([
      ['revision', 'ms'],
      ['from 2 on', publishing.earlyMs.toFixed(0)],
      [`to ${count(revisions)}`, publishing.lateMs.toFixed(0)],
    ]),
    '',
    'what it takes in the table',
    ...aligned([
      ['revision', 'bytes', 'most'],
      ['1', count(firstBytes), ''],
      ['one amount changed', count(changeBytes.median), count(changeBytes.most)],
    ]),
  ].join('\n')
}

/** One line for each budget that is exceeded. */
export function ledgerOverruns({ revisions, first, last, firstBytes, changeBytes }: LedgerMeasurement): string[] {
  const ratio = Math.max(first.ms / last.ms, last.ms / first.ms)
  return [
    ...(ratio <= LEDGER_BUDGET.ratio ? [] : [`reading revision 1 and revision ${revisions}: ${ratio.toFixed(2)} times as long`]),
    ...(Math.abs(last.requests - first.requests) <= LEDGER_BUDGET.requests ? [] : [`reading revision ${revisions}: ${last.requests} requests, revision 1: ${first.requests}`]),
    ...(changeBytes.most <= firstBytes * LEDGER_BUDGET.change ? [] : [`one changed amount takes ${changeBytes.most} bytes, all of it ${firstBytes}`]),
  ]
}

function count(number: number): string {
  return number.toLocaleString('nl-BE')
}
