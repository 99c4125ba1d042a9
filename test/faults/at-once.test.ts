import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger } from '../../functions/ledger/ledger.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { makeServiceAccount, type ServiceAccount } from '../../scripts/local/identity.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { ENGINES, type Engine } from '../dynamodb/engines.ts'
import { writeWorkbook } from '../sync/local-services.ts'
import { smallTabs } from '../sync/workbooks.ts'
import { OPEN, openLine, startDoor, toAddress, type Passage } from './door.ts'
import { openProcesses, type Processes } from './processes.ts'
import { expectWholeLedger } from './whole-ledger.ts'

const HOW_MANY = 20

let folder: string
let account: ServiceAccount
let keyFile: string
let processes: Processes
let engine: Engine
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streekboek-at-once-'))
  account = await makeServiceAccount()
  keyFile = join(folder, 'key.json')
  await writeFile(keyFile, JSON.stringify(account.keyFile))
  processes = await openProcesses()
  // AWS's own engine where it can run.
  engine = await (ENGINES.findLast(({ missing }) => missing === null) ?? ENGINES[0])!.start()
})
afterAll(async () => {
  await engine.close()
  await processes.close()
  await rm(folder, { recursive: true })
})

/** As many processes as told, which all begin at the same moment, on one sheet. */
async function syncAtOnce(tableName: string, workbook: string, passage: Passage): Promise<{ results: SyncResult[]; tabs: string[] }> {
  const written = `${workbook}.json`
  const sheets = await startSheetsService({ workbook, spreadsheetId: 'sheet-1', email: account.email, publicKey: account.publicKey, written })
  let waiting = 0
  let open = () => {}
  const opened = new Promise<void>(resolve => { open = resolve })
  const line = openLine(async (call, act) => {
    // The first call of each waits for those of all others.
    if (call.to === 'database' && waiting < HOW_MANY) {
      if (++waiting === HOW_MANY) open()
      await opened
    }
    return passage(call, act)
  })
  const google = await startDoor(line, 'google', toAddress(sheets.address))
  const database = await startDoor(line, 'database', toAddress(engine.address))
  try {
    const results = await Promise.all(Array.from({ length: HOW_MANY }, () => processes.start({
      SPREADSHEET_ID: 'sheet-1', TABLE_NAME: tableName, GOOGLE_APPLICATION_CREDENTIALS: keyFile, GOOGLE_API_ROOT: google.address, AWS_ENDPOINT_URL_DYNAMODB: database.address,
    }).result))
    const { tabs } = JSON.parse(await readFile(written, 'utf8')) as { tabs: { title: string }[] }
    const ended = results.filter(result => result !== null)
    expect(ended, 'each process told what came of its sync').toHaveLength(HOW_MANY)
    return { results: ended, tabs: tabs.map(({ title }) => title) }
  } finally {
    await Promise.all([google, database, sheets].map(service => service.close()))
  }
}

/** How often each came of a sync. */
function countsOf(results: readonly SyncResult[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, reason } of results) counts[reason?.code ?? status] = (counts[reason?.code ?? status] ?? 0) + 1
  return counts
}

describe(`${HOW_MANY} syncs at once, each in a process of its own`, () => {
  test('of the same content: one publishes it, the others find it published', async () => {
    const workbook = join(folder, 'same')
    await writeWorkbook(workbook, smallTabs())
    const { results, tabs } = await syncAtOnce('same', workbook, OPEN)
    const [only] = await expectWholeLedger(openLedger(engine.client, 'same'))
    expect(countsOf(results)).toEqual({ published: 1, unchanged: HOW_MANY - 1 })
    expect(new Set(results.map(({ revision, hash }) => `${revision} ${hash}`))).toEqual(new Set([`1 ${only?.hash}`]))
    expect(await openLedger(engine.client, 'same').revisions()).toHaveLength(1)
    expect(tabs).toEqual(['Controle'])
  })

  test('of content that is another one at each reading: each is whole, was read, and comes after another in one chain', async () => {
    const workbook = join(folder, 'edited')
    await writeWorkbook(workbook, smallTabs())
    const { Subsidies: [header = [], row = []] = [] } = smallTabs()
    const shown = new Set<number>()
    let turn: Promise<unknown> = Promise.resolve()
    /** Somebody types without pause: nobody reads what another one read. */
    const typing: Passage = (call, act) => {
      if (call.name !== 'GET cells') return act()
      const answered = turn.then(async () => {
        const amount = 1_000 + shown.size
        shown.add(amount * 100)
        const text = [header, row.with(4, String(amount))].map(cells => cells.join(';')).join('\n')
        await writeFile(join(folder, 'typed.csv'), `${text}\n`)
        await rename(join(folder, 'typed.csv'), join(workbook, 'Subsidies.csv'))
        return act()
      })
      turn = answered.catch(() => undefined)
      return answered
    }
    const { results, tabs } = await syncAtOnce('edited', workbook, typing)
    const ledger = openLedger(engine.client, 'edited')
    const revisions = await expectWholeLedger(ledger)
    const { published = 0, overtaken = 0, ...others } = countsOf(results)
    expect([published, published + overtaken, others]).toEqual([revisions.length, HOW_MANY, {}])
    expect(published).toBeGreaterThan(1)
    expect(results.filter(({ status }) => status === 'published').map(({ revision, hash }) => `${revision} ${hash}`).toSorted())
      .toEqual(revisions.map(({ revision, hash }) => `${revision} ${hash}`).toSorted())
    for (const revision of revisions) expect(shown).toContain((await ledger.dataset(revision)).funding[0]?.amountCents)
    expect(tabs).toEqual(['Controle'])
    console.info(`${published} of ${HOW_MANY} published, ${overtaken} gave up, in ${shown.size} readings`)
  })
})
