import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SigningFailed } from '../../functions/evidence/signer.ts'
import { failureText } from '../../functions/google/failure-texts.ts'
import { ReadingFailed } from '../../functions/google/reading-failed.ts'
import type { GoogleSheet, LastEdit } from '../../functions/google/google-sheet.ts'
import { valueOf } from '../../functions/ledger/content.ts'
import type { PersonsEdit } from '../../functions/ledger/last-reading.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { StoreUnavailable } from '../../functions/ledger/store-errors.ts'
import type { EvidenceMeans } from '../../functions/sync/publication.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import { sync, type SyncOptions, type SyncResult } from '../../functions/sync/sync.ts'
import type { Feedback } from '../../functions/workbook/feedback.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { newSigner } from '../evidence/packs.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { EDITED_AT, fakeSheet, gridFrom, smallTabs, withAmount, type Tabs } from './workbooks.ts'

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
  clock = Date.parse('2026-11-22T11:00:00.000Z')
})

/** A minute later at every look. */
let clock = 0
const now = () => new Date(clock += 60_000)

function run(sheet: GoogleSheet, options: Partial<SyncOptions> = {}, change: { openLedger?: () => Promise<Ledger>; now?: () => Date; feedback?: boolean; evidence?: EvidenceMeans } = {}): Promise<SyncResult> {
  return sync({ spreadsheetId: 'sheet-1', sheet, feedback: false, openLedger: async () => openLedger(engine.client, tableName), now, evidence: EVIDENCE, ...change }, { publish: 'at-once', accept: null, request: null, ...options })
}

const EVIDENCE = { rules: 'export {}', signer: newSigner() }
const COUNTS = { Domeinen: 1, Projecten: 1, Subsidies: 1, Personeel: 1, Gemeenten: 2, Prioriteiten: 0, Vergaderingen: 0 }
const NOT_WRITTEN = { written: false, reason: null }
const NO_CHANGES = { added: 0, changed: 0, removed: 0 }
const readingOf = (tabs: Tabs) => hashReading(readWorkbook(gridFrom(tabs)))
const badTabs = withAmount('veel')
const unavailable = new ReadingFailed('google-unavailable', failureText('google-unavailable', null))

/** A ledger that fails at one of its methods. */
async function brokenAt(method: keyof Ledger): Promise<Ledger> {
  return {
    ...openLedger(engine.client, tableName),
    [method]: async () => {
      throw new StoreUnavailable('no answer')
    },
  }
}

describe('the key that signs', () => {
  const refusing = (code: SigningFailed['code']): EvidenceMeans => ({
    ...EVIDENCE,
    signer: { ...EVIDENCE.signer, sign: async () => { throw new SigningFailed(code, 'alias/streekboek') } },
  })

  test('that doesn\'t answer is a failure of the run: nothing is published, and the next run publishes', async () => {
    const result = await run(fakeSheet(smallTabs()), {}, { evidence: refusing('unavailable') })
    expect(result).toMatchObject({ status: 'failed', revision: null, reading: readingOf(smallTabs()), requests: { writes: 1 }, reason: { code: 'signing-unavailable' } })
    expect(await ledger.revisions()).toEqual([])
    expect(await ledger.lastReading()).toMatchObject({ failure: { code: 'signing-unavailable' } })
    expect(await run(fakeSheet(smallTabs()))).toMatchObject({ status: 'published', revision: 1 })
    expect((await ledger.lastReading())?.failure ?? null).toBeNull()
  })

  test.each<[string, (message: Uint8Array) => Promise<Uint8Array>]>([
    ['of another key', message => newSigner().sign(message)],
    ['of something else', () => EVIDENCE.signer.sign(Buffer.from('iets anders'))],
    ['with a bit flipped', async message => (await EVIDENCE.signer.sign(message)).map((byte, index) => (index === 12 ? byte ^ 1 : byte))],
    ['that is cut off', async message => (await EVIDENCE.signer.sign(message)).subarray(0, 40)],
    ['that is empty', async () => new Uint8Array()],
  ])('whose signature is one %s: nothing is published, and the next run publishes', async (_, sign) => {
    const result = await run(fakeSheet(smallTabs()), {}, { evidence: { ...EVIDENCE, signer: { ...EVIDENCE.signer, sign } } })
    expect(result).toMatchObject({ status: 'failed', revision: null, requests: { writes: 1 }, reason: { code: 'signature-wrong' } })
    expect(await ledger.revisions()).toEqual([])
    expect(await ledger.lastReading()).toMatchObject({ failure: { code: 'signature-wrong' } })
    expect(await run(fakeSheet(smallTabs()))).toMatchObject({ status: 'published', revision: 1 })
  })

  test.each<[SigningFailed['code']]>([['key-missing'], ['key-unsuitable'], ['not-allowed']])('with %s is for somebody to set right', async code => {
    await expect(run(fakeSheet(smallTabs()), {}, { evidence: refusing(code) })).rejects.toMatchObject({ name: 'SigningFailed', code, key: 'alias/streekboek' })
    expect(await ledger.revisions()).toEqual([])
  })

  test('isn\'t asked where nothing is published', async () => {
    await run(fakeSheet(smallTabs()))
    expect(await run(fakeSheet(smallTabs()), {}, { evidence: refusing('key-missing') })).toMatchObject({ status: 'unchanged' })
  })
})

