import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { paginateScan, type AttributeValue } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidencePack } from '../../functions/evidence/evidence.ts'
import { readEvidence } from '../../functions/evidence/stored-evidence.ts'
import { sealedRevision } from '../../functions/evidence/sealed-header.ts'
import { openStore } from '../../functions/ledger/store.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { sync, type SyncResult } from '../../functions/sync/sync.ts'
import { verifyPack } from '../../scripts/verify/verification.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { fakeSheet, smallTabs, type Tabs } from '../sync/workbooks.ts'
import { goldenPack, newSigner, partsOf, storeEvidence } from './packs.ts'

const signer = newSigner()
let engine: Engine
beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())

/** Awards whose references no compression makes small. */
function largeTabs(amount: (index: number) => number, rows = 2_000): Tabs {
  const header = ['Code', 'Soort', 'Verstrekker', 'Project', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status', 'Bron']
  const awards = Array.from({ length: rows }, (_, index) => [
    `S-${index}`, 'subsidie', 'Vlaanderen', 'SB-01', String(amount(index)), 'projectperiode', '1/1/2018', '31/12/2021', 'toegekend',
    createHash('sha256').update(String(index)).digest('hex'),
  ])
  return smallTabs({ Subsidies: [header, ...awards] })
}

async function openPlace() {
  const table = await freshTable(engine.client)
  const { reader } = openLedger(engine.client, table)
  let clock = Date.parse('2026-11-22T11:00:00.000Z')
  const keys = async () => {
    const found: string[] = []
    for await (const page of paginateScan({ client: engine.client }, { TableName: table, ProjectionExpression: 'pk' })) {
      for (const item of page.Items ?? []) found.push((item['pk']?.S ?? '').split('#')[0] ?? '')
    }
    return Object.fromEntries(['chunk', 'evidence', 'revision'].map(kind => [kind, found.filter(each => each === kind).length]))
  }
  const syncOnce = async (tabs: Tabs, rules = 'export {}'): Promise<SyncResult['status']> => {
    const { status } = await sync({
      spreadsheetId: 'sheet-1', sheet: fakeSheet(tabs), feedback: false, openLedger: async () => openLedger(engine.client, table),
      now: () => new Date(clock += 60_000), evidence: { rules, signer },
    }, { publish: 'at-once', accept: null, request: null })
    return status
  }
  return {
    sync: syncOnce,
    /** The items of each kind that a publication adds. */
    async publish(tabs: Tabs, rules = 'export {}'): Promise<Record<string, number>> {
      const before = await keys()
      expect(await syncOnce(tabs, rules)).toBe('published')
      const after = await keys()
      return Object.fromEntries(Object.entries(after).map(([kind, count]) => [kind, count - (before[kind] ?? 0)]))
    },
    reader,
    /** Everything that is there for good, unpacked. */
    async keptForGood(): Promise<string> {
      const texts: string[] = []
      for await (const { Items: items = [] } of paginateScan({ client: engine.client }, { TableName: table })) {
        for (const item of items) if (item['pk']?.S !== 'reading') texts.push(...Object.values(item).flatMap(textsOf))
      }
      return texts.join('\n')
    },
    async verdict(revision: number, ownRules = 'export {}') {
      const evidence = await readEvidence(reader, revision)
      return evidence && await verifyPack(evidencePack(evidence.content, evidence.signature), { key: null, ownRules })
    },
  }
}

function textsOf({ S, B, L }: AttributeValue): string[] {
  if (L !== undefined) return L.flatMap(textsOf)
  return S !== undefined ? [S] : B === undefined ? [] : [unpacked(B)]
}

/** A signature isn't packed. */
function unpacked(bytes: Uint8Array): string {
  try {
    return brotliDecompressSync(bytes).toString()
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

test('of other tabs and columns nothing is kept, not even what they are called; the pack is genuine without', async () => {
  const place = await openPlace()
  const { Projecten: [header = [], ...rows] = [], ...others } = smallTabs()
  const tabs = {
    'Ziekteverlof Piet Janssens': [['Naam', 'Dagen'], ['Mia Geheim', '12']],
    ...others,
    Projecten: [['Gsm van Rik Zorgvol', ...header], ...rows.map(row => ['0470 12 34 56', ...row])],
  }
  await place.publish(tabs)
  const kept = await place.keptForGood()
  expect(['Buurtzorg', 'Coördinator'].filter(text => !kept.includes(text))).toEqual([])
  expect(['Janssens', 'Geheim', 'Zorgvol', '0470', 'tab-unknown', 'column-unknown'].filter(text => kept.includes(text))).toEqual([])
  expect(await place.verdict(1)).toMatchObject({ genuine: true })
})

test('of a held reading with more problems than the record has room for, what they are called isn\'t kept for good either', async () => {
  const place = await openPlace()
  const { Subsidies: [header = [], ...awards] = [], ...others } = largeTabs(() => 1, 4_000)
  const noAmounts = awards.map((award, index) => award.with(4, createHash('sha256').update(`amount ${index}`).digest('hex')))
  expect(await place.sync({ ...others, Subsidies: [header, ...noAmounts], 'Ziekteverlof Piet Janssens': [['Mia Geheim']] })).toBe('held')
  const kept = await place.keptForGood()
  expect(['amount-invalid', 'Janssens'].map(text => kept.includes(text))).toEqual([true, false])
})

test('another tab or column makes no other reading', async () => {
  const [first, second] = [await openPlace(), await openPlace()]
  await first.publish(smallTabs())
  await second.publish({ ...smallTabs(), Kladblok: [['x']] })
  const [one, other] = await Promise.all([first, second].map(({ reader }) => readEvidence(reader, 1)))
  expect(other?.content.headers.map(header => sealedRevision(header).reading)).toEqual(one?.content.headers.map(header => sealedRevision(header).reading))
})

test.each([true, false])('what the program stored when there was no other format than 1 gives the bytes that were signed (inline: %s)', async inline => {
  const table = await freshTable(engine.client)
  const store = openStore(engine.client, table, null)
  const golden = await goldenPack(1)
  const { content, signature } = partsOf(golden)
  await storeEvidence(store, content, signature, { inline })
  const evidence = await readEvidence(store, 1)
  expect(evidence && Buffer.compare(evidencePack(evidence.content, evidence.signature), golden)).toBe(0)
})

test('a workbook of usual size needs no item of its own for its evidence, but for the rules, once', async () => {
  const place = await openPlace()
  expect(await place.publish(largeTabs(() => 100, 20))).toMatchObject({ evidence: 1, revision: 1 })
  expect(await place.publish(largeTabs(index => (index === 7 ? 101 : 100), 20))).toEqual({ chunk: 1, evidence: 0, revision: 1 })
  expect(await place.publish(largeTabs(() => 100, 20), 'export const other = 1')).toEqual({ chunk: 0, evidence: 1, revision: 1 })
  expect([await place.verdict(1), await place.verdict(2), await place.verdict(3, 'export const other = 1')]).toMatchObject([{ genuine: true }, { genuine: true }, { genuine: true }])
})

test('of a large workbook a changed cell writes its own piece of the cells, and what stands apart makes a genuine pack', async () => {
  const place = await openPlace()
  expect((await place.publish(largeTabs(() => 100)))['evidence']).toBeGreaterThan(5)
  expect(await place.publish(largeTabs(index => (index === 777 ? 101 : 100)))).toMatchObject({ chunk: 1, revision: 1, evidence: expect.toSatisfy((count: number) => count === 1 || count === 2) })
  expect([await place.verdict(1), await place.verdict(2)]).toMatchObject([{ genuine: true }, { genuine: true }])
})

test('a workbook that grows past what stands beside the revision is written apart, and genuine', async () => {
  const place = await openPlace()
  const small = largeTabs(() => 1, 400)
  await place.publish(small)
  expect((await place.publish(largeTabs(() => 1, 1_000)))['evidence']).toBeGreaterThan(2)
  expect([await place.verdict(1), await place.verdict(2)]).toMatchObject([{ genuine: true }, { genuine: true }])
})
