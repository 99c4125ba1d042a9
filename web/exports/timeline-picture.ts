import type { Day } from '#model/period.ts'
import { lookOf, type BarLook } from '../charts/project-status.ts'
import type { ProjectGroup, ProjectTimeline } from '../charts/project-timeline.ts'
import type { Bar, Timeline } from '../charts/timeline.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import type { ProjectsTexts } from '../text/projects-nl.ts'

/** A timeline as its picture shows it. Places on the time axis are fractions, colours are domains' places in the report. */
export interface TimelinePicture {
  title: string
  years: { year: number; from: number }[]
  today: number | null
  legend: { sample: { bar: Bar; look: BarLook } | { colour: number } | 'today'; text: string }[]
  groups: { name: string | null; colour: number | null; rows: PictureRow[] }[]
  /** What isn't drawn, in sentences. */
  notes: string[]
}

export interface PictureRow {
  name: string
  /** Its period, and where it stands where that is shown. */
  about: string
  bar: Bar | null
  colour: number
  look: BarLook
}

interface PictureWords {
  texts: Texts
  formats: Pick<Formats, 'period' | 'longDay' | 'number'>
  exportsTexts: ExportsTexts
}

/** The timeline of Overzicht and of a domain: per domain. @param most so many projects are drawn */
export function domainPicture(title: string, timeline: Timeline, today: Day, words: PictureWords, most = MOST): TimelinePicture {
  const { texts, formats } = words
  const groups = timeline.groups.map(({ name, colour, rows }) => ({
    name,
    colour,
    rows: rows.map(({ project: { name: project, start, end }, bar }): PictureRow => ({
      name: project, bar, colour, look: 'running',
      about: bar === null && end !== 'ongoing' ? texts.periodNotStated : formats.period(start, end),
    })),
  }))
  return pictureOf({ title, timeline, today, groups, legend: [] }, words, most)
}

/** The timeline of Projecten, in its groups, with where each project stands. */
export function projectPicture(
  title: string, timeline: ProjectTimeline, today: Day, groupName: (group: ProjectGroup['of']) => string | null, projects: ProjectsTexts, words: PictureWords, most = MOST,
): TimelinePicture {
  const groups = timeline.groups.map(({ of, rows }) => ({
    name: groupName(of),
    colour: of?.grouping === 'domain' ? rows[0]?.colour ?? null : null,
    rows: rows.map(({ project: { name, start, end }, status, colour, bar }): PictureRow => ({
      name, bar, colour, look: lookOf(status),
      about: [start === null && end === null ? projects.periodNotStated : words.formats.period(start, end), ...(status === 'unknown' ? [] : [projects.statuses[status]])].join(' · '),
    })),
  }))
  const drawn = firstOf(groups, most).flatMap(group => group.rows)
  const looks = { ended: projects.legendEnded, running: projects.legendRunning, planned: projects.legendPlanned }
  const domains = new Map(timeline.groups.every(({ of }) => of?.grouping === 'domain') ? [] : timeline.groups.flatMap(({ rows }) => rows.map(row => [row.colour, row.domainName] as const)))
  const legend: TimelinePicture['legend'] = [
    ...[...domains].toSorted(([a], [b]) => a - b).map(([colour, text]) => ({ sample: { colour }, text })),
    ...(['ended', 'running', 'planned'] as const).filter(look => drawn.some(row => row.bar !== null && row.look === look)).map(look => ({ sample: { bar: SAMPLE, look }, text: looks[look] })),
  ]
  return pictureOf({ title, timeline, today, groups, legend }, words, most)
}

interface Parts extends Pick<TimelinePicture, 'title' | 'groups' | 'legend'> {
  timeline: Pick<Timeline, 'years' | 'today' | 'outside'>
  today: Day
}

function pictureOf({ title, timeline, today, groups, legend }: Parts, { texts, formats, exportsTexts }: PictureWords, most: number): TimelinePicture {
  const drawn = firstOf(groups, most)
  const bars = drawn.flatMap(group => group.rows.flatMap(({ bar }) => (bar === null ? [] : [bar])))
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const sample = (bar: Bar, text: string) => ({ sample: { bar, look: 'running' as const }, text })
  return {
    title,
    years: timeline.years,
    today: timeline.today,
    groups: drawn,
    legend: [
      ...legend,
      ...(bars.some(bar => bar.closing === 'ongoing') ? [sample({ ...SAMPLE, closing: 'ongoing' }, texts.legendOngoing)] : []),
      ...(bars.some(bar => bar.closing === 'not-stated') ? [sample({ ...SAMPLE, presumedFrom: 0.3, closing: 'not-stated' }, texts.legendEndNotStated)] : []),
      ...(bars.some(bar => bar.opening === 'not-stated') ? [sample({ ...SAMPLE, from: 0.25, to: 1, opening: 'not-stated' }, texts.legendStartNotStated)] : []),
      ...(timeline.today === null ? [] : [{ sample: 'today' as const, text: texts.legendToday(formats.longDay(today)) }]),
    ],
    notes: [
      ...(all > most ? [exportsTexts.firstProjects(formats.number(most), formats.number(all))] : []),
      ...(timeline.outside > 0 ? [texts.outside(timeline.outside)] : []),
    ],
  }
}

/** The first rows, `most` in all; no group is empty. */
function firstOf<G extends { rows: PictureRow[] }>(groups: readonly G[], most: number): G[] {
  let left = most
  return groups.map(group => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return { ...group, rows }
  }).filter(({ rows }) => rows.length > 0)
}

const SAMPLE: Bar = { from: 0, to: 0.8, presumedFrom: null, opening: 'stated', closing: 'stated' }

/** More rows make a picture that nobody can read and that a tablet can't hold. */
const MOST = 400