describe('a sync', () => {
  test('publishes the first reading without errors', async () => {
    const result = await run(fakeSheet(smallTabs()))
    const head = await ledger.head()
    expect(result).toEqual({
      status: 'published',
      revision: 1,
      hash: head?.hash,
      reading: readingOf(smallTabs()),
      counts: COUNTS,
      changes: { added: 6, changed: 0, removed: 0 },
      problems: [],
      requests: { google: 2, reads: 3, writes: 5 + 1 + 1 + 1 },
      feedback: NOT_WRITTEN,
      reason: null,
    })
    expect(head).toMatchObject({ revision: 1, editor: 'An Peeters', editedAt: EDITED_AT, reading: result.reading, counts: COUNTS })
  })

  test('leaves the same content as it is, and records that it looked', async () => {
    const first = await run(fakeSheet(smallTabs()))
    const result = await run(fakeSheet(smallTabs()))
    expect(result).toEqual({
      status: 'unchanged',
      revision: 1,
      hash: first.hash,
      reading: first.reading,
      counts: COUNTS,
      changes: NO_CHANGES,
      problems: [],
      requests: { google: 1, reads: 3, writes: 1 },
      feedback: NOT_WRITTEN,
      reason: null,
    })
    expect(await ledger.revisions()).toHaveLength(1)
    expect(await ledger.lastReading()).toMatchObject({ checkedAt: '2026-11-22T11:05:00.000Z', note: { outcome: 'unchanged', title: 'Proef', spreadsheet: { id: 'sheet-1', tabs: Object.keys(smallTabs()).map((title, id) => ({ title, id })) }, columns: readWorkbook(gridFrom(smallTabs())).columns } })
  })

  test('publishes a change of one cell with one chunk, one revision and the record', async () => {
    await run(fakeSheet(smallTabs()))
    const result = await run(fakeSheet(withAmount('75.334')))
    expect(result).toEqual({
      status: 'published',
      revision: 2,
      hash: (await ledger.head())?.hash,
      reading: readingOf(withAmount('75.334')),
      counts: COUNTS,
      changes: { added: 0, changed: 1, removed: 0 },
      problems: [],
      requests: { google: 2, reads: 7, writes: 3 },
      feedback: NOT_WRITTEN,
      reason: null,
    })
  })

  test.each<[string, Tabs]>([
    ['another notation of an amount', withAmount('€ 75.333,00')],
    ['other order of tabs', Object.fromEntries(Object.entries(smallTabs()).toReversed())],
    ['other order of columns', smallTabs({ Domeinen: [['Domein', 'Code'], ['Sociaal beleid', 'SB']] })],
    ['other order of rows', smallTabs({ Gemeenten: [['NIS', 'Gemeente', 'Vennoot vanaf'], ['38025', 'Veurne', ''], ['32003', 'Diksmuide', '1/1/2014']] })],
    ['an unknown column', smallTabs({ Domeinen: [['Code', 'Domein', 'Nota'], ['SB', 'Sociaal beleid', 'van ons']] })],
  ])('publishes nothing for %s', async (_, tabs) => {
    const first = await run(fakeSheet(smallTabs()))
    expect(await run(fakeSheet(tabs))).toMatchObject({ status: 'unchanged', revision: 1, hash: first.hash, changes: NO_CHANGES })
    expect(await ledger.revisions()).toHaveLength(1)
  })

  test('remembers where rows now stand', async () => {
    await run(fakeSheet(smallTabs()))
    const moved = smallTabs({ Gemeenten: [['NIS', 'Gemeente', 'Vennoot vanaf'], ['38025', 'Veurne', ''], ['', '', ''], ['32003', 'Diksmuide', '1/1/2014']] })
    await run(fakeSheet(moved))
    const head = await ledger.head()
    if (head === null) throw new Error('nothing published')
    expect((await ledger.places(head)).municipalities).toEqual({ tab: 'Gemeenten', rows: [4, 2] })
    await run(fakeSheet(badTabs))
    expect((await ledger.places(head)).municipalities).toEqual({ tab: 'Gemeenten', rows: [4, 2] })
    await run(fakeSheet(smallTabs()))
    expect((await ledger.places(head)).municipalities).toEqual({ tab: 'Gemeenten', rows: [2, 3] })
  })

  test('holds a reading with an error: the last revision stays, and the problems are recorded', async () => {
    const first = await run(fakeSheet(smallTabs()))
    const result = await run(fakeSheet(badTabs))
    const { problems } = readWorkbook(gridFrom(badTabs))
    expect(problems).toMatchObject([{ severity: 'error', code: 'amount-invalid', tab: 'Subsidies', cell: 'E2' }])
    expect(result).toEqual({
      status: 'held',
      revision: 1,
      hash: first.hash,
      reading: readingOf(badTabs),
      counts: COUNTS,
      changes: NO_CHANGES,
      problems,
      requests: { google: 1, reads: 3, writes: 1 },
      feedback: NOT_WRITTEN,
      reason: null,
    })
    const recorded = await ledger.problems()
    expect(recorded && valueOf(recorded)).toEqual(problems)
    expect(await ledger.lastReading()).toMatchObject({
      note: { outcome: 'held', reading: result.reading, severities: { error: 1, warning: 0, info: 0 }, heldSince: '2026-11-22T11:05:00.000Z' },
      failure: null,
    })
  })

  test('says since when readings are held, until one is not', async () => {
    await run(fakeSheet(badTabs))
    const since = (await ledger.lastReading())?.note?.heldSince
    await run(fakeSheet(unavailable))
    await run(fakeSheet(withAmount('nog meer')))
    expect((await ledger.lastReading())?.note?.heldSince).toBe(since)
    await run(fakeSheet(smallTabs()))
    expect((await ledger.lastReading())?.note?.heldSince).toBeNull()
    expect((await ledger.lastReading())?.note?.columns).toEqual(readWorkbook(gridFrom(smallTabs())).columns)
  })

  test('holds a first reading with an error: there is no revision', async () => {
    expect(await run(fakeSheet(badTabs))).toMatchObject({ status: 'held', revision: null, hash: null, counts: COUNTS })
    expect(await ledger.head()).toBeNull()
  })

  test('that Google refuses fails with its reason, and leaves the last revision and the last problems', async () => {
    await run(fakeSheet(smallTabs()))
    const held = await run(fakeSheet(badTabs))
    const result = await run(fakeSheet(unavailable))
    expect(result).toEqual({
      status: 'failed',
      revision: 1,
      hash: held.hash,
      reading: null,
      counts: null,
      changes: NO_CHANGES,
      problems: [],
      requests: { google: 1, reads: 3, writes: 1 },
      feedback: NOT_WRITTEN,
      reason: { code: 'google-unavailable', message: unavailable.message },
    })
    const recorded = await ledger.problems()
    expect(recorded && valueOf(recorded)).toEqual(held.problems)
    const since = (await ledger.lastReading())?.failure?.since
    await run(fakeSheet(unavailable))
    expect((await ledger.lastReading())?.failure).toEqual({ since, code: 'google-unavailable', message: unavailable.message })
  })

  test('without a database fails, before it asks Google', async () => {
    const result = await run(fakeSheet(smallTabs()), {}, { openLedger: () => brokenAt('head') })
    expect(result).toEqual({
      status: 'failed', revision: null, hash: null, reading: null, counts: null, changes: NO_CHANGES, problems: [],
      requests: { google: 0, reads: 0, writes: 0 },
      feedback: NOT_WRITTEN,
      reason: { code: 'store-unavailable', message: expect.stringContaining('databank') },
    })
  })

  test.each(['lastReading', 'publish', 'recordReading'] as const)('fails where the database stops at %s', async method => {
    if (method === 'recordReading') await run(fakeSheet(smallTabs()))
    const result = await run(fakeSheet(smallTabs()), {}, { openLedger: () => brokenAt(method) })
    expect(result).toMatchObject({ status: 'failed', reason: { code: 'store-unavailable' } })
  })

  test('that published says so, even if the record of the reading can\'t be written', async () => {
    const result = await run(fakeSheet(smallTabs()), {}, { openLedger: () => brokenAt('recordReading') })
    expect(result).toMatchObject({ status: 'published', revision: 1 })
    expect(await ledger.lastReading()).toBeNull()
  })

  test('passes on an error that is nobody\'s expected failure', async () => {
    await expect(run(fakeSheet(async () => Promise.reject(new RangeError('a bug'))))).rejects.toThrow('a bug')
  })
})

