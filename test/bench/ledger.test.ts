import { expect, test } from 'vitest'
import { LEDGER_BUDGET, ledgerOverruns, ledgerTable } from '../../scripts/bench/ledger-table.ts'
import { measureLedger, type LedgerMeasurement } from '../../scripts/bench/ledger.ts'

test('the sample workbook is published again and again, and its first and last revision are read', async () => {
  const measurement = await measureLedger(5, () => {})
  const reading = { ms: expect.any(Number) as number, requests: 5 }
  expect(measurement).toEqual({
    revisions: 5, rows: 112, first: reading, last: reading,
    publishing: { earlyMs: expect.any(Number) as number, lateMs: expect.any(Number) as number },
    firstBytes: expect.any(Number) as number, changeBytes: { median: expect.any(Number) as number, most: expect.any(Number) as number },
  })
  expect(measurement.changeBytes.most).toBeGreaterThan(1_000)
  expect(measurement.changeBytes.most).toBeLessThan(measurement.firstBytes * LEDGER_BUDGET.change)
})

const measurement: LedgerMeasurement = {
  revisions: 1_000, rows: 112, first: { ms: 4.01, requests: 5 }, last: { ms: 3.99, requests: 5 },
  publishing: { earlyMs: 20.4, lateMs: 40.6 }, firstBytes: 8_968, changeBytes: { median: 5_035, most: 5_053 },
}

test.each<[string, Partial<LedgerMeasurement>, string[]]>([
  ['nothing', {}, []],
  ['the first takes longer', { first: { ms: 8, requests: 5 } }, ['reading revision 1 and revision 1000: 2.01 times as long']],
  ['the last takes longer', { last: { ms: 8, requests: 5 } }, ['reading revision 1 and revision 1000: 2.00 times as long']],
  ['more requests', { last: { ms: 4, requests: 9 } }, ['reading revision 1000: 9 requests, revision 1: 5']],
  ['everything written again', { changeBytes: { median: 9_000, most: 9_000 } }, ['one changed amount takes 9000 bytes, all of it 8968']],
])('beyond budget: %s', (_, change, overruns) => {
  expect(ledgerOverruns({ ...measurement, ...change })).toEqual(overruns)
})

test('the table sets the first revision beside the last', () => {
  expect(ledgerTable(measurement).split('\n')).toEqual([
    'a revision of 112 rows among 1.000, read with its report, its changes and its rows',
    '  revision    ms  requests',
    '  1         4.01         5',
    '  1.000     3.99         5',
    '  ratio     1.00',
    '',
    'a sync that publishes one changed amount, signed over the chain of all revisions',
    '  revision   ms',
    '  from 2 on  20',
    '  to 1.000   41',
    '',
    'what it takes in the table',
    '  revision            bytes   most',
    '  1                   8.968',
    '  one amount changed  5.035  5.053',
  ])
})
