import { headersOf } from '../../functions/evidence/chain-file.ts'
import { CHAIN_FILE } from '../../functions/evidence/evidence-files.ts'
import { chainLink, sealedRevision, type ChainLink, type SealedRevision } from '../../functions/evidence/sealed-header.ts'
import { LedgerDamaged } from '../../functions/ledger/content.ts'
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

function follows(link: ChainLink, previous: ChainLink | null): boolean {
  return link.revision === (previous?.revision ?? 0) + 1
    && link.previousHash === (previous?.hash ?? null)
    && link.previousSeal === (previous?.seal ?? null)
    && link.publishedAt > (previous?.publishedAt ?? '')
}

function broken(revision: number | null): Fault {
  return { code: 'chain-broken', file: CHAIN_FILE, place: revision === null ? null : `versie ${revision} (regel ${revision + 1})` }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof LedgerDamaged) return null
    throw error
  }
}
