import { byPeriod } from '#model/project-order.ts'
import type { Day } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'
import { plainText } from './project-choice.ts'
import { isRunning, projectStatus, type ProjectStatus } from './project-status.ts'
import { axisOf, compare, isWithin } from './timeline.ts'

/** Who takes part in which project, per domain, of the projects that lie within the years shown. */
export interface ParticipationMatrix {
  /** The columns, by name. */
  municipalities: PublishedReport['municipalities']
  groups: MatrixGroup[]
}

export interface MatrixGroup {
  domain: string
  name: string
  /** The domain's place in the report. */
  colour: number
  /** By start, as a timeline. */
  rows: MatrixRow[]
  /** Projects of which no municipality is stated. */
  unstated: ReportedProject[]
}

export interface MatrixRow {
  project: ReportedProject
  status: ProjectStatus
  /** `partakes[i]` belongs to `municipalities[i]`. */
  partakes: boolean[]
}

/** How many projects a municipality takes part in. */
export interface MunicipalityCounts {
  nis: string
  name: string
  /** `counts[i]` belongs to `domains[i]` of the whole. */
  counts: number[]
  total: number
  /** Of those, running today. */
  running: number
}

export interface MunicipalityFigures {
  domains: { code: string; name: string; colour: number }[]
  rows: MunicipalityCounts[]
  /** Projects in the selection, and those of them without stated municipality. */
  projects: number
  unstated: number
}

/** @param today the day of viewing */
export function participationMatrix(report: PublishedReport, view: View, today: Day): ParticipationMatrix {
  const municipalities = report.municipalities.toSorted((a, b) => compare(plainText(a.name), plainText(b.name)))
  const columns = new Map(municipalities.map(({ nis }, index) => [nis, index]))
  const shown = projectsWithin(report, view)
  return {
    municipalities,
    groups: report.domains
      .map(({ code, name }, colour) => {
        const projects = shown.filter(project => project.domain === code).toSorted(byPeriod)
        return {
          domain: code,
          name,
          colour,
          rows: projects.filter(({ municipalities }) => municipalities.length > 0).map(project => ({
            project,
            status: projectStatus(project, today, view.revisionYear),
            partakes: partakesOf(project, columns),
          })),
          unstated: projects.filter(({ municipalities }) => municipalities.length === 0),
        }
      })
      .filter(({ rows, unstated }) => rows.length + unstated.length > 0),
  }
}

/** The same participation, counted per municipality and domain. */
export function municipalityFigures({ municipalities, groups }: ParticipationMatrix): MunicipalityFigures {
  const domains = groups.filter(({ rows }) => rows.length > 0).map(({ domain, name, colour }) => ({ code: domain, name, colour }))
  const rows = municipalities.map(({ nis, name }) => ({ nis, name, counts: domains.map(() => 0), total: 0, running: 0 }))
  groups.filter(group => group.rows.length > 0).forEach((group, place) => {
    for (const { project, partakes, status } of group.rows) {
      rows.forEach((row, column) => {
        if (partakes[column] !== true) return
        row.counts[place] = (row.counts[place] ?? 0) + 1
        row.total++
        if (isRunning(project, status)) row.running++
      })
    }
  })
  const unstated = groups.reduce((sum, group) => sum + group.unstated.length, 0)
  return { domains, rows, projects: groups.reduce((sum, group) => sum + group.rows.length, 0) + unstated, unstated }
}

/** The chosen years, of which what runs now is counted; null where they are all of the report's. */
export function chosenYears({ years: all }: PublishedReport, { years, revisionYear }: View): { first: number; last: number } | null {
  const [first = revisionYear] = years
  return years.length < all.length ? { first, last: years.at(-1) ?? first } : null
}

/** Of the chosen domains and years. */
export function projectsWithin(report: PublishedReport, view: View): ReportedProject[] {
  const axis = axisOf(view.years)
  const domains = new Set(view.domains)
  return report.projects.filter(project => domains.has(project.domain) && isWithin(project, axis))
}

function partakesOf({ municipalities }: ReportedProject, columns: ReadonlyMap<string, number>): boolean[] {
  const partakes = Array.from({ length: columns.size }, () => false)
  for (const nis of municipalities) {
    const column = columns.get(nis)
    if (column !== undefined) partakes[column] = true
  }
  return partakes
}
