import type { ListedRevision } from './revisions.ts'

/** What is wrong with a revision's place in the chain, or with its seal. */
export interface BrokenLink {
  revision: number
  fault: 'number' | 'first' | 'previous-hash' | 'previous-seal' | 'time' | 'hash' | 'seal' | 'seal-digest' | 'seal-text'
}

/**
 * Where the chain of revisions is broken; nothing where each revision is numbered one above the one before it, names
 * that one's content and seal, was published later, and the first one names none.
 *
 * @param revisions as they were answered
 */
export function brokenLinks(revisions: readonly ListedRevision[]): BrokenLink[] {
  return revisions.flatMap((revision, index) => faultsOf(revision, revisions[index - 1] ?? null, index)
    .map(fault => ({ revision: revision.revision, fault })))
}

function faultsOf(revision: ListedRevision, previous: ListedRevision | null, index: number): BrokenLink['fault'][] {
  const { hash, previousHash, seal, previousSeal, publishedAt } = revision
  const faults: BrokenLink['fault'][] = []
  if (revision.revision !== index + 1) faults.push('number')
  if (!SHA256.test(hash)) faults.push('hash')
  if (!SHA256.test(seal)) faults.push('seal')
  if (previous === null) {
    if (previousHash !== null || previousSeal !== null) faults.push('first')
    return faults
  }
  if (previousHash !== previous.hash) faults.push('previous-hash')
  if (previousSeal !== previous.seal) faults.push('previous-seal')
  // Also where either is no time at all.
  if (!(Date.parse(publishedAt) > Date.parse(previous.publishedAt))) faults.push('time')
  return faults
}

const SHA256 = /^[0-9a-f]{64}$/
