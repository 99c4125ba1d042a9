import { readFile } from 'node:fs/promises'
import { brotliDecompressSync } from 'node:zlib'
import { ConditionalCheckFailedException, paginateScan, UpdateItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../functions/ledger/content.ts'
import { revisionKey } from '../../functions/ledger/keys.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { sync } from '../../functions/sync/sync.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { EVIDENCE } from './world.ts'
import { fakeSheet, smallTabs, withAmount } from '../sync/workbooks.ts'
import { expectWholeLedger } from './whole-ledger.ts'

/** As the sheet tells. */
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

/** What the README tells an operator to do, for revision 2 and for the record of the last reading: no function may do it. */
const [REVISION_COMMAND, READING_COMMAND] = await commandsIn(new URL('../../README.md', import.meta.url))

async function commandsIn(file: URL) {
  const command = /aws dynamodb update-item --table-name TABLE --key '([^']+)' \\\s+--condition-expression '([^']+)' --update-expression '([^']+)'/g
  return [...(await readFile(file, 'utf8')).matchAll(command)].map(([, key = '', ConditionExpression, UpdateExpression]) =>
    ({ Key: JSON.parse(key) as Record<'pk' | 'sk', { S: string }>, ConditionExpression, UpdateExpression }))
}

async function eraseName(revision: number): Promise<void> {
  await engine.client.send(new UpdateItemCommand({ TableName: tableName, ...REVISION_COMMAND, Key: itemKey(revision) }))
}

async function eraseLastEdit(): Promise<void> {
  await engine.client.send(new UpdateItemCommand({ TableName: tableName, Key: undefined, ...READING_COMMAND }))
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
function textsOf(name: string, { S: text, B: bytes, L: list, M: map, ...rest }: AttributeValue): string[] {
  if (map !== undefined) return Object.entries(map).flatMap(([part, value]) => textsOf(part, value))
  if (list !== undefined) return list.flatMap(value => textsOf(name, value))
  if (bytes === undefined) return [text ?? JSON.stringify(rest)]
  return [name === 'signature' ? Buffer.from(bytes).toString('latin1') : brotliDecompressSync(bytes).toString()]
}

describe('the name of who last edited the sheet', () => {
  test('is committed to: whoever has the salt can hold a name against the sealed revision', async () => {
    const [first] = await ledger.records(null, 10, true)
    expect([first?.revision.editor, first?.editorSalt]).toEqual([NAME, expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect(first?.revision.editorCommitment).toBe(sha256(`${first?.editorSalt}${NAME}`))
    expect(first?.revision.editorCommitment).not.toBe(sha256(`${first?.editorSalt}Bert Claes`))
    expect(new Set((await ledger.revisions()).map(({ editorCommitment }) => editorCommitment)).size).toBe(3)
  })

  test('is erased where the README says: its keys are the table\'s, and a number that isn\'t there makes no revision', async () => {
    expect(REVISION_COMMAND?.Key).toEqual(itemKey(2))
    await expect(eraseName(4)).rejects.toThrow(ConditionalCheckFailedException)
    expect(await ledger.revision(4)).toBeNull()
  })

  test('is erased from one revision: the chain, its seals and every figure stay as they were', async () => {
    const before = await expectWholeLedger(ledger)
    await eraseName(2)
    expect(await expectWholeLedger(ledger)).toEqual(before.map(revision => (revision.revision === 2 ? { ...revision, editor: null } : revision)))
    expect((await ledger.records(null, 10, true)).map(({ editorSalt }) => editorSalt === null)).toEqual([false, true, false])
  })

  test('is erased from all: it stands nowhere in the table any more, and without the salt no guess can be tried', async () => {
    expect(await allTexts()).toContain(NAME)
    const salts = (await ledger.records(null, 10, true)).map(({ editorSalt }) => editorSalt ?? '')
    for (const { revision } of await ledger.revisions()) await eraseName(revision)
    await eraseLastEdit()
    const texts = await allTexts()
    expect(texts).toContain('Sociaal beleid')
    for (const erased of [NAME, ...salts]) expect(texts).not.toContain(erased)
    for (const { editor, editorCommitment } of await expectWholeLedger(ledger)) expect([editor, editorCommitment === sha256(NAME)]).toEqual([null, false])
  })

  test('another in its place is not what was committed to', async () => {
    await engine.client.send(new UpdateItemCommand({
      TableName: tableName, Key: itemKey(3), UpdateExpression: 'SET editor.#name = :name',
      ExpressionAttributeNames: { '#name': 'name' }, ExpressionAttributeValues: { ':name': { S: 'Bert Claes' } },
    }))
    const last = (await ledger.records(null, 1, true))[0]
    expect(last?.revision.editor).toBe('Bert Claes')
    expect(last?.revision.editorCommitment).not.toBe(sha256(`${last?.editorSalt}Bert Claes`))
  })
})
