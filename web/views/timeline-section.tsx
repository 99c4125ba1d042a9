import { useMemo, useState } from 'preact/hooks'
import type { OutlinedProject, Overview } from '#model/overview.ts'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { overviewTimeline, timelineOf } from '../charts/domain-timeline.ts'
import { namedColour } from '../charts/named-colour.ts'
import { timelineGist } from '../charts/summary.ts'
import type { Timeline } from '../charts/timeline.ts'
import type { View } from '../selection.ts'
import { Downloads } from './downloads.tsx'
import { useFigureWords } from './figure-words.tsx'
import { Fold } from './fold.tsx'
import { Help } from './help.tsx'
import { LateView } from './late-view.tsx'
import { LinkedText } from './rows/linked-text.tsx'
import { RowsLink } from './rows/rows-link.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { nowAt, TimelineInks, TimelineLegend } from './timeline-bar.tsx'
import { useRowWalk } from './row-walk.ts'
import { rowOf, TimelineRows, walkedRows } from './timeline-rows.tsx'

interface TimelineSectionProps {
  overview: Overview
  /** Null until it was asked for and is there: then the overview's first rows are shown. */
  whole: PublishedReport | null
  view: View
  today: Day
  /** Somebody looks where rows are missing. */
  askAll?: () => void
  /** For what is taken along. */
  load?: () => Promise<PublishedReport>
}

export function TimelineSection({ overview, whole, view, today, askAll = nothing, load }: TimelineSectionProps) {
  const words = useFigureWords()
  const { texts } = words
  const { domains, years } = view
  const timeline: Timeline<OutlinedProject> = useMemo(() => (whole === null ? overviewTimeline(overview, view, today) : timelineOf(whole, view, today)),
    [overview, whole, JSON.stringify(view), today])
  const wholeReport = async () => {
    const report = whole ?? await load?.()
    if (report === undefined) throw new Error('there is no report to take rows from')
    return report
  }
  const inks = useMemo(() => <TimelineInks domains={overview.domains.map((_, place) => namedColour(place))} />, [overview.domains])
  const isMissingSome = timeline.groups.some(group => group.more > 0)
  return (
    <section class="block column" aria-labelledby="projecten">
      <div class="block-head"><Help about="timeline" title={texts.timeline}><h2 id="projecten">{texts.timeline}</h2></Help></div>
      {timeline.groups.length > 0 && <Gist timeline={timeline} />}
      {inks}
      <TimelineLegend timeline={timeline} today={today} />
      {timeline.groups.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Rows timeline={timeline} askAll={askAll} />}
      {timeline.outside > 0 && <p class="aside"><RowsLink asked={{ of: 'outside' }}>{texts.outside(timeline.outside)}</RowsLink></p>}
      <div class="chart-foot">
        <Fold name="projecten" show={texts.showTable} hide={texts.hideTable} onOpen={isMissingSome ? askAll : nothing}>
          <LateView load={async () => (await import('./projects-table.tsx')).ProjectsTable} props={{ timeline }} onPaper={texts.printAgain} />
        </Fold>
        <Downloads title={texts.timeline} report={overview} view={{ domains, years }}
          rows={async exportsTexts => {
            const [{ projectsExport }, report] = await Promise.all([import('../exports/figures-export.ts'), wholeReport()])
            return projectsExport(timelineOf(report, view, today).groups, { municipality: nis => report.municipalities.find(each => each.nis === nis)?.name ?? nis }, exportsTexts)
          }}
          image={async (origin, exportsTexts) => {
            const [{ domainPicture }, { timelineImage }, report] = await Promise.all([import('../exports/timeline-picture.ts'), import('../exports/timeline-image.ts'), wholeReport()])
            return timelineImage(domainPicture(texts.timeline, timelineOf(report, view, today), today, { ...words, exportsTexts }), origin)
          }} />
      </div>
    </section>
  )
}

function Gist({ timeline }: { timeline: Timeline<OutlinedProject> }) {
  const { texts } = useFigureWords()
  const { text, parts } = timelineGist(timeline.groups, texts)
  return <p class="gist"><LinkedText text={text} names={timeline.groups.map(({ name }) => name)} links={parts.map(({ text: part, ...rows }) => ({ part, asked: { of: 'within', ...rows } }))} /></p>
}

function Rows({ timeline, askAll }: { timeline: Timeline<OutlinedProject>; askAll: () => void }) {
  const { texts } = useFigureWords()
  const rows = timeline.groups.reduce((sum, group) => sum + group.rows.length + group.more, 0)
  const isLong = rows > ROWS_SHOWN_WHOLE
  const [isNear, comeNear] = useState(false)
  const approach = () => comeNear(true)
  const [first] = timeline.groups.flatMap(group => group.rows)
  const rowWalk = useRowWalk(walkedRows(timeline.groups), first === undefined ? null : rowOf(first.project))
  const onAxis = [timeline.years[0]?.year, timeline.years.length, timeline.today, texts]
  const axis = useMemo(() => <Axis timeline={timeline} />, onAxis)
  const lines = useMemo(() => <Lines timeline={timeline} />, onAxis)
  const drawn = (
    <div class="timeline walked" role="group" aria-label={texts.rowsWalk(texts.timeline)} onKeyDown={rowWalk.walk} onPointerEnter={approach} onTouchStart={approach}
      onFocusIn={() => {
        approach()
        // Who walks gets to all of them.
        if (timeline.groups.some(group => group.more > 0)) askAll()
      }}>
      <p class="keys" aria-hidden="true">{texts.rowsWalkKeys}</p>
      {axis}
      <div class="rows" style={nowAt(timeline)}>
        {lines}
        <TimelineRows groups={timeline.groups} drawn={!isLong ? 'all' : isNear ? 'near' : 'first'} askAll={askAll} rowWalk={rowWalk} />
      </div>
    </div>
  )
  return isLong ? <ScrollBox label={texts.chartOf(texts.timeline)} tall onApproach={approach}>{drawn}</ScrollBox> : <div class="whole">{drawn}</div>
}

/** Labels of the years: the narrower the screen, the fewer. */
function Axis({ timeline: { years, today } }: { timeline: Timeline<OutlinedProject> }) {
  const { texts } = useFigureWords()
  const everyOf = (most: number) => Math.ceil(years.length / most)
  const classOf = (index: number) => ['year centred', ...LABELS.filter(([, most]) => index % everyOf(most) !== 0).map(([name]) => name)].join(' ')
  return (
    <div class="axis" aria-hidden="true">
      <div class="track">
        {years.map(({ year, from }, index) => <span key={year} class={classOf(index)} style={{ left: percent((from + (years[index + 1]?.from ?? 1)) / 2) }}>{year}</span>)}
        {today !== null && <span class="today-label" style={{ left: percent(today) }}>{texts.today}</span>}
      </div>
    </div>
  )
}

/** Class of what isn't labelled there, and how many labels have room. */
const LABELS = [['not-narrow', 6], ['not-middle', 9], ['not-wide', 18]] as const

function Lines({ timeline: { years, today } }: { timeline: Timeline<OutlinedProject> }) {
  return (
    <div class="lines" aria-hidden="true">
      <div class="track">
        {years.map(({ year, from }) => <span key={year} class="line" style={{ left: percent(from) }} />)}
        {today !== null && <span class="line today" style={{ left: percent(today) }} />}
      </div>
    </div>
  )
}

/** More projects than this scroll within the page, so that what follows stays in reach. */
const ROWS_SHOWN_WHOLE = 60

function nothing(): void {}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}
