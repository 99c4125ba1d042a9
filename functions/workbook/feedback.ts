/** What Streekboek writes into the sheet after a reading: its own tab, and notes on cells of other tabs. */
export interface Feedback {
  tab: ControleTab
  notes: NoteChange[]
}

/**
 * The whole content of the tab `Controle`, from top to bottom. Every text is written as text, whatever it
 * begins with.
 */
export interface ControleTab {
  /** The lines above the table; what stands first begins with `Streekboek`. */
  status: string[]
  /** A box to tick, beside it `label` and the reading (its hash) that a tick accepts; null = nothing to accept. */
  acceptance: { reading: string; label: string } | null
  header: string[]
  lines: ControleLine[]
}

export interface ControleLine {
  /** As many as the header has, in its order. */
  cells: string[]
  /** Where the line's cell that reads `cell` leads, such as `D7` in the tab with this title. */
  link: { tab: string; cell: string } | null
}

/** A note for one cell, to be set only where the row's code still stands in its cell. */
export interface NoteChange {
  /** The tab's title as it stands in the sheet. */
  tab: string
  /** Counted from 1, as is `column`. */
  row: number
  column: number
  /** The column in which `code` stands; null where the row can't be known by a code. */
  codeColumn: number | null
  /** As the sheet shows it; null = the cell is empty. */
  code: string | null
  /** Null clears the note, where it is one of Streekboek's. */
  note: string | null
}

/** `notesSkipped`: the row's code stands there no longer, a person's note stands there, or the tab is gone. */
export interface FeedbackOutcome {
  notesSet: number
  notesCleared: number
  notesSkipped: number
}
