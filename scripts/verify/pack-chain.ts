import { headersOf } from '../../functions/evidence/chain-file.ts'
import { CHAIN_FILE } from '../../functions/evidence/evidence-files.ts'
import { chainLink, sealedRevision, type ChainLink, type SealedRevision } from '../../functions/evidence/sealed-header.ts'
import { LedgerDamaged, sha256 } from '../../functions/ledger/content.ts'
import type { Fault } from './fault.ts'
import type { PackContent } from './pack-content.ts'

export interface CheckedChain {
  headers: string[]
  revision: SealedRevision
}

/** From revision 1 on each header names the seal and hash of the one before, and is later; the last is the pack's. */
export function checkChain({ text, manifest }: PackContent): { chain: CheckedChain | null; faults: Fault[] } {
  const headers = headersOf(text(CHAIN_FILE) ?? '')
  if (headers === null) return { chain: null, faults: [broken(null)] }
  let previous: ChainLink | null = null
  for (const [index, header] of headers.entries()) {
    const link = orNull(() => chainLink(header))
    if (link === null || !follows(link, previous)) return { chain: null, faults: [broken(index + 1)] }
    previous = link
  }
  const revision = orNull(() => sealedRevision(headers.at(-1) ?? ''))
  if (revision === null) return { chain: null, faults: [broken(headers.length)] }
  const isSame = manifest.revision === revision.revision && manifest.hash === revision.hash
    && manifest.seal === revision.seal && manifest.publishedAt === revision.publishedAt
  return isSame ? { chain: { headers, revision }, faults: [] } : { chain: null, faults: [broken(headers.length)] }
}

/** What the reader knows of the chain from elsewhere. */
export interface KnownChain {
  /** A revision's seal, from paper. */
  seal?: string | null
  /** The headers of an older pack. */
  since?: readonly string[] | null
}

/** Whether history is the one that was known: where any revision has that seal, it is the same up to that one. */
export function checkHistory({ headers }: CheckedChain, { seal = null, since = null }: KnownChain): Fault[] {
  const faults: Fault[] = []
  if (seal !== null && sealedAs(headers, seal) === null) faults.push({ code: 'seal-other', file: null, place: null, detail: String(headers.length) })
  if (since === null) return faults
  const other = since.findIndex((header, index) => header !== headers[index])
  if (other >= headers.length) faults.push({ code: 'pack-older', file: null, place: null, detail: String(since.length) })
  else if (other >= 0) faults.push({ code: 'history-other', file: CHAIN_FILE, place: placeInChain(other + 1) })
  return faults
}

/** The revision of which it is the seal; null = none. */
export function sealedAs(headers: readonly string[], seal: string): number | null {
  const index = headers.findIndex(header => sha256(header) === seal)
  return index < 0 ? null : index + 1
}

/**
 * The revision whose text was altered, found from the end on: each header tells the seal of the one before it, and the
 * signed manifest that of the last. Null where all are as they were.
 */
export function alteredRevision(text: string, lastSeal: string, revisions: number): number | null {
  const headers = text.split('\n').slice(1, -2).map(line => line.replace(/,$/, ''))
  let seal: string | null = lastSeal
  for (let revision = revisions; revision >= 1; revision--) {
    const header: string = headers.at(revision - revisions - 1) ?? ''
    if (sha256(header) !== seal) return revision
    seal = chainLink(header).previousSeal
  }
  return null
}

/** As it is told to a person. */
export function placeInChain(revision: number): string {
  return `versie ${revision} (regel ${revision + 1})`
}

function follows(link: ChainLink, previous: ChainLink | null): boolean {
  return link.revision === (previous?.revision ?? 0) + 1
    && link.previousHash === (previous?.hash ?? null)
    && link.previousSeal === (previous?.seal ?? null)
    && link.publishedAt > (previous?.publishedAt ?? '')
}

function broken(revision: number | null): Fault {
  return { code: 'chain-broken', file: CHAIN_FILE, place: revision === null ? null : placeInChain(revision) }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof LedgerDamaged) return null
    throw error
  }
}