describe('telling the sheet', () => {
  const still = { feedback: true, now: () => new Date('2026-11-22T12:00:00.000Z') }
  const written: Feedback[] = []
  const listening = (...readings: Parameters<typeof fakeSheet>): GoogleSheet => ({
    ...fakeSheet(...readings),
    async writeFeedback(feedback) {
      written.push(feedback)
      return { notesSet: 0, notesCleared: 0, notesSkipped: 0 }
    },
  })
  beforeEach(() => {
    written.length = 0
  })

  test('comes after everything else: what was written stands although it can\'t be remembered', async () => {
    const result = await run(listening(smallTabs()), {}, { ...still, openLedger: () => brokenAt('recordFeedback') })
    expect(result).toMatchObject({ status: 'published', revision: 1, feedback: { written: true, reason: null } })
    expect(written).toHaveLength(1)
    expect(await ledger.lastReading()).toMatchObject({ note: { outcome: 'published' }, feedback: null })
  })

  test('waits for the next run where this one has no time left', async () => {
    expect(await run(listening(smallTabs()), {}, { feedback: true })).toMatchObject({
      status: 'published', feedback: { written: false, reason: expect.stringMatching(/^Er was geen tijd meer/) as string },
    })
    expect((await ledger.lastReading())?.feedback).toMatchObject({ tab: null, failure: { code: 'no-time-left' } })
    expect(written).toEqual([])
    expect(await run(listening(smallTabs()), {}, still)).toMatchObject({ status: 'unchanged', feedback: { written: true } })
  })

  test('is left to the later reading, where one is recorded already', async () => {
    await run(fakeSheet(smallTabs()), {}, { now: () => new Date('2026-11-22T12:00:30.000Z') })
    expect(await run(listening(badTabs), {}, still)).toMatchObject({ status: 'held', feedback: NOT_WRITTEN })
    expect(written).toEqual([])
  })

  test('isn\'t done after a reading that failed', async () => {
    expect(await run(listening(unavailable), {}, still)).toMatchObject({ status: 'failed', feedback: NOT_WRITTEN })
    expect(written).toEqual([])
  })

  test('passes on an error that is nobody\'s expected failure', async () => {
    const broken = { ...fakeSheet(smallTabs()), writeFeedback: async () => Promise.reject(new RangeError('a bug')) }
    await expect(run(broken, {}, still)).rejects.toThrow('a bug')
    expect(await ledger.lastReading()).toMatchObject({ note: { outcome: 'published' } })
  })
})

