import { BatchWriteItemCommand, DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LedgerDamaged } from '../../functions/ledger/content.ts'
import { readHeaders } from '../../functions/ledger/header-chain.ts'
import { revisionKey } from '../../functions/ledger/keys.ts'
import { openStore } from '../../functions/ledger/store.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'

const REVISIONS = 1_650
const BATCH = 25

let engine: Engine
beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())

const headerOf = (revision: number) => `{"revision":${revision},"filling":"${'0'.repeat(1_000)}"}`
const headersThrough = (revision: number) => Array.from({ length: revision }, (_, index) => headerOf(index + 1))

function itemKey(revision: number) {
  const { pk, sk } = revisionKey(revision)
  return { pk: { S: pk }, sk: { S: sk } }
}

/** @param instantOf when each was published, in ms since 1970 */
async function ledgerOf(instantOf: (revision: number) => number) {
  const tableName = await freshTable(engine.client)
  for (let first = 1; first <= REVISIONS; first += BATCH) {
    const items = Array.from({ length: BATCH }, (_, index) => first + index).map(revision =>
      ({ PutRequest: { Item: { ...itemKey(revision), publishedAt: { S: timeOf(instantOf(revision)) }, header: { S: headerOf(revision) } } } }))
    await engine.client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: items } }))
  }
  return { tableName, read: (revision: number) => readHeaders(openStore(engine.client, tableName, null), { revision, publishedAt: timeOf(instantOf(revision)) }) }
}

const timeOf = (ms: number) => new Date(ms).toISOString()
const BEGIN = Date.parse('2026-01-01T00:00:00.000Z')

describe.each<[string, (revision: number) => number]>([
  ['one a day', revision => BEGIN + revision * 86_400_000],
  ['one a millisecond', revision => BEGIN + revision],
  ['one in a century, then all at once', revision => (revision === 1 ? Date.parse('1926-01-01T00:00:00.000Z') : BEGIN + revision)],
  ['all at once, then one in a century', revision => (revision < REVISIONS ? BEGIN + revision : Date.parse('2126-01-01T00:00:00.000Z'))],
])('revisions published %s', (_, instantOf) => {
  test('have all their headers read in order, up to the one asked for and none beyond', async () => {
    const { read } = await ledgerOf(instantOf)
    for (const revision of [1, 2, 800, 801, 1_600, REVISIONS]) expect([revision, await read(revision)]).toEqual([revision, headersThrough(revision)])
  })
})

test('before the first revision there are none', async () => {
  expect(await readHeaders(openStore(engine.client, 'no table', null), null)).toEqual([])
})

test.each([[1, 10], [10, 10], [1, 1_600], [1_234, 1_600]])('where revision %i is gone, those through %i are damaged', async (gone, through) => {
  const { tableName, read } = await ledgerOf(revision => BEGIN + revision * 1_000)
  await engine.client.send(new DeleteItemCommand({ TableName: tableName, Key: itemKey(gone) }))
  await expect(read(through)).rejects.toBeInstanceOf(LedgerDamaged)
})
