import type { Counts } from '#model/dataset.ts'
import type { Day } from '#model/period.ts'
import type { Answer, Service } from './service.ts'
import { brusselsDay } from './text/formats.ts'

/** A published state, as `/api/revisions` lists it. Times are ISO 8601, UTC. */
export interface ListedRevision {
  revision: number
  /** SHA-256 of the content, in hex. */
  hash: string
  previousHash: string | null
  /** SHA-256 of all that was fixed when it was published, the previous seal included. */
  seal: string
  previousSeal: string | null
  publishedAt: string
  counts: Counts
  changes: { added: number; changed: number; removed: number }
  /** A coordinator's consent to publish what looked like a loss. */
  accepted: { by: 'command' | 'api' | 'sheet'; guards: string[] } | null
  /** The fingerprint of the key that signed it, null where none did; there where few revisions were asked for. */
  signedBy?: string | null
  /** Who last edited the sheet; not there for a board member, null where it isn't known or was erased. */
  editor?: string | null
  /** When; ISO 8601, UTC. As with the name. */
  editedAt?: string | null
  /** With which the name was committed to; null where the name was erased. */
  editorSalt?: string | null
}

/** As `/api/revisions` answers. */
export interface RevisionsPage<R = ListedRevision> {
  /** Ascending. */
  revisions: R[]
  /** Older ones come with `before` this number; null: there are none. */
  next: number | null
}

/** All of them, ascending, in as many answers as that takes. */
export async function allRevisions(service: Pick<Service, 'read'>): Promise<Answer<ListedRevision[]>> {
  const revisions: ListedRevision[] = []
  let next: number | null = null
  do {
    const answer: Answer<RevisionsPage> = await service.read<RevisionsPage>(next === null ? '/api/revisions' : `/api/revisions?before=${next}`)
    if (answer.kind !== 'found') return answer
    revisions.unshift(...answer.body.revisions)
    next = answer.body.next
  } while (next !== null)
  return { kind: 'found', body: revisions }
}

/** The last one published on or before that day in Belgium; null where there was none yet. @param revisions ascending */
export function revisionOn(revisions: readonly ListedRevision[], day: Day): ListedRevision | null {
  return revisions.findLast(({ publishedAt }) => brusselsDay(new Date(publishedAt)) <= day) ?? null
}

/** The calendar day in Belgium on which it was published. */
export function publicationDay({ publishedAt }: { publishedAt: string }): Day {
  return brusselsDay(new Date(publishedAt))
}
