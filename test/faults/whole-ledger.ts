import { expect } from 'vitest'
import { countRows, type Dataset } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { Report } from '#model/report.ts'
import { createApi } from '../../functions/api/api.ts'
import { yearInBrussels } from '../../functions/ledger/brussels.ts'
import { evidencePack } from '../../functions/evidence/evidence.ts'
import { readEvidence } from '../../functions/evidence/stored-evidence.ts'
import { changesBetween, countChanges } from '../../functions/ledger/changes.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256, valueOf } from '../../functions/ledger/content.ts'
import type { Ledger } from '../../functions/ledger/ledger.ts'
import { headerJson, type Revision } from '../../functions/ledger/revision.ts'
import { verifyPack } from '../../scripts/verify/verification.ts'
import { ask } from '../api/requests.ts'
import { EVIDENCE } from './world.ts'

/** What readers are told of the ledger: without when. */
export interface Told {
  revisions: unknown[]
  status: Record<string, unknown>
  problems: unknown
  dataset: unknown
  report: unknown
}

/**
 * Reads every revision as far as it can be read, and holds each against its hashes and against what is
 * reckoned from its rows anew. Fails where anything isn't whole.
 */
export async function expectWholeLedger(ledger: Ledger): Promise<Revision[]> {
  const revisions = await ledger.revisions()
  let before: { revision: Revision; dataset: Dataset } | null = null
  for (const [index, revision] of revisions.entries()) {
    const { hash, seal, previousHash, previousSeal, publishedAt, counts, changes } = revision
    const dataset = await ledger.dataset(revision)
    const reckoned = reckon(dataset, yearInBrussels(publishedAt))
    const places = await ledger.places(revision)
    const changed = before === null ? null : changesBetween(before.dataset, dataset)
    expect({
      number: revision.revision, seal, hash, previousHash, previousSeal, counts, changes,
      isLater: publishedAt > (before?.revision.publishedAt ?? ''),
      report: valueOf(await ledger.report(revision)),
      changed: valueOf(await ledger.changes(revision)),
      places: Object.fromEntries(Object.entries(places).map(([table, { rows }]) => [table, rows.length])),
      found: await ledger.revision(index + 1),
    }).toEqual({
      number: index + 1,
      seal: sha256(headerJson(revision)),
      hash: reckoned.hash,
      previousHash: before?.revision.hash ?? null,
      previousSeal: before?.revision.seal ?? null,
      counts: countRows(dataset),
      changes: changed === null ? { added: Object.values(counts).reduce((sum, count) => sum + count, 0), changed: 0, removed: 0 } : countChanges(changed),
      isLater: true,
      report: { revision: index + 1, hash, publishedAt, ...reckoned.report },
      changed: changed ?? {},
      places: Object.fromEntries(Object.entries(dataset).map(([table, rows]) => [table, rows.length])),
      found: revision,
    })
    before = { revision, dataset }
  }
  expect(await ledger.head()).toEqual(revisions.at(-1) ?? null)
  const head = revisions.at(-1)
  // What is published without a sync, straight into the ledger, has no evidence.
  if (head?.payloads.rules !== undefined && !genuine.has(head.seal)) {
    await expectGenuine(ledger, head.revision)
    genuine.add(head.seal)
  }
  return revisions
}

/** The same rows come back thousands of times. */
const known = new Map<string, { hash: string; report: Report }>()

function reckon(dataset: Dataset, year: number): { hash: string; report: Report } {
  const name = `${year} ${canonicalJson(dataset)}`
  const reckoned = known.get(name) ?? { hash: packDataset(dataset).hash, report: reportOf(dataset, year) }
  known.set(name, reckoned)
  return reckoned
}

/** No two revisions have the same seal, for each has a salt of its own. */
const genuine = new Set<string>()

/** The last revision's evidence pack, which holds the chain of all of them, verifies. */
async function expectGenuine(ledger: Ledger, revision: number): Promise<void> {
  const evidence = await readEvidence(ledger.reader, revision)
  if (evidence === null) return expect.fail(`revision ${revision} has no evidence`)
  const pack = evidencePack(evidence.content, evidence.signature)
  expect(await verifyPack(pack, { key: null, ownRules: EVIDENCE.rules })).toMatchObject({ genuine: true })
}

/** As the read function answers; fails where two answers are of different revisions. */
export async function toldBy(ledger: Ledger): Promise<Told> {
  const api = createApi({
    rolesOf: async () => ['board', 'coordinator', 'auditor'],
    openLedger: async () => ledger,
    keptPacks: null,
    startSync: async () => undefined,
    logError: line => expect.fail(line),
  })
  const get = async (path: string): Promise<Record<string, unknown>> => {
    const { statusCode = 0, body = '' } = await ask(api, path)
    const answer = JSON.parse(body) as Record<string, unknown>
    if (statusCode !== 200 && answer['code'] !== 'nothing-published') expect.fail(`${path}: ${body}`)
    return answer
  }
  const [status, problems, { revisions }] = [await get('/api/status'), await get('/api/problems'), await get('/api/revisions')]
  const [dataset, report] = [await get('/api/dataset'), await get('/api/report')]
  if (status['revision'] !== null) {
    for (const answer of [dataset, report]) expect([answer['revision'], answer['hash']]).toEqual([status['revision'], status['hash']])
  }
  return timeless({ revisions, status, problems, dataset, report }) as Told
}

/** Without what tells the time, and what follows from it or from chance. */
function timeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timeless)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !OF_TIME.has(name)).map(([name, part]) => [name, timeless(part)]))
}

const OF_TIME = new Set(['publishedAt', 'editedAt', 'checkedAt', 'since', 'at', 'seal', 'previousSeal', 'editorSalt'])
