import { asRead, keptProblems } from '../evidence/as-read.ts'
import { proposedEvidence } from '../evidence/proposed-evidence.ts'
import type { Signer } from '../evidence/signer.ts'
import type { GoogleSheet, LastEdit } from '../google/google-sheet.ts'
import type { PersonsEdit } from '../ledger/last-reading.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Acceptance, Revision } from '../ledger/revision.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Comparison } from './comparison.ts'

/** `waiting`: may be published once another reading says the same. */
export type Outcome = 'published' | 'unchanged' | 'waiting' | 'held'

export interface PublicationEffects {
  ledger: Pick<Ledger, 'head' | 'publish' | 'lastReading'>
  sheet: Pick<GoogleSheet, 'lastEdit'>
  now: () => Date
  evidence: EvidenceMeans
}

/** With what a revision is made provable. */
export interface EvidenceMeans {
  /** The text of the rules that this program applies. */
  rules: string
  signer: Signer
}

export interface Candidate {
  grid: Grid
  comparison: Comparison
  /** The reading's. */
  hash: string
  /** Whether new content may be published, or waits. */
  settled: boolean
  /** A coordinator's consent to exactly this reading. */
  accepted: Acceptance['by'] | null
}

/** `head`: the last revision after it. */
export interface Publication {
  /** `overtaken`: another revision was published after `head` was read; the reading may be older than it. */
  outcome: Outcome | 'overtaken'
  head: Revision | null
  /** As Google told while this was published; null where it wasn't asked. */
  edit: LastEdit | null
}

/**
 * The head has to be read before the sheet was: then a reading that is older than what is published
 * by now, of a writer that was held up, is found out without comparing clocks.
 *
 * @throws SigningFailed
 */
export async function publishReading(effects: PublicationEffects, candidate: Candidate, head: Revision | null): Promise<Publication> {
  const { ledger, sheet, now, evidence: { rules, signer } } = effects
  const { grid, comparison: { reading: { content, problems }, packed, previous, guards }, hash, settled, accepted } = candidate
  if (content === null || packed === null) return { outcome: 'held', head, edit: null }
  if (head?.hash === packed.hash) return { outcome: 'unchanged', head, edit: null }
  if (guards.length > 0 && accepted === null) return { outcome: 'held', head, edit: null }
  if (!settled) return { outcome: 'waiting', head, edit: null }

  const edit = await sheet.lastEdit()
  const published = await ledger.publish({
    ...content,
    packed,
    reading: hash,
    accepted: guards.length === 0 || accepted === null ? null : { reading: hash, by: accepted, guards: codesOf(guards) },
    ...await personsEdit(edit, ledger),
    now: now(),
    evidence: proposedEvidence({ ...content, cells: asRead(grid), problems: keptProblems([...guards, ...problems]), rules }, signer),
  }, previous)
  if (published !== null) return { outcome: 'published', head: published, edit }
  const latest = await ledger.head()
  return { outcome: latest?.hash === packed.hash ? 'unchanged' : 'overtaken', head: latest, edit }
}

/** What Streekboek writes back is no edit of what is published: before it did, it recorded who had edited last. */
async function personsEdit(edit: LastEdit, ledger: Pick<Ledger, 'lastReading'>): Promise<PersonsEdit> {
  switch (edit.by) {
    case 'person': return { editor: edit.editor, editedAt: edit.editedAt }
    // Only now: another run may have recorded it since this one read the record.
    case 'streekboek': return (await ledger.lastReading())?.edit ?? UNKNOWN_EDIT
    case 'unknown': return UNKNOWN_EDIT
  }
}

const UNKNOWN_EDIT: PersonsEdit = { editor: null, editedAt: null }

/** Each once, ascending. */
function codesOf(guards: Comparison['guards']): string[] {
  return [...new Set(guards.map(({ code }) => code))].toSorted()
}
