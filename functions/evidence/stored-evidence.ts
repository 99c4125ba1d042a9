import type { Places } from '#model/dataset.ts'
import * as v from 'valibot'
import { jsonOf, LedgerDamaged, sha256, valueOf, type Content } from '../ledger/content.ts'
import { readContents } from '../ledger/contents.ts'
import { readDataset } from '../ledger/dataset-items.ts'
import { readCellChunks, readEvidencePart } from '../ledger/evidence-items.ts'
import { revisionKey, REVISIONS } from '../ledger/keys.ts'
import { readHeaders } from '../ledger/header-chain.ts'
import type { StoreReader } from '../ledger/store.ts'
import type { Revision } from '../ledger/revision.ts'
import type { ColumnLetters } from '../workbook/reading.ts'
import { cellChunksOf, columnsOfCells, unpackCells } from './cell-chunks.ts'
import { EVIDENCE_FORMATS } from './evidence-format.ts'
import type { EvidenceContent, EvidenceSignature } from './evidence.ts'
import { fingerprintOf } from './fingerprint.ts'
import { sealedRevision, type SealedRevision } from './sealed-header.ts'

/**
 * A revision's evidence as publication stored it; null where there is no such revision, or it was published
 * before there was evidence.
 *
 * @throws LedgerDamaged where a part isn't there, or isn't what was sealed
 */
export async function readEvidence(store: StoreReader, revision: number): Promise<{ content: EvidenceContent; signature: EvidenceSignature } | null> {
  const item = await store.get(revisionKey(revision), 'header', 'seal', 'evidence', 'signature')
  const { header, seal, evidence, signature } = item ?? {}
  if (header?.S === undefined || evidence?.S === undefined || signature?.B === undefined) return null
  if (sha256(header.S) !== seal?.S) throw new LedgerDamaged(`revision ${revision} is not what was sealed`)
  const sealed = sealedRevision(header.S)
  const { payloads } = sealed

  const [headers, names, report, places, cells, problems, rules] = await Promise.all([
    readHeaders(store, sealed),
    readPayload(store, sealed, 'names', sealed.hash),
    readPayload(store, sealed, 'report', payloads.report),
    readPayload(store, sealed, 'places', payloads.places),
    readEvidencePart(store, revision, 'cells', payloads.cells),
    readEvidencePart(store, revision, 'problems', payloads.problems),
    readEvidencePart(store, revision, 'rules', payloads.rules),
  ])
  const chunks = await readCellChunks(store, revision, cellChunksOf(cells))
  const { format, ...rest } = v.parse(signedInFormat, JSON.parse(evidence.S))
  return {
    content: {
      format,
      headers,
      cells: unpackCells(cells, new Map(chunks.map(chunk => [chunk.hash, chunk]))),
      dataset: await readDataset(store, names),
      places: valueOf(places) as Places,
      report: jsonOf(report),
      problems: jsonOf(problems),
      rules: v.parse(v.string(), valueOf(rules)),
    },
    signature: { ...rest, signature: signature.B },
  }
}

/** Where the columns stood that the revision was read from; null where it was published before there was evidence. */
export async function readColumns(store: StoreReader, { revision, payloads }: Revision): Promise<ColumnLetters | null> {
  return payloads.cells === undefined ? null : columnsOfCells(await readEvidencePart(store, revision, 'cells', payloads.cells))
}

/** The problems of the reading that the revision was published from; null where it was published before there was evidence. */
export async function readRevisionProblems(store: StoreReader, { revision, payloads }: Revision): Promise<Content | null> {
  return payloads.problems === undefined ? null : readEvidencePart(store, revision, 'problems', payloads.problems)
}

/** What was signed by which key; null where nothing was. */
export async function readEvidenceSignature(store: StoreReader, revision: number): Promise<Pick<EvidenceSignature, 'manifest' | 'publicKey'> | null> {
  const { evidence } = await store.get(revisionKey(revision), 'evidence') ?? {}
  return evidence?.S === undefined ? null : v.parse(signed, JSON.parse(evidence.S))
}

/** The fingerprint of the key that signed it; null where nothing did. */
export async function signedBy(store: StoreReader, revision: number): Promise<string | null> {
  const signature = await readEvidenceSignature(store, revision)
  return signature && fingerprintOf(signature.publicKey)
}

/**
 * The fingerprints of the keys that signed these revisions, by number; who isn't among them wasn't signed. A query for
 * each megabyte of revisions: as much of each is read as stands beside its header.
 */
export async function signersOf(store: StoreReader, first: number, last: number): Promise<ReadonlyMap<number, string>> {
  const items = await store.query({
    KeyConditionExpression: 'pk = :revisions AND sk BETWEEN :first AND :last',
    ProjectionExpression: 'sk, evidence',
    ExpressionAttributeValues: { ':revisions': { S: REVISIONS }, ':first': { S: revisionKey(first).sk }, ':last': { S: revisionKey(last).sk } },
  })
  return new Map(items.flatMap(({ sk, evidence }) =>
    (evidence?.S === undefined ? [] : [[Number(sk?.S), fingerprintOf(v.parse(signed, JSON.parse(evidence.S)).publicKey)] as const])))
}

/** Beside the revision, or where it was too large a chunk. */
async function readPayload(store: StoreReader, { revision }: SealedRevision, name: string, hash: string): Promise<Content> {
  const bytes = (await store.get(revisionKey(revision), name))?.[name]?.B
  if (bytes !== undefined) return { hash, bytes }
  const [content] = await readContents(store, [hash])
  if (content === undefined) throw new LedgerDamaged(`revision ${revision} has no ${name}`)
  return content
}

const signed = v.object({ manifest: v.string(), publicKey: v.string() })
// Evidence of format 1 was stored before there was another.
const signedInFormat = v.object({ ...signed.entries, format: v.optional(v.picklist(EVIDENCE_FORMATS), 1) })
