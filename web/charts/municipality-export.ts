import type { ExportCell } from '../exports/export-table.ts'
import { endCell, startCell, type ExportedRows } from '../exports/figures-export.ts'
import type { SourcedRow } from '../dataset.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { MunicipalitiesTexts } from '../text/municipalities-nl.ts'
import type { MunicipalityFigures, ParticipationMatrix } from './municipality-matrix.ts'

/** Each participation as a row of its own, so that a program can count and filter them. */
export function participationExport({ municipalities, groups }: ParticipationMatrix, texts: MunicipalitiesTexts, words: ExportsTexts): ExportedRows {
  return {
    columns: [
      { name: texts.nis, kind: 'text' },
      { name: texts.municipality, kind: 'text' },
      { name: words.domain, kind: 'text' },
      { name: words.code, kind: 'text' },
      { name: words.project, kind: 'text' },
      { name: words.start, kind: 'day' },
      { name: words.end, kind: 'day' },
      { name: words.roles, kind: 'text' },
    ],
    rows: groups.flatMap(({ name: domain, rows }) => rows.flatMap(({ project: { code, name, start, end, roles }, partakes }) =>
      municipalities.filter((_, column) => partakes[column]).map(municipality => [
        municipality.nis, municipality.name, domain, code, name, startCell(start, words), endCell(end, words), roles.join(', '),
      ]))),
  }
}

/** The municipalities with their facts and their counts. @param facts empty where they haven't come @param runningTitle over how many of the projects run now */
export function municipalitiesExport(
  { domains, rows }: MunicipalityFigures, facts: readonly SourcedRow<'municipalities'>[], runningTitle: string, texts: MunicipalitiesTexts, words: ExportsTexts,
): ExportedRows {
  const byNis = new Map(facts.map(row => [row.nis, row]))
  return {
    columns: [
      { name: texts.nis, kind: 'text' },
      { name: texts.municipality, kind: 'text' },
      { name: runningTitle, kind: 'number' },
      { name: texts.total, kind: 'number' },
      { name: texts.population, kind: 'number' },
      { name: texts.populationDate, kind: 'day' },
      { name: texts.partnerFrom, kind: 'day' },
      { name: texts.partnerUntil, kind: 'day' },
      ...domains.map(({ name }) => ({ name, kind: 'number' as const })),
    ],
    rows: rows.map(({ nis, name, counts, total, running }) => [nis, name, running, total, ...factCells(byNis.get(nis), texts, words), ...counts]),
  }
}

function factCells(row: SourcedRow<'municipalities'> | undefined, texts: MunicipalitiesTexts, words: ExportsTexts): ExportCell[] {
  if (row === undefined) return [texts.factsUnreachable, null, texts.factsUnreachable, null]
  const { population, populationDate, partnerFrom, partnerUntil } = row
  return [
    population ?? words.notStated,
    populationDate === null ? null : { day: populationDate },
    partnerFrom === null ? texts.notPartner : { day: partnerFrom },
    partnerFrom === null ? null : endCell(partnerUntil, words),
  ]
}
