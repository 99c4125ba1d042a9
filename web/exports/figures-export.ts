import type { Panel, Panels, Section } from '../charts/panel.ts'
import { isDay, type Day, type End } from '#model/period.ts'
import type { ReportedProject } from '#model/report.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'

interface FiguresWords {
  kind: 'euro' | 'fte'
  sides: Record<Panel['side'], string>
  /** By detail; a detail that its side's name already tells isn't named. */
  details: Record<string, string>
}

export interface ExportedRows {
  columns: ExportColumn[]
  rows: ExportCell[][]
}

/** The table's figures, one a row: totals are left out, so that a sum counts nothing twice. */
export function figuresExport(panels: Panels, { kind, sides, details }: FiguresWords, texts: ExportsTexts): ExportedRows {
  const money = kind === 'euro'
  return {
    columns: [
      { name: money ? texts.books : texts.deploymentSide, kind: 'text' },
      { name: money ? texts.kind : texts.deployment, kind: 'text' },
      { name: texts.year, kind: 'year' },
      { name: texts.code, kind: 'text' },
      { name: texts.domain, kind: 'text' },
      { name: money ? texts.amount : texts.fte, kind },
      { name: money ? texts.presumedAmount : texts.presumedFte, kind },
      { name: texts.notStatedCount, kind: 'number' },
      { name: texts.withoutYearCount, kind: 'number' },
    ],
    rows: [panels.own, panels.partner].flatMap(panel => panel.sections.flatMap(section =>
      sectionRows(section, panels, texts).map(row => [sides[panel.side], details[section.detail ?? ''] ?? sides[panel.side], ...row]))),
  }
}

function sectionRows({ years, rest }: Section, { columns }: Panels, texts: ExportsTexts): ExportCell[][] {
  const orEmpty = (amount: number) => (amount === 0 ? null : amount)
  const place = (index: number) => [columns[index]?.domain ?? '', columns[index]?.name ?? '']
  return [
    ...years.flatMap(({ year, figures }) => figures.map(({ amount, presumed, notStated }, index) =>
      [year, ...place(index), orEmpty(amount), orEmpty(presumed), orEmpty(notStated), null])),
    ...(rest?.figures ?? []).map(({ amount, count, notStated }, index) =>
      [texts.withoutYear, ...place(index), orEmpty(amount), null, orEmpty(notStated), orEmpty(count)]),
  ].filter(row => row.slice(3).some(cell => cell !== null))
}

interface ProjectColumns<R> {
  /** The name of a NIS code. */
  municipality: (nis: string) => string
  /** Where a project stands, where the table tells it. */
  stand?: { name: string; of: (row: R) => string }
}

/** The projects of a timeline, in its order. @param groups each by its domain's name */
export function projectsExport<R extends { project: ReportedProject }>(
  groups: readonly { name: string; rows: readonly R[] }[], { municipality, stand }: ProjectColumns<R>, texts: ExportsTexts,
): ExportedRows {
  return {
    columns: [
      { name: texts.code, kind: 'text' },
      { name: texts.project, kind: 'text' },
      { name: texts.domain, kind: 'text' },
      { name: texts.start, kind: 'day' },
      { name: texts.end, kind: 'day' },
      ...(stand === undefined ? [] : [{ name: stand.name, kind: 'text' as const }]),
      { name: texts.roles, kind: 'text' },
      { name: texts.priority, kind: 'number' },
      { name: texts.municipalities, kind: 'text' },
    ],
    rows: groups.flatMap(({ name, rows }) => rows.map(row => {
      const { project } = row
      return [
        project.code,
        project.name,
        name,
        startCell(project.start, texts),
        endCell(project.end, texts),
        ...(stand === undefined ? [] : [stand.of(row)]),
        project.roles.length === 0 ? texts.notStated : project.roles.join(', '),
        project.priority,
        project.municipalities.map(municipality).join(', '),
      ]
    })),
  }
}

export function startCell(start: Day | null, texts: ExportsTexts): ExportCell {
  return start === null ? texts.notStated : { day: start }
}

export function endCell(end: End, texts: ExportsTexts): ExportCell {
  return isDay(end) ? { day: end } : end === 'ongoing' ? texts.ongoing : texts.notStated
}
