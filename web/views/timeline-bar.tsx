import type { Day } from '#model/period.ts'
import { colourOf, edgeOf } from '../charts/palette.ts'
import type { Bar, Timeline } from '../charts/timeline.ts'
import { useWords } from './words.ts'

/** A project's period, drawn; its text stands beside it. @param place the domain's place in the report */
export function TimelineBar({ bar, place }: { bar: Bar; place: number }) {
  const colour = colourOf(place)
  const edge = edgeOf(colour)
  const solidTo = bar.presumedFrom ?? bar.to
  return (
    <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true">
      <Stretch from={bar.from} to={solidTo} fill={bar.opening === 'not-stated' ? `url(#fade-${place})` : colour} />
      {bar.presumedFrom !== null && <Stretch from={bar.presumedFrom} to={bar.to} fill={`url(#hatch-${place})`} />}
      {bar.opening === 'stated' && <Post at={bar.from} colour={edge} />}
      {bar.closing === 'stated' && <Post at={bar.to} colour={edge} back={2} />}
      {bar.closing === 'ongoing' && <svg x={percent(bar.to)} overflow="visible"><path d={`M0 0 8 ${HEIGHT / 2} 0 ${HEIGHT}z`} fill={colour} /></svg>}
      {bar.closing === 'not-stated' && <svg x={percent(bar.to)} overflow="visible"><text x="3" y={HEIGHT - 2.5} class="unknown">?</text></svg>}
      {bar.opening === 'not-stated' && <svg x={percent(bar.from)} overflow="visible"><text x="-9" y={HEIGHT - 2.5} class="unknown">?</text></svg>}
    </svg>
  )
}

/** The inks that the bars refer to: hatching and fading per domain. */
export function TimelineInks({ places }: { places: number[] }) {
  return (
    <svg class="inks" width="0" height="0" aria-hidden="true">
      <defs>
        {places.map(place => (
          <pattern key={place} id={`hatch-${place}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#fff" />
            <rect width="2.2" height="6" fill={edgeOf(colourOf(place))} />
          </pattern>
        ))}
        {places.map(place => (
          <linearGradient key={place} id={`fade-${place}`}>
            <stop offset="0" stop-color={colourOf(place)} stop-opacity="0.05" />
            <stop offset="1" stop-color={colourOf(place)} />
          </linearGradient>
        ))}
      </defs>
    </svg>
  )
}

/** Only the marks that stand in this timeline. */
export function TimelineLegend({ timeline, today }: { timeline: Timeline; today: Day }) {
  const { texts, formats } = useWords()
  const bars = timeline.groups.flatMap(group => group.rows.flatMap(row => (row.bar === null ? [] : [{ bar: row.bar, place: group.colour }])))
  const ongoing = bars.find(({ bar }) => bar.closing === 'ongoing')
  const noEnd = bars.find(({ bar }) => bar.closing === 'not-stated')
  const noStart = bars.find(({ bar }) => bar.opening === 'not-stated')
  const sample = { from: 0, to: 0.8, presumedFrom: null, opening: 'stated', closing: 'stated' } satisfies Bar
  return (
    <ul class="legend">
      {ongoing !== undefined && <li><Sample bar={{ ...sample, closing: 'ongoing' }} place={ongoing.place} />{texts.legendOngoing}</li>}
      {noEnd !== undefined && <li><Sample bar={{ ...sample, presumedFrom: 0.3, closing: 'not-stated' }} place={noEnd.place} />{texts.legendEndNotStated}</li>}
      {noStart !== undefined && <li><Sample bar={{ ...sample, from: 0.25, to: 1, opening: 'not-stated' }} place={noStart.place} />{texts.legendStartNotStated}</li>}
      {timeline.today !== null && <li><svg class="sample-today" width="10" height={HEIGHT} aria-hidden="true"><path d={`M5 0V${HEIGHT}`} /></svg>{texts.legendToday(formats.longDay(today))}</li>}
    </ul>
  )
}

function Sample({ bar, place }: { bar: Bar; place: number }) {
  return <span class="sample"><TimelineBar bar={bar} place={place} /></span>
}

function Stretch({ from, to, fill }: { from: number; to: number; fill: string }) {
  return <rect x={percent(from)} width={percent(Math.max(0, to - from))} y="0" height={HEIGHT} fill={fill} />
}

/** A stated start or end: an upright line. */
function Post({ at, colour, back = 0 }: { at: number; colour: string; back?: number }) {
  return <svg x={percent(at)} overflow="visible"><rect x={-back} y="0" width="2" height={HEIGHT} fill={colour} /></svg>
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`
}

const HEIGHT = 14
