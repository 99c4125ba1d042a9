import type { BrokenLink } from './audit-chain.ts'
import { canonicalJson } from './audit-content.ts'
import { inParts, type Sha256 } from './digests.ts'
import type { ListedRevision, RevisionsPage } from './revisions.ts'
import type { Service } from './service.ts'

/** A revision with what its seal covers: canonical JSON, as the ledger has it. */
export type SealedRevision = ListedRevision & { header: string }

/** The whole chain, with each seal reckoned anew. */
export interface ReckonedChain {
  /** Ascending. */
  revisions: ListedRevision[]
  /** Whose seal doesn't follow, or who is told otherwise than it was sealed; ascending. */
  unsealed: BrokenLink[]
  /** The hash of the figures of the one revision asked for, as it was sealed; null where that isn't told. */
  sealedReport: string | null
  /** Null where no names are told: to a board member. */
  names: ReckonedNames | null
}

/** Who last edited the sheet, as told of each revision, held against what was sealed of it. */
export interface ReckonedNames {
  /** How many are what was committed to; that nobody was known is as good as a name. */
  held: number
  /** Revisions of which the name was erased; ascending, as is what follows. */
  erased: number[]
  /** Revisions of which it isn't who was committed to. */
  wrong: number[]
}

/**
 * Fetches the chain part by part, and forgets each part's sealed texts once they are reckoned. Null where some can't be had.
 *
 * @param reported the revision of which the sealed figures are wanted
 * @param told how many revisions are reckoned so far
 */
export async function reckonChain(service: Pick<Service, 'read'>, reported: number, sha256: Sha256, told: (done: number) => void): Promise<ReckonedChain | null> {
  const parts: { revisions: ListedRevision[]; unsealed: BrokenLink[]; names: [number, NameState][] }[] = []
  let sealedReport: string | null = null
  let done = 0
  for (let next: number | null = Infinity; next !== null;) {
    const before: string = next === Infinity ? '' : `&before=${next}`
    const answer = await service.read<RevisionsPage<SealedRevision>>(`/api/revisions?header=true${before}`)
    if (answer.kind !== 'found') return null
    const { revisions } = answer.body
    sealedReport ??= reportHashIn(revisions.find(({ revision }) => revision === reported)?.header)
    const faults = await inParts(revisions, revision => sealFault(revision, sha256))
    const states = await inParts(revisions, revision => nameState(revision, sha256))
    parts.unshift({
      revisions: revisions.map(({ header: _, ...revision }) => revision),
      unsealed: revisions.flatMap(({ revision }, index) => {
        const fault = faults[index] ?? null
        return fault === null ? [] : [{ revision, fault }]
      }),
      names: revisions.map(({ revision }, index) => [revision, states[index] ?? 'untold']),
    })
    told(done += revisions.length)
    // Older and older: else it would never end.
    next = answer.body.next !== null && answer.body.next < next ? answer.body.next : null
  }
  return {
    revisions: parts.flatMap(({ revisions }) => revisions),
    unsealed: parts.flatMap(({ unsealed }) => unsealed),
    sealedReport,
    names: namesIn(parts.flatMap(({ names }) => names)),
  }
}

function namesIn(states: readonly [number, NameState][]): ReckonedNames | null {
  const those = (wanted: NameState) => states.flatMap(([revision, state]) => (state === wanted ? [revision] : []))
  return states.every(([, state]) => state === 'untold') ? null : { held: those('held').length, erased: those('erased'), wrong: those('wrong') }
}

type NameState = 'held' | 'erased' | 'wrong' | 'untold'

/** A name without the salt of its commitment proves nothing: with the name the salt is erased, and not without it. */
export async function nameState({ header, editor, editorSalt }: SealedRevision, sha256: Sha256): Promise<NameState> {
  if (editor === undefined) return 'untold'
  if (editorSalt === null || editorSalt === undefined) return editor === null ? 'erased' : 'wrong'
  return await sha256(`${editorSalt}${editor ?? ''}`) === recordOf(header)['editorCommitment'] ? 'held' : 'wrong'
}

/** `seal-digest`: the seal isn't the digest of the sealed text. `seal-text`: that text says something else than what is told of the revision. */
export async function sealFault({ header, ...told }: SealedRevision, sha256: Sha256): Promise<'seal-digest' | 'seal-text' | null> {
  if (await sha256(header) !== told.seal) return 'seal-digest'
  const { accepted = null, ...sealed } = recordOf(header)
  const all: Record<string, unknown> = { ...sealed, accepted }
  const fields = told.editedAt === undefined ? SEALED_FIELDS : [...SEALED_FIELDS, 'editedAt' as const]
  return fields.every(field => canonicalJson(all[field] ?? null) === canonicalJson(told[field] ?? null)) ? null : 'seal-text'
}

/** What is told of a revision, to everybody, and stands in its seal; of who edited the sheet the seal holds a salted commitment. */
const SEALED_FIELDS = ['revision', 'hash', 'previousHash', 'previousSeal', 'publishedAt', 'counts', 'changes', 'accepted'] as const

function reportHashIn(header: string | undefined): string | null {
  const { payloads } = header === undefined ? {} : recordOf(header)
  const report = typeof payloads === 'object' && payloads !== null && 'report' in payloads ? payloads.report : null
  return typeof report === 'string' ? report : null
}

/** Empty where the text isn't an object's JSON. */
function recordOf(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
