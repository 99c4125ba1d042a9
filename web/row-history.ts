import type { TabName } from '#model/dataset.ts'
import type { FieldChange } from './row-values.ts'

/** As `/api/history` answers. */
export interface HistoryAnswer {
  /** The revision through which the story is told. */
  revision: number
  tab: TabName
  code: string
  /** Newest first. */
  versions: RowVersion[]
  /** Earlier versions, if any, are told by the same question with `revision` this number; null: these are all. */
  earlier: number | null
}

export interface RowVersion {
  revision: number
  publishedAt: string
  /** Not there for a board member. */
  editor?: string | null
  /** ISO 8601, UTC; as with the editor. */
  editedAt?: string | null
  event: 'added' | 'changed' | 'removed'
  /** What `changed` changed; else empty. */
  fields: FieldChange[]
}

/** @param revision the story is told through this one */
export function historyPath(tab: TabName, code: string, revision: number): string {
  return `/api/history?${new URLSearchParams({ tab, code, revision: String(revision) }).toString()}`
}