describe('a sync that was asked for', () => {
  const asked = { request: { id: 'request-1', askedAt: '2026-11-22T11:59:00.000Z' } }

  test.each<[string, GoogleSheet, string]>([
    ['published', fakeSheet(smallTabs()), 'published'],
    ['held', fakeSheet(badTabs), 'held'],
    ['refused by Google', fakeSheet(unavailable), 'failed'],
  ])('says what came of it: %s', async (_, sheet, outcome) => {
    const { requests } = await run(sheet, asked)
    expect((await ledger.lastReading())?.request).toEqual({ id: 'request-1', outcome, at: expect.any(String) as string })
    await run(fakeSheet(smallTabs()))
    expect((await ledger.lastReading())?.request).toMatchObject({ id: 'request-1', outcome })
    expect(requests.writes).toBe(outcome === 'published' ? 5 + 1 + 1 + 1 + 1 : 2)
  })

  test('says what came of it although a later reading is recorded already', async () => {
    await run(fakeSheet(smallTabs()), {}, { now: () => new Date('2026-11-22T12:00:30.000Z') })
    await run(fakeSheet(smallTabs()), asked, { now: () => new Date('2026-11-22T12:00:00.000Z') })
    expect(await ledger.lastReading()).toMatchObject({ checkedAt: '2026-11-22T12:00:30.000Z', request: { id: 'request-1', outcome: 'unchanged' } })
  })

  test('is published although its outcome can\'t be remembered', async () => {
    const result = await run(fakeSheet(smallTabs()), asked, { openLedger: () => brokenAt('recordRequest') })
    expect(result).toMatchObject({ status: 'published', revision: 1 })
    expect((await ledger.lastReading())?.request).toBeNull()
  })
})

