import type { Day } from '#model/period.ts'
import type { BarLook } from '../charts/project-status.ts'
import type { Bar, Timeline } from '../charts/timeline.ts'
import { useWords } from './words.ts'

interface TimelineBarProps {
  bar: Bar
  /** One of those given to `TimelineInks`. */
  colour: string
  look?: BarLook
}

/** A project's period, drawn; its text stands beside it. */
export function TimelineBar({ bar, colour, look = 'running' }: TimelineBarProps) {
  const solidTo = bar.presumedFrom ?? bar.to
  const solid = look === 'ended' ? inkOf('dots', colour) : look === 'planned' ? 'var(--paper)' : 'currentColor'
  return (
    <svg class={look === 'running' ? 'bar' : 'bar outlined'} width="100%" height={HEIGHT} style={{ color: colour }} aria-hidden="true">
      <Stretch from={bar.from} to={solidTo} fill={bar.opening === 'not-stated' && look === 'running' ? inkOf('fade', colour) : solid} />
      {bar.presumedFrom !== null && <Stretch from={bar.presumedFrom} to={bar.to} fill={inkOf('hatch', colour)} />}
      {bar.opening === 'stated' && <Post at={bar.from} />}
      {bar.closing === 'stated' && <Post at={bar.to} isEnd />}
      {bar.closing === 'ongoing' && <svg x={percent(bar.to)} overflow="visible"><path class="stretch" d={`M0 0 8 ${HEIGHT / 2} 0 ${HEIGHT}z`} fill="currentColor" /></svg>}
      {bar.closing === 'not-stated' && <text x={percent(bar.to)} dx="3" y={HEIGHT - 2.5} class="unknown">?</text>}
      {bar.opening === 'not-stated' && <text x={percent(bar.from)} dx="-9" y={HEIGHT - 2.5} class="unknown">?</text>}
    </svg>
  )
}

/** The inks that the bars refer to: hatching and fading per colour; `looks`: also what tells bars' looks apart. */
export function TimelineInks({ domains, looks = false }: { domains: string[]; looks?: boolean }) {
  const colours = [...new Set([...domains, NEUTRAL])]
  return (
    <svg class="inks" width="0" height="0" aria-hidden="true">
      <defs>
        {colours.map(colour => (
          <pattern key={colour} id={nameOf('hatch', colour)} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="paper" width="6" height="6" />
            <rect class="edge" width="2.2" height="6" style={{ color: colour }} />
          </pattern>
        ))}
        {looks && colours.map(colour => (
          <pattern key={colour} id={nameOf('dots', colour)} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect class="paper" width="5" height="5" />
            <circle class="edge" cx="2.5" cy="2.5" r="1.1" style={{ color: colour }} />
          </pattern>
        ))}
        {colours.map(colour => (
          <linearGradient key={colour} id={nameOf('fade', colour)} style={{ color: colour }}>
            <stop offset="0" stop-color="currentColor" stop-opacity="0.05" />
            <stop offset="1" stop-color="currentColor" />
          </linearGradient>
        ))}
      </defs>
    </svg>
  )
}

interface TimelineMarks extends Pick<Timeline, 'today'> {
  groups: { rows: { bar: Bar | null }[] }[]
}

/** Only the marks that stand in this timeline. */
export function TimelineLegend({ timeline, today }: { timeline: TimelineMarks; today: Day }) {
  const { texts, formats } = useWords()
  const bars = timeline.groups.flatMap(group => group.rows.map(row => row.bar))
  const sample = { from: 0, to: 0.8, presumedFrom: null, opening: 'stated', closing: 'stated' } satisfies Bar
  return (
    <ul class="legend">
      {bars.some(bar => bar?.closing === 'ongoing') && <li><Sample bar={{ ...sample, closing: 'ongoing' }} />{texts.legendOngoing}</li>}
      {bars.some(bar => bar?.closing === 'not-stated') && <li><Sample bar={{ ...sample, presumedFrom: 0.3, closing: 'not-stated' }} />{texts.legendEndNotStated}</li>}
      {bars.some(bar => bar?.opening === 'not-stated') && <li><Sample bar={{ ...sample, from: 0.25, to: 1, opening: 'not-stated' }} />{texts.legendStartNotStated}</li>}
      {timeline.today !== null && <li><svg class="sample-today" width="10" height={HEIGHT} aria-hidden="true"><path d={`M5 0V${HEIGHT}`} /></svg>{texts.legendToday(formats.longDay(today))}</li>}
    </ul>
  )
}

export function Sample({ bar, look = 'running' }: { bar: Bar; look?: BarLook }) {
  return <span class="sample"><TimelineBar bar={bar} colour={NEUTRAL} look={look} /></span>
}

/** Where today stands on the axis, for the style sheet; beyond it where it doesn't. */
export function nowAt({ today }: Pick<Timeline, 'today'>): { '--now': number } {
  return { '--now': today ?? -9 }
}

function nameOf(ink: 'hatch' | 'fade' | 'dots', colour: string): string {
  return `${ink}-${colour.replaceAll(/\W/g, '')}`
}

function inkOf(ink: 'hatch' | 'fade' | 'dots', colour: string): string {
  return `url(#${nameOf(ink, colour)})`
}

function Stretch({ from, to, fill }: { from: number; to: number; fill: string }) {
  return <rect class="stretch" x={percent(from)} width={percent(Math.max(0, to - from))} height={HEIGHT} fill={fill} />
}

/** A stated start or end: an upright line within the bar. */
function Post({ at, isEnd = false }: { at: number; isEnd?: boolean }) {
  return <rect class="edge" x={percent(at)} width={POST} height={HEIGHT} transform={isEnd ? `translate(-${POST})` : undefined} />
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}

const HEIGHT = 14
const POST = 2

/** No domain's: for the legend. */
const NEUTRAL = '#66727a'
