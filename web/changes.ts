import type { Counts, TabName } from '#model/dataset.ts'
import type { Effect } from '#model/effect.ts'
import type { Day } from '#model/period.ts'
import { pastMeetings, type Meeting } from './meetings.ts'
import { publicationDay, revisionOn, type ListedRevision } from './revisions.ts'
import type { Since } from './since.ts'

/** As `/api/changes` answers. */
export interface ChangesAnswer {
  from: { revision: number; publishedAt: string } | null
  to: { revision: number; publishedAt: string }
  /** Changes are traced back to this revision and no further. */
  tracedFrom: number
  counts: { added: number; changed: number; removed: number }
  /** Every domain of either side, as the later one calls it. */
  domains: { code: string; name: string }[]
  tables: ChangedTable[]
  effect: Effect
}

export interface ChangedTable {
  tab: TabName
  added: (ChangedEntry & { values: { field: string; column: string; new: unknown }[] })[]
  changed: (ChangedEntry & { fields: { field: string; column: string; old: unknown; new: unknown }[] })[]
  removed: (ChangedEntry & { values: { field: string; column: string; old: unknown }[] })[]
}

/** A row, and the revision that touched it last, where that is known. */
export interface ChangedEntry {
  code: string
  name: string
  /** The domain's code. */
  domain: string | null
  /** The project's code. */
  project: string | null
  source: { tab: string; row: number | null }
  revision: number | null
  publishedAt: string | null
  /** Not there for a board member. */
  editor?: string | null
  /** ISO 8601, UTC; as with the editor. */
  editedAt?: string | null
}

/** One row's change: from nothing, into nothing, or of some of its fields. */
export interface RowChange extends ChangedEntry {
  tab: keyof Counts
  event: 'added' | 'changed' | 'removed'
  fields: { field: string; column: string; old: unknown; new: unknown }[]
}

export interface Comparison {
  /** Ascending; the two may be the same one, and then nothing is to be compared. */
  from: ListedRevision
  to: ListedRevision
  /** Why that one. */
  because:
    | { kind: 'meeting'; meeting: Meeting }
    | { kind: 'day'; day: Day }
    | { kind: 'revision' }
    /** No meeting was held while there was a revision; the last one before it, if any. */
    | { kind: 'first'; meeting: Meeting | null }
  /** The meeting or day asked for lies before the first revision: that one is compared with. */
  beforeFirst: boolean
}

/**
 * Which two revisions are compared.
 *
 * @param revisions ascending, at least those through `to`
 * @param to the revision that the page is about
 * @param meetings in any order
 */
export function comparisonOf(since: Since, to: number, revisions: readonly ListedRevision[], meetings: readonly Meeting[], today: Day): Comparison | null {
  const shown = revisions.filter(({ revision }) => revision <= to)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return null
  const at = (day: Day) => {
    const found = revisionOn(shown, day)
    return { from: found ?? first, to: last, beforeFirst: found === null }
  }
  if (typeof since === 'number') {
    const from = shown.find(({ revision }) => revision === since)
    return from === undefined ? null : { from, to: last, because: { kind: 'revision' }, beforeFirst: false }
  }
  if (since !== null) {
    const meeting = meetings.find(({ date }) => date === since)
    return { ...at(since), because: meeting === undefined ? { kind: 'day', day: since } : { kind: 'meeting', meeting } }
  }
  // In the past: the meeting before the revision that is looked at; today is not yet the meeting before.
  const until = last.revision === revisions.at(-1)?.revision ? today : publicationDay(last)
  const meeting = pastMeetings(meetings, until)[0]
  if (meeting === undefined || revisionOn(shown, meeting.date) === null) return { from: first, to: last, because: { kind: 'first', meeting: meeting ?? null }, beforeFirst: false }
  return { ...at(meeting.date), because: { kind: 'meeting', meeting } }
}

export interface ChangeGroup {
  /** The domain's code; null for rows that belong to none. */
  domain: string | null
  name: string | null
  /** Of rows that belong to no domain by nature: the tab they stand on. */
  tab: TabName | null
  rows: RowChange[]
}

/**
 * Changes per domain, in the domains' order, then those of rows without domain, and of tabs that know none per tab; only groups with something in them.
 *
 * @param withEffect domains of which a figure changed
 */
export function groupChanges({ tables, domains }: Pick<ChangesAnswer, 'tables' | 'domains'>, withEffect: readonly string[]): ChangeGroup[] {
  const known = new Set(domains.map(({ code }) => code))
  const byDomain = Map.groupBy(tables.flatMap(rowChanges), ({ domain }) => (domain !== null && known.has(domain) ? domain : null))
  const ownTab = ({ tab }: RowChange) => TABS_WITHOUT_DOMAIN.find(each => each === tab) ?? null
  const others = byDomain.get(null) ?? []
  const groups: ChangeGroup[] = [
    ...domains.map(({ code, name }) => ({ domain: code, name, tab: null, rows: byDomain.get(code) ?? [] })),
    ...[null, ...TABS_WITHOUT_DOMAIN].map(tab => ({ domain: null, name: null, tab, rows: others.filter(row => ownTab(row) === tab) })),
  ]
  return groups.filter(({ domain, rows }) => rows.length > 0 || (domain !== null && withEffect.includes(domain)))
}

const TABS_WITHOUT_DOMAIN = ['Prioriteiten', 'Vergaderingen', 'Gemeenten'] as const satisfies readonly TabName[]

/** The groups of the chosen domains; all where none is chosen. @param domains codes, in any case */
export function chosenGroups(groups: readonly ChangeGroup[], domains: readonly string[]): { groups: ChangeGroup[]; filtered: boolean } {
  if (domains.length === 0) return { groups: [...groups], filtered: false }
  const chosen = new Set(domains.map(code => code.toLowerCase()))
  return { groups: groups.filter(({ domain }) => domain !== null && chosen.has(domain.toLowerCase())), filtered: true }
}

function rowChanges({ tab, added, changed, removed }: ChangedTable): RowChange[] {
  return [
    ...changed.map(row => ({ ...row, tab, event: 'changed' as const })),
    ...removed.map(({ values, ...row }) => ({ ...row, tab, event: 'removed' as const, fields: values.map(value => ({ ...value, new: null })) })),
    ...added.map(({ values, ...row }) => ({ ...row, tab, event: 'added' as const, fields: values.map(value => ({ ...value, old: null })) })),
  ]
}