describe('who edited the sheet last', () => {
  const BERT: PersonsEdit = { editor: 'Bert Claes', editedAt: '2026-11-22T10:30:00.000Z' }
  const byBert: LastEdit = { by: 'person', ...BERT }
  const telling = (tabs: Tabs, ...edits: LastEdit[]): GoogleSheet => {
    let asked = 0
    return {
      ...fakeSheet(tabs),
      writeFeedback: async () => ({ notesSet: 0, notesCleared: 0, notesSkipped: 0 }),
      lastEdit: async () => edits[asked++] ?? expect.fail('it was asked once too often'),
    }
  }
  /** With time left to write. */
  const steadily = () => {
    const at = now()
    return { feedback: true, now: () => at }
  }
  const editOf = async () => (await ledger.lastReading())?.edit
  const published = async () => {
    const { editor, editedAt } = await ledger.head() ?? expect.fail('nothing is published')
    return { editor, editedAt }
  }

  test.each<[string, LastEdit[], PersonsEdit, PersonsEdit | null]>([
    ['a person', [byBert], BERT, BERT],
    ['Streekboek: then the person who was seen before that', [{ by: 'streekboek' }], { editor: 'An Peeters', editedAt: EDITED_AT }, { editor: 'An Peeters', editedAt: EDITED_AT }],
    ['unknown: then nobody is named, and who was seen before is still known', [{ by: 'unknown' }], { editor: null, editedAt: null }, { editor: 'An Peeters', editedAt: EDITED_AT }],
  ])('at publication is %s', async (_, edits, expected, recorded) => {
    await run(fakeSheet(smallTabs()))
    expect(await run(telling(withAmount('1'), ...edits))).toMatchObject({ status: 'published', revision: 2 })
    expect([await published(), await editOf()]).toEqual([expected, recorded])
  })

  test('is nobody where Streekboek was all that was ever seen', async () => {
    await run(telling(smallTabs(), { by: 'streekboek' }))
    expect([await published(), await editOf()]).toEqual([{ editor: null, editedAt: null }, null])
  })

  test('is who another run saw meanwhile', async () => {
    await run(fakeSheet(smallTabs()))
    const sheet: GoogleSheet = {
      ...fakeSheet(withAmount('1')),
      async lastEdit() {
        await run(telling(badTabs, byBert), {}, steadily())
        return { by: 'streekboek' }
      },
    }
    await run(sheet)
    expect(await published()).toEqual(BERT)
  })

  test.each<[string, LastEdit, PersonsEdit | null]>([
    ['a person is remembered', byBert, BERT],
    ['Streekboek changes nothing of what is remembered', { by: 'streekboek' }, { editor: 'An Peeters', editedAt: EDITED_AT }],
    ['who isn\'t known then never will be', { by: 'unknown' }, null],
  ])('is asked before something is written into the sheet: %s', async (_, edit, expected) => {
    await run(fakeSheet(smallTabs()))
    const held = await run(telling(badTabs, edit), {}, steadily())
    expect(held).toMatchObject({ status: 'held', feedback: { written: true } })
    expect(await editOf()).toEqual(expected)
  })

  test('is recorded before it is written over', async () => {
    const seen: unknown[] = []
    const sheet: GoogleSheet = {
      ...telling(badTabs, byBert),
      writeFeedback: async () => {
        seen.push(await editOf())
        return { notesSet: 0, notesCleared: 0, notesSkipped: 0 }
      },
    }
    await run(sheet, {}, steadily())
    expect(seen).toEqual([BERT])
  })
})

