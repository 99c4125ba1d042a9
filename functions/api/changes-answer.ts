import { identityOf, TABLES, TABS, type Places, type Row, type TableName, type TabName } from '#model/dataset.ts'
import type { Column } from '#model/columns.ts'
import { commonHorizon, effectOf, figuresWithin, isSameHorizon, NO_FIGURES, type ComparedFigures, type Effect } from '#model/effect.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import { yearInBrussels } from '../ledger/brussels.ts'
import { touchesIn, type Touches } from '../ledger/change-log.ts'
import type { Sides } from '../ledger/change-sides.ts'
import { changesBetween, countChanges, type ChangeCounts, type TableChanges } from '../ledger/changes.ts'
import { valueOf } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import type { ChangeRange } from './change-range.ts'
import { describeRow, toldFields, toldRevision, valuesOf, type DescribedRow, type Surroundings, type ToldField, type ToldRevision } from './row-answer.ts'

export interface ChangesAnswer {
  /** Null where everything is compared with nothing. */
  from: PublishedRevision | null
  to: PublishedRevision
  /** Changes are traced back to this revision and no further. */
  tracedFrom: number
  counts: ChangeCounts
  /** Every domain of either side, as the later one calls it. */
  domains: PublishedReport['domains']
  /** Only tabs with changes, in the workbook's order. */
  tables: ChangedTable[]
  effect: Effect
}

export interface PublishedRevision {
  revision: number
  hash: string
  publishedAt: string
  /** The years that its report shows. */
  years: number[]
}

export interface ChangedTable {
  tab: TabName
  added: (ChangedEntry & { values: (Column & { new: unknown })[] })[]
  changed: (ChangedEntry & { fields: ToldField[] })[]
  removed: (ChangedEntry & { values: (Column & { old: unknown })[] })[]
}

/**
 * The revision that touched the row last, as far as traced (else null), and all that touched it, ascending. A row that
 * was removed is described as it stood before.
 */
export type ChangedEntry = DescribedRow & (ToldRevision | { revision: null; publishedAt: null; editor?: null; editedAt?: null }) & { revisions: ToldRevision[] }

type Reads = Pick<Ledger, 'report' | 'places' | 'sides' | 'changeLog'>

/** @param named whether the reader may know who edited the sheet */
export async function changesAnswer(ledger: Reads, { from, to }: ChangeRange, named: boolean): Promise<ChangesAnswer> {
  const untraced = Math.max(from?.revision ?? 0, to.revision - MOST_TRACED)
  const [before, after] = await Promise.all([from && reportOf(ledger, from), reportOf(ledger, to)])
  const sameHorizon = before === null || isSameHorizon(horizonOf(before), horizonOf(after))
  const [sides, log, placesAfter] = await Promise.all([
    ledger.sides(from, to, sameHorizon ? 'differing' : 'all'),
    ledger.changeLog(untraced, to.revision),
    ledger.places(to),
  ])
  const changes = changesBetween(sides.before, sides.after)
  const counts = countChanges(changes)
  const placesBefore = from === null || counts.removed === 0 ? placesAfter : await ledger.places(from)
  const told = { sides, touches: touchesIn(log.revisions), named, old: { places: placesBefore, projects: before?.projects ?? [] }, now: { places: placesAfter, projects: after.projects } }
  return {
    from: from && before && publishedRevision(from, before),
    to: publishedRevision(to, after),
    tracedFrom: log.after + 1,
    counts,
    domains: domainsOf(before, after),
    tables: TABLES.flatMap(table => {
      const tableChanges = changes[table]
      return tableChanges === undefined ? [] : [changedTable(table, tableChanges, told)]
    }),
    effect: effectOf({ before: before ?? NO_FIGURES, after, ...(before !== null && !sameHorizon && { alike: alike(sides, before, after) }) }),
  }
}

/** Of the revisions between, the changes of the newest so many are read, however long ago `from` is; of fewer where they are large. */
const MOST_TRACED = 500

interface Told {
  sides: Sides
  touches: Touches
  named: boolean
  old: { places: Places; projects: PublishedReport['projects'] }
  now: { places: Places; projects: PublishedReport['projects'] }
}

function changedTable<T extends TableName>(table: T, { added, changed, removed }: TableChanges<T>, { sides, touches, named, old, now }: Told): ChangedTable {
  const before: Surroundings<T> = { rows: sides.before[table], ...old }
  const after: Surroundings<T> = { rows: sides.after[table], ...now }
  const current = new Map(changed.length === 0 ? [] : after.rows.map(row => [identityOf(table, row), row]))
  const entry = (row: Row<T>, side: Surroundings<T>): ChangedEntry => {
    const revisions = touches.of(table, identityOf(table, row)).map(revision => toldRevision(revision, named))
    const last = revisions.at(-1) ?? { revision: null, publishedAt: null, ...(named && { editor: null, editedAt: null }) }
    return { ...describeRow(table, row, side), ...last, revisions }
  }
  return {
    tab: TABS[table],
    added: added.map(row => ({ ...entry(row, after), values: valuesOf(table, row).map(({ value, ...column }) => ({ ...column, new: value })) })),
    changed: changed.flatMap(({ identity, fields }) => {
      const row = current.get(identity)
      return row === undefined ? [] : [{ ...entry(row, after), fields: toldFields(table, fields) }]
    }),
    removed: removed.map(row => ({ ...entry(row, before), values: valuesOf(table, row).map(({ value, ...column }) => ({ ...column, old: value })) })),
  }
}

async function reportOf(ledger: Pick<Ledger, 'report'>, revision: Revision): Promise<PublishedReport> {
  return valueOf(await ledger.report(revision)) as PublishedReport
}

function publishedRevision({ revision, hash, publishedAt }: Revision, { years }: PublishedReport): PublishedRevision {
  return { revision, hash, publishedAt, years }
}

function horizonOf({ years, publishedAt }: PublishedReport): Horizon {
  return { years, revisionYear: yearInBrussels(publishedAt) }
}

/** Both sides as the later revision would have shown them, in the years that either shows. */
function alike(sides: Sides, before: PublishedReport, after: PublishedReport): ComparedFigures['alike'] {
  const horizon = commonHorizon(horizonOf(before), horizonOf(after))
  return { before: figuresWithin(sides.before, horizon), after: figuresWithin(sides.after, horizon) }
}

function domainsOf(before: PublishedReport | null, after: PublishedReport): PublishedReport['domains'] {
  const known = new Set(after.domains.map(({ code }) => code))
  return [...after.domains, ...(before?.domains ?? []).filter(({ code }) => !known.has(code))]
}
