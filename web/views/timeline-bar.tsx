import type { Day } from '#model/period.ts'
import type { Bar, Timeline } from '../charts/timeline.ts'
import { useWords } from './words.ts'

/** A project's period, drawn; its text stands beside it. @param colour one of those given to `TimelineInks` */
export function TimelineBar({ bar, colour }: { bar: Bar; colour: string }) {
  const solidTo = bar.presumedFrom ?? bar.to
  return (
    <svg class="bar" width="100%" height={HEIGHT} style={{ color: colour }} aria-hidden="true">
      <Stretch from={bar.from} to={solidTo} fill={bar.opening === 'not-stated' ? inkOf('fade', colour) : colour} />
      {bar.presumedFrom !== null && <Stretch from={bar.presumedFrom} to={bar.to} fill={inkOf('hatch', colour)} />}
      {bar.opening === 'stated' && <Post at={bar.from} />}
      {bar.closing === 'stated' && <Post at={bar.to} back={2} />}
      {bar.closing === 'ongoing' && <svg x={percent(bar.to)} overflow="visible"><path class="stretch" d={`M0 0 8 ${HEIGHT / 2} 0 ${HEIGHT}z`} fill={colour} /></svg>}
      {bar.closing === 'not-stated' && <svg x={percent(bar.to)} overflow="visible"><text x="3" y={HEIGHT - 2.5} class="unknown">?</text></svg>}
      {bar.opening === 'not-stated' && <svg x={percent(bar.from)} overflow="visible"><text x="-9" y={HEIGHT - 2.5} class="unknown">?</text></svg>}
    </svg>
  )
}

/** The inks that the bars refer to: hatching and fading per colour. */
export function TimelineInks({ domains }: { domains: string[] }) {
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
        {colours.map(colour => (
          <linearGradient key={colour} id={nameOf('fade', colour)}>
            <stop offset="0" stop-color={colour} stop-opacity="0.05" />
            <stop offset="1" stop-color={colour} />
          </linearGradient>
        ))}
      </defs>
    </svg>
  )
}

/** Only the marks that stand in this timeline. */
export function TimelineLegend({ timeline, today }: { timeline: Timeline; today: Day }) {
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

function Sample({ bar }: { bar: Bar }) {
  return <span class="sample"><TimelineBar bar={bar} colour={NEUTRAL} /></span>
}

function nameOf(ink: 'hatch' | 'fade', colour: string): string {
  return `${ink}-${colour.slice(1)}`
}

function inkOf(ink: 'hatch' | 'fade', colour: string): string {
  return `url(#${nameOf(ink, colour)})`
}

function Stretch({ from, to, fill }: { from: number; to: number; fill: string }) {
  return <rect class="stretch" x={percent(from)} width={percent(Math.max(0, to - from))} y="0" height={HEIGHT} fill={fill} />
}

/** A stated start or end: an upright line. */
function Post({ at, back = 0 }: { at: number; back?: number }) {
  return <svg x={percent(at)} overflow="visible"><rect class="edge" x={-back} y="0" width="2" height={HEIGHT} /></svg>
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}

const HEIGHT = 14

/** No domain's: for the legend. */
const NEUTRAL = '#66727a'
