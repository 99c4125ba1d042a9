import type { ProjectTimeline } from '../../charts/project-timeline.ts'
import { useWords } from '../words.ts'

type Scale = Pick<ProjectTimeline, 'years' | 'quarters' | 'today'>

/** Labels of the years: only some of them where there is no room for all; and of quarters, while they are shown. */
export function TimelineAxis({ timeline: { years, quarters, today } }: { timeline: Scale }) {
  const { texts, formats } = useWords()
  const classOf = (index: number) => [quarters.length > 0 ? 'year' : 'year centred', ...ROOM.flatMap(({ labels, hidden }) => (index % Math.ceil(years.length / labels) === 0 ? [] : [hidden]))].join(' ')
  return (
    <div class="axis" aria-hidden="true">
      <div class="track">
        {years.map(({ year, from }, index) => (
          // In the middle of its year; where quarters are named, at its beginning as they are.
          <span key={year} class={classOf(index)} style={{ left: percent(quarters.length > 0 ? from : (from + (years[index + 1]?.from ?? 1)) / 2) }}>{year}</span>
        ))}
        {quarters.map(({ day, at }) => <span key={day} class={years.length > 1 ? 'quarter not-narrow' : 'quarter'} style={{ left: percent(at) }}>{formats.shortMonth(day)}</span>)}
        {today !== null && <span class="today-label" style={{ left: percent(today) }}>{texts.today}</span>}
      </div>
    </div>
  )
}

export function TimelineLines({ timeline: { years, quarters, today } }: { timeline: Scale }) {
  return (
    <div class="lines" aria-hidden="true">
      <div class="track">
        {years.map(({ year, from }) => <span key={year} class="line" style={{ left: percent(from) }} />)}
        {quarters.map(({ day, at }) => <span key={day} class="line quarter" style={{ left: percent(at) }} />)}
        {today !== null && <span class="line today" style={{ left: percent(today) }} />}
      </div>
    </div>
  )
}

/** How many labels fit on a narrow, a middling and a wide screen, and what hides the others there. */
const ROOM = [{ labels: 6, hidden: 'not-narrow' }, { labels: 9, hidden: 'not-middling' }, { labels: 18, hidden: 'not-wide' }]

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}
