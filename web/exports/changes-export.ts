import type { ChangedFigure } from '../change-effects.ts'
import { changedFields } from '../changed-fields.ts'
import type { ChangeGroup } from '../changes.ts'
import { figureLabel, unitOf } from '../effect-sentence.ts'
import { publicationDay } from '../revisions.ts'
import { fieldName, isEmpty, plainText, type Writing } from '../row-values.ts'
import type { ChangesTexts } from '../text/changes-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import { brusselsDay, type Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import type { ExportCell } from './export-table.ts'
import type { ExportedRows } from './figures-export.ts'

/** Every figure that changed, in columns of its own unit; only units that occur. */
export function effectsExport(
  lines: readonly ChangedFigure[], domains: ReadonlyMap<string, string>, words: { texts: Texts; changes: ChangesTexts; formats: Formats }, exports: ExportsTexts,
): ExportedRows {
  const { changes } = words
  const units = UNITS.filter(({ unit }) => lines.some(line => unitOf(line) === unit))
  return {
    columns: [
      { name: exports.code, kind: 'text' }, { name: exports.domain, kind: 'text' }, { name: changes.figure, kind: 'text' }, { name: exports.year, kind: 'year' },
      ...units.flatMap(({ unit, kind }) => [changes.was, changes.becomes, changes.byRows, changes.byCalendar]
        .map(name => ({ name: `${name} (${changes.units[unit]})`, kind }))),
    ],
    rows: lines.map(line => {
      const { domain, year, before, after, unstated, byRows, byCalendar } = line
      const notStated = words.texts.notStated
      return [
        domain, domains.get(domain) ?? domain, figureLabel(line, words), year ?? exports.withoutYear,
        ...units.flatMap(({ unit, scale }): ExportCell[] => (unit === unitOf(line)
          ? [unstated.before ? notStated : Math.round(before * scale), unstated.after ? notStated : Math.round(after * scale), Math.round(byRows * scale), Math.round(byCalendar * scale)]
          : [null, null, null, null])),
      ]
    }),
  }
}

const UNITS = [
  { unit: 'euro', kind: 'euro', scale: 1 },
  { unit: 'fte', kind: 'fte', scale: 10_000 },
  { unit: 'rows', kind: 'number', scale: 1 },
] as const

/** A line for every field that changed, and of a new or removed row for every one that was filled in. */
export function rowChangesExport(groups: readonly ChangeGroup[], changes: ChangesTexts, writing: Writing, exports: ExportsTexts): ExportedRows {
  const named = groups.some(({ rows }) => rows.some(({ editor }) => editor !== undefined))
  return {
    columns: [
      ...[exports.domain, exports.tab].map(name => ({ name, kind: 'text' as const })),
      { name: exports.row, kind: 'number' },
      ...[exports.code, exports.name, changes.what, changes.column, changes.was, changes.becomes].map(name => ({ name, kind: 'text' as const })),
      { name: exports.revision, kind: 'number' }, { name: changes.published, kind: 'day' },
      ...(named ? [{ name: changes.editor, kind: 'text' as const }, { name: changes.editedAt, kind: 'day' as const }] : []),
    ],
    rows: groups.flatMap(group => group.rows.flatMap(row => changedFields(row).map(({ field, column, old, new: now }) => [
      group.name ?? changes.withoutDomain, row.source.tab, row.source.row, row.code, row.name, changes.event[row.event], fieldName(field, column, writing.values),
      isEmpty(old) ? null : plainText(field, old, writing), isEmpty(now) ? null : plainText(field, now, writing),
      row.revision, row.publishedAt === null ? null : { day: publicationDay({ publishedAt: row.publishedAt }) },
      ...(named ? [row.editor ?? null, row.editedAt === undefined || row.editedAt === null ? null : { day: brusselsDay(new Date(row.editedAt)) }] : []),
    ]))),
  }
}
