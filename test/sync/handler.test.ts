import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { EnvironmentMistake } from '../../functions/environment.ts'
import { handler } from '../../functions/sync/handler.ts'
import { startLocalServices, type LocalServices } from './local-services.ts'

let services: LocalServices
let lines: string[]

beforeAll(async () => {
  services = await startLocalServices()
})
afterAll(() => services.close())
beforeEach(() => {
  for (const [name, value] of Object.entries(services.environment)) vi.stubEnv(name, value)
  lines = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line)
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false, functionName: 'sync', functionVersion: '1', invokedFunctionArn: '', memoryLimitInMB: '512',
  awsRequestId: 'run-1', logGroupName: '', logStreamName: '', getRemainingTimeInMillis: () => 60_000,
  done: () => {}, fail: () => {}, succeed: () => {},
}
const invoke = (event: unknown) => handler(event, CONTEXT)

test('the schedule publishes what two readings say, a person at once', async () => {
  expect(await invoke({ publish: 'when-stable' })).toMatchObject({ status: 'unchanged', revision: null })
  expect(await invoke({ publish: 'when-stable' })).toMatchObject({ status: 'published', revision: 1 })
  const file = join(services.workbook, 'Vergaderingen.csv')
  await writeFile(file, (await readFile(file, 'utf8')).replace('20/04/2018', '21/04/2018'))
  expect(await invoke({})).toMatchObject({ status: 'published', revision: 2, changes: { added: 1, changed: 0, removed: 1 } })
})

test('a run is one line of log, without what stands in cells', async () => {
  const file = join(services.workbook, 'Subsidies.csv')
  const content = await readFile(file, 'utf8')
  await writeFile(file, content.replace('€ 150.000', 'GEHEIM'))
  const result = await invoke({})
  await writeFile(file, content)
  expect(result).toMatchObject({ status: 'held', problems: expect.arrayContaining([expect.objectContaining({ value: 'GEHEIM' })]) })
  expect(lines.map(line => JSON.parse(line) as unknown)).toEqual([{
    level: 'info', event: 'sync', status: 'held', revision: 2, hash: result.hash, reading: result.reading, counts: result.counts,
    changes: { added: 0, changed: 0, removed: 0 }, requests: result.requests, feedback: { written: true, reason: null }, problems: result.problems.length, reason: null,
  }])
})

test('a failure is an error in the log', async () => {
  vi.stubEnv('SPREADSHEET_ID', 'another')
  expect(await invoke({})).toMatchObject({ status: 'failed' })
  expect(lines.map(line => JSON.parse(line) as unknown)).toMatchObject([{ level: 'error', status: 'failed', reason: 'sheet-not-found' }])
})

test.each([[{ publish: 'sometime' }], [{ accept: 1 }], [{ request: 1 }], [{ request: 'r', askedAt: 'today' }], ['now'], [null]])('the event %j is refused', async event => {
  await expect(invoke(event)).rejects.toThrow(/^Invalid/)
  expect(lines).toEqual([])
})

test('a missing variable fails the run', async () => {
  vi.stubEnv('TABLE_NAME', '')
  await expect(invoke({})).rejects.toThrow(new EnvironmentMistake(['TABLE_NAME']))
})
