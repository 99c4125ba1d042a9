import { brotliDecompressSync } from 'node:zlib'
import { GetItemCommand, paginateScan, UpdateItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../functions/ledger/content.ts'
import { revisionKey } from '../../functions/ledger/keys.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Item } from '../../functions/ledger/store.ts'
import { sync } from '../../functions/sync/sync.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { EVIDENCE } from './world.ts'
import { fakeSheet, smallTabs, withAmount } from '../sync/workbooks.ts'
import { expectWholeLedger } from './whole-ledger.ts'

/** As `lastEditor` of the sheet tells. */
const NAME = 'An Peeters'

let engine: Engine
let tableName: string
let ledger: Ledger
beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())
beforeEach(async () => {
  tableName = await freshTable(engine.client)
  ledger = openLedger(engine.client, tableName)
  for (const [index, tabs] of [smallTabs(), withAmount('1'), withAmount('2')].entries()) {
    await sync({
      spreadsheetId: 'sheet-1', sheet: fakeSheet(tabs), feedback: false, evidence: EVIDENCE, now: () => new Date(Date.UTC(2026, 0, 1 + index)),
      openLedger: async () => openLedger(engine.client, tableName),
    }, { publish: 'at-once', accept: null, request: null })
  }
})

const itemKey = (revision: number) => {
  const { pk, sk } = revisionKey(revision)
  return { pk: { S: pk }, sk: { S: sk } }
}

/**
 * The name stands beside the sealed header, in the attribute `editor` of each revision's item and nowhere else;
 * the seal covers a commitment to it: SHA-256 of `editorSalt` and the name. No function may change an item of a
 * revision, so this is done by an operator with rights to the table, who removes both attributes: the name
 * itself, and the salt with which a guessed name could be tried. With the AWS CLI, for revision 2:
 *
 *     aws dynamodb update-item --table-name TABLE --key '{"pk":{"S":"revision"},"sk":{"S":"0000000002"}}' \
 *       --update-expression 'REMOVE editor, editorSalt'
 *
 * Copies of the table that point-in-time recovery or a backup can still restore have the name until they are gone.
 */
async function eraseName(revision: number): Promise<void> {
  await engine.client.send(new UpdateItemCommand({ TableName: tableName, Key: itemKey(revision), UpdateExpression: 'REMOVE editor, editorSalt' }))
}

/** Every text in the table, what is compressed unpacked. */
async function allTexts(): Promise<string> {
  const texts: string[] = []
  for await (const { Items: items = [] } of paginateScan({ client: engine.client }, { TableName: tableName })) {
    for (const item of items) for (const [name, value] of Object.entries(item)) texts.push(...textsOf(name, value))
  }
  return texts.join('\n')
}

/** Whatever is binary is compressed, but for the signature. */
function textsOf(name: string, { S: text, B: bytes, L: list, ...rest }: AttributeValue): string[] {
  if (list !== undefined) return list.flatMap(value => textsOf(name, value))
  if (bytes === undefined) return [text ?? JSON.stringify(rest)]
  return [name === 'signature' ? Buffer.from(bytes).toString('latin1') : brotliDecompressSync(bytes).toString()]
}

async function itemOf(revision: number): Promise<Item> {
  return (await engine.client.send(new GetItemCommand({ TableName: tableName, Key: itemKey(revision) }))).Item ?? {}
}

describe('the name of who last edited the sheet', () => {
  test('is committed to: whoever has the salt can hold a name against the sealed revision', async () => {
    const [first] = await ledger.revisions()
    const { editor, editorSalt } = await itemOf(1)
    expect(editor?.S).toBe(NAME)
    expect(editorSalt?.S).toMatch(/^[0-9a-f]{32}$/)
    expect(first?.editorCommitment).toBe(sha256(`${editorSalt?.S}${NAME}`))
    expect(first?.editorCommitment).not.toBe(sha256(`${editorSalt?.S}Bert Claes`))
    expect(new Set((await ledger.revisions()).map(({ editorCommitment }) => editorCommitment)).size).toBe(3)
  })

  test('is erased from one revision: the chain, its seals and every figure stay as they were', async () => {
    const before = await expectWholeLedger(ledger)
    await eraseName(2)
    expect(await expectWholeLedger(ledger)).toEqual(before.map(revision => (revision.revision === 2 ? { ...revision, editor: null } : revision)))
    expect(Object.keys(await itemOf(2))).not.toContain('editorSalt')
  })

  test('is erased from all: it stands nowhere in the table any more, and without the salt no guess can be tried', async () => {
    expect(await allTexts()).toContain(NAME)
    for (const { revision } of await ledger.revisions()) await eraseName(revision)
    const texts = await allTexts()
    expect(texts).toContain('Sociaal beleid')
    expect(texts).not.toContain(NAME)
    for (const { editor, editorCommitment } of await expectWholeLedger(ledger)) expect([editor, editorCommitment === sha256(NAME)]).toEqual([null, false])
  })

  test('another in its place is not what was committed to', async () => {
    await engine.client.send(new UpdateItemCommand({
      TableName: tableName, Key: itemKey(3), UpdateExpression: 'SET editor = :name', ExpressionAttributeValues: { ':name': { S: 'Bert Claes' } },
    }))
    const { editor, editorSalt } = await itemOf(3)
    expect((await ledger.head())?.editorCommitment).not.toBe(sha256(`${editorSalt?.S}${editor?.S}`))
  })
})
