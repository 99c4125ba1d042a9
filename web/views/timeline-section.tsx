import { useMemo } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { colourOf } from '../charts/palette.ts'
import { timelineOf, type Timeline } from '../charts/timeline.ts'
import type { View } from '../selection.ts'
import { Downloads } from './downloads.tsx'
import { Fold } from './fold.tsx'
import { Help } from './help.tsx'
import { PageLink } from './page-link.tsx'
import { ProjectsTable } from './projects-table.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { Swatch } from './swatch.tsx'
import { TimelineBar, TimelineInks, TimelineLegend } from './timeline-bar.tsx'
import { useWords } from './words.ts'

export function TimelineSection({ report, view, today }: { report: PublishedReport; view: View; today: Day }) {
  const { texts } = useWords()
  const timeline = useMemo(() => timelineOf(report, view, today), [report, JSON.stringify(view), today])
  return (
    <section class="block column" aria-labelledby="projecten">
      <div class="block-head"><Help about="timeline" title={texts.timeline}><h2 id="projecten">{texts.timeline}</h2></Help></div>
      <TimelineInks domains={timeline.groups.map(group => colourOf(group.colour))} />
      <TimelineLegend timeline={timeline} today={today} />
      {timeline.groups.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Rows timeline={timeline} />}
      {timeline.outside > 0 && <p class="aside">{texts.outside(timeline.outside)}</p>}
      <div class="chart-foot">
        <Fold show={texts.showTable} hide={texts.hideTable}>
          <ProjectsTable timeline={timeline} />
        </Fold>
        <Downloads title={texts.timeline} report={report} view={view} image={null}
          rows={async words => (await import('../exports/figures-export.ts')).projectsExport(timeline, nis => report.municipalities.find(each => each.nis === nis)?.name ?? nis, words)} />
      </div>
    </section>
  )
}

function Rows({ timeline }: { timeline: Timeline }) {
  const { texts, formats } = useWords()
  const rows = timeline.groups.reduce((sum, group) => sum + group.rows.length, 0)
  const drawn = (
    <div class="timeline">
      <Axis timeline={timeline} />
      <div class="rows">
        <Lines timeline={timeline} />
        {timeline.groups.map(group => (
          <section key={group.domain} class="group">
            <h3><Swatch place={group.colour} /><PageLink to="domain" item={group.domain}>{group.name}</PageLink> <span class="count">{texts.projectCount(group.rows.length)}</span></h3>
            <ul>
              {group.rows.map(({ project, bar }) => (
                <li key={project.code}>
                  <span class="name"><span><PageLink to="projects" item={project.code}>{project.name}</PageLink></span></span>
                  {bar === null
                    ? <span class="no-period"><span>{project.end === 'ongoing' ? formats.period(null, 'ongoing') : texts.periodNotStated}</span></span>
                    : <>
                        <span class="period"><span>{formats.period(project.start, project.end)}</span></span>
                        <TimelineBar bar={bar} colour={colourOf(group.colour)} />
                      </>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
  return rows > ROWS_SHOWN_WHOLE ? <ScrollBox label={texts.chartOf(texts.timeline)} tall>{drawn}</ScrollBox> : <div class="whole">{drawn}</div>
}

/** Labels of the years: on a narrow screen only some of them. */
function Axis({ timeline: { years, today } }: { timeline: Timeline }) {
  const { texts } = useWords()
  const classOf = (index: number) =>
    ['year', index % Math.ceil(years.length / 6) === 0 ? '' : 'not-narrow', index % Math.ceil(years.length / 18) === 0 ? '' : 'not-wide'].join(' ')
  return (
    <div class="axis" aria-hidden="true">
      <div class="track">
        {years.map(({ year, from }, index) => <span key={year} class={classOf(index)} style={{ left: percent(from) }}>{year}</span>)}
        {today !== null && <span class="today-label" style={{ left: percent(today) }}>{texts.today}</span>}
      </div>
    </div>
  )
}

function Lines({ timeline: { years, today } }: { timeline: Timeline }) {
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

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}
