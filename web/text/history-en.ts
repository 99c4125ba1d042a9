import type { HistoryTexts } from './history-nl.ts'

/** The sentences of a row's story in English. */
export const historyEn: HistoryTexts = {
  loading: 'Looking up the history…',
  unreachable: 'The history could not be loaded. The page keeps trying by itself.',
  missing: 'No history is known of this row.',
  revision: (revision, moment) => `Revision ${revision}, ${moment}`,
  edited: (editor, moment) => `last edited${editor === null ? '' : ` by ${editor}`}${moment === null ? '' : ` on ${moment}`}`,
  first: 'Was already in the first revision.',
  added: 'Added.',
  removed: 'Removed.',
  earlier: revision => `Also look before revision ${revision + 1}`,
  noneSoFar: revision => `Not changed since revision ${revision + 1}.`,
}