describe('on schedule', () => {
  const stable = { publish: 'when-stable' } as const

  test('new content waits for a second reading that says the same', async () => {
    expect(await run(fakeSheet(smallTabs()), stable)).toMatchObject({
      status: 'unchanged', revision: null, hash: null, requests: { google: 1, reads: 3, writes: 1 },
    })
    expect(await ledger.head()).toBeNull()
    expect(await run(fakeSheet(withAmount('75.3')), stable)).toMatchObject({ status: 'held' })
    expect(await run(fakeSheet(withAmount('75.334')), stable)).toMatchObject({ status: 'unchanged', revision: null })
    expect(await run(fakeSheet(unavailable), stable)).toMatchObject({ status: 'failed' })
    expect(await run(fakeSheet(withAmount('75.334')), stable)).toMatchObject({ status: 'published', revision: 1 })
  })

  test('since when something new waits is told, until it is published, held or gone', async () => {
    const waitingSince = async () => (await ledger.lastReading())?.note?.waitingSince
    await run(fakeSheet(withAmount('1')), stable)
    const since = (await ledger.lastReading())?.checkedAt
    expect(since).toMatch(/^2026/)
    expect(await waitingSince()).toBe(since)
    // While somebody goes on typing, it is the first that was seen.
    await run(fakeSheet(withAmount('12')), stable)
    expect(await waitingSince()).toBe(since)
    await run(fakeSheet(unavailable), stable)
    expect(await waitingSince()).toBe(since)
    await run(fakeSheet(withAmount('12')), stable)
    expect([await waitingSince(), (await ledger.head())?.revision]).toEqual([null, 1])
    await run(fakeSheet(withAmount('13')), stable)
    expect(await waitingSince()).toBe((await ledger.lastReading())?.checkedAt)
    await run(fakeSheet(badTabs), stable)
    expect(await waitingSince()).toBeNull()
    await run(fakeSheet(withAmount('13')), stable)
    await run(fakeSheet(withAmount('12')), stable)
    expect(await waitingSince()).toBeNull()
  })

  test('content that comes and goes isn\'t published', async () => {
    await run(fakeSheet(smallTabs()))
    expect(await run(fakeSheet(withAmount('1')), stable)).toMatchObject({ status: 'unchanged', revision: 1 })
    expect(await run(fakeSheet(smallTabs()), stable)).toMatchObject({ status: 'unchanged', revision: 1 })
    expect(await run(fakeSheet(withAmount('1')), stable)).toMatchObject({ status: 'unchanged', revision: 1 })
    expect(await ledger.revisions()).toHaveLength(1)
  })

  test('a reading that a coordinator accepts needn\'t be read twice; another one must', async () => {
    expect(await run(fakeSheet(smallTabs()), { ...stable, accept: readingOf(withAmount('1')) })).toMatchObject({ status: 'unchanged', revision: null })
    expect(await run(fakeSheet(withAmount('1')), { ...stable, accept: readingOf(withAmount('1')) })).toMatchObject({ status: 'published', revision: 1 })
  })
})

describe('several syncs at once', () => {
  test('of the same content publish it once', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => run(fakeSheet(smallTabs()))))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['published', ...Array<string>(11).fill('unchanged')].toSorted())
    expect(new Set(results.map(({ revision, hash }) => `${revision} ${hash}`)).size).toBe(1)
    expect(await ledger.revisions()).toHaveLength(1)
  })

  test('one that was held up while another published reads again: what it read may be older', async () => {
    await run(fakeSheet(smallTabs()))
    const heldUp = fakeSheet(
      async () => {
        const older = withAmount('1')
        await run(fakeSheet(withAmount('2')))
        return older
      },
      withAmount('3'),
    )
    const result = await run(heldUp, {}, { now: () => new Date('2026-11-22T12:00:00.000Z') })
    expect(result).toMatchObject({ status: 'published', revision: 3, changes: { added: 0, changed: 1, removed: 0 } })
    const revisions = await ledger.revisions()
    const amounts = await Promise.all(revisions.map(async revision => (await ledger.dataset(revision)).funding[0]?.amountCents))
    expect(amounts).toEqual([7_533_300, 200, 300])
  })

  test('one that keeps being overtaken gives up, and has published nothing', async () => {
    let amount = 10
    const heldUp = fakeSheet(async () => {
      const older = withAmount('1')
      await run(fakeSheet(withAmount(String(amount++))))
      return older
    })
    expect(await run(heldUp, { request: { id: 'request-1', askedAt: '2026-11-22T11:59:00.000Z' } })).toMatchObject({ status: 'failed', reason: { code: 'overtaken' } })
    expect((await ledger.lastReading())?.request).toMatchObject({ id: 'request-1', outcome: 'failed' })
    const revisions = await ledger.revisions()
    for (const revision of revisions) expect((await ledger.dataset(revision)).funding[0]?.amountCents).not.toBe(100)
  })
})
