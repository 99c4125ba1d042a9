import { ROLES, type Role } from '#model/dataset.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import type { SourcedRow } from '../dataset.ts'
import { addParts, amountToCome, awardPart, type Part } from '../rows/funding-rows.ts'
import type { View } from '../selection.ts'
import { fundingPanels } from './funding.ts'
import { runningIn, type Running } from '#model/running.ts'
import type { Figure, Panel, Side } from './panel.ts'
import { staffingPanels } from './staffing.ts'
import { axisOf, isWithin } from './timeline.ts'

/** A domain's figures of the headline year. */
export interface DomainLine {
  code: string
  name: string
  /** The domain's place in the report. */
  colour: number
  funding: Record<Side, DomainFigure>
  staffing: Record<Side, DomainFigure>
  running: Running
}

export interface DomainFigure extends Figure {
  /** How many rows can't be attributed to any year. */
  withoutYear: number
}

/** Every domain, whichever are chosen. */
export function domainLines(report: PublishedReport, view: View): DomainLine[] {
  const year = view.headlineYear
  return report.domains.map(({ code, name }, colour) => {
    const only = { ...view, domains: [code], years: [year] }
    const funding = fundingPanels(report, only)
    const staffing = staffingPanels(report, only)
    return {
      code,
      name,
      colour,
      funding: { own: figureOf(funding.own), partner: figureOf(funding.partner) },
      staffing: { own: figureOf(staffing.own), partner: figureOf(staffing.partner) },
      running: runningIn(report.projects.filter(project => project.domain === code), year, view.revisionYear),
    }
  })
}

export interface FunderLine {
  side: Side
  funder: string
  awards: number
  /** Of the years shown, with what can't be attributed to a year. */
  part: Part
  /** Of its amount, in cents, what can't be attributed to a year. */
  withoutYear: number
  /** Of its amount, in cents, what years after the revision's hold: nobody has received that yet. */
  toCome: number
  /** Awards that leave an amount of these years open. */
  notStated: number
}

/** Who gives what: awards of the view's domains and kinds that count, own books first, the largest first. */
export function funderLines(awards: readonly SourcedRow<'funding'>[], view: View, horizon: Horizon): FunderLine[] {
  const lines = new Map<string, FunderLine>()
  for (const award of awards) {
    if (!view.domains.includes(award.domain) || !view.kinds.includes(award.kind) || !COUNTED.has(award.status)) continue
    const part = awardPart(award, null, view, horizon)
    if (part.amount + part.presumed + part.notStated + part.count === 0) continue
    const key = JSON.stringify([award.books, award.funder])
    const before = lines.get(key)
    lines.set(key, {
      side: award.books,
      funder: award.funder,
      awards: (before?.awards ?? 0) + 1,
      part: before === undefined ? part : addParts([before.part, part]),
      withoutYear: (before?.withoutYear ?? 0) + awardPart(award, 'none', view, horizon).amount,
      toCome: (before?.toCome ?? 0) + amountToCome(award, view, horizon),
      notStated: (before?.notStated ?? 0) + (part.notStated > 0 ? 1 : 0),
    })
  }
  return [...lines.values()].toSorted((a, b) => compare(SIDES.indexOf(a.side), SIDES.indexOf(b.side))
    || compare(b.part.amount + b.part.presumed, a.part.amount + a.part.presumed) || compare(a.funder, b.funder))
}

/** The posts of the view's domains that may have been filled in its years, as a timeline shows projects; and how many weren't. */
export function postsWithin(posts: readonly SourcedRow<'staffing'>[], { domains, years }: Pick<View, 'domains' | 'years'>): { posts: SourcedRow<'staffing'>[]; outside: number } {
  const axis = axisOf(years)
  const own = posts.filter(post => domains.includes(post.domain))
  const shown = own.filter(post => isWithin(post, axis))
  return { posts: shown, outside: own.length - shown.length }
}

export interface RoleLines {
  roles: { role: Role; projects: number }[]
  none: number
}

export interface MunicipalityLines {
  municipalities: { nis: string; name: string; projects: number }[]
  none: number
}

/** The roles that the association has in these projects, in the roles' order; `none`: projects that state none. */
export function roleLines(projects: readonly ReportedProject[]): RoleLines {
  return {
    roles: ROLES
      .map(role => ({ role, projects: projects.filter(project => project.roles.includes(role)).length }))
      .filter(line => line.projects > 0),
    none: projects.filter(project => project.roles.length === 0).length,
  }
}

/** Every municipality with the number of these projects that it takes part in, the most first; `none`: projects that name none. */
export function municipalityLines({ municipalities }: Pick<PublishedReport, 'municipalities'>, projects: readonly ReportedProject[]): MunicipalityLines {
  return {
    municipalities: municipalities
      .map(({ nis, name }) => ({ nis, name, projects: projects.filter(project => project.municipalities.includes(nis)).length }))
      .toSorted((a, b) => b.projects - a.projects || compare(a.name, b.name)),
    none: projects.filter(project => project.municipalities.length === 0).length,
  }
}

function figureOf({ total }: Panel): DomainFigure {
  const rest = total.rest?.total ?? { count: 0, notStated: 0 }
  return { ...total.years[0]?.total ?? { amount: 0, presumed: 0, notStated: 0 }, withoutYear: rest.count + rest.notStated }
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const SIDES: readonly Side[] = ['own', 'partner']
const COUNTED: ReadonlySet<string> = new Set(['toegekend', 'afgesloten'])
