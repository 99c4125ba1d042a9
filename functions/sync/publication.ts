import type { GoogleSheet } from '../google/google-sheet.ts'
import { packDataset } from '../ledger/chunks.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import type { Reading } from '../workbook/reading.ts'

/** `waiting`: may be published once another reading says the same. */
export type Outcome = 'published' | 'unchanged' | 'waiting' | 'held'

export interface PublicationEffects {
  ledger: Pick<Ledger, 'head' | 'publish'>
  sheet: Pick<GoogleSheet, 'lastEditor'>
  now: () => Date
}

/** `head`: the last revision after it. */
export interface Publication {
  /** `overtaken`: another revision was published after `head` was read; the reading may be older than it. */
  outcome: Outcome | 'overtaken'
  head: Revision | null
}

/**
 * The head has to be read before the sheet was: then a reading that is older than what is published
 * by now, of a writer that was held up, is found out without comparing clocks.
 *
 * @param settled whether new content may be published, or waits
 */
export async function publishReading(
  effects: PublicationEffects,
  { reading: { content }, hash, settled }: { reading: Reading; hash: string; settled: boolean },
  head: Revision | null,
): Promise<Publication> {
  const { ledger, sheet, now } = effects
  if (content === null) return { outcome: 'held', head }
  const packed = packDataset(content.dataset)
  if (head?.hash === packed.hash) return { outcome: 'unchanged', head }
  if (!settled) return { outcome: 'waiting', head }

  const editor = await sheet.lastEditor()
  const published = await ledger.publish({ ...content, packed, reading: hash, editor, now: now() }, head)
  if (published !== null) return { outcome: 'published', head: published }
  const latest = await ledger.head()
  return { outcome: latest?.hash === packed.hash ? 'unchanged' : 'overtaken', head: latest }
}
