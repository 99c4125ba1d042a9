import { namedColour } from '../charts/named-colour.ts'
import { colourOf, inkOn } from '../charts/palette.ts'
import { PATTERN_OPACITY, PATTERN_SIZE, PATTERN_WIDTH, patternOf } from '../charts/patterns.ts'

/** A domain's colour and pattern in a chart's legend. @param place the domain's place in the report */
export function DomainSwatch({ place }: { place: number }) {
  return (
    <svg class="swatch" width="14" height="14" style={{ color: namedColour(place) }} aria-hidden="true">
      <rect class="edged" x="0.5" y="0.5" width="13" height="13" fill="currentColor" />
      <g fill="none" stroke={inkOn(colourOf(place, 'light'))} stroke-width={PATTERN_WIDTH} stroke-opacity={PATTERN_OPACITY}>
        {TILES.map(([x, y]) => <path key={`${x} ${y}`} d={patternOf(place)} transform={`translate(${x} ${y})`} />)}
      </g>
    </svg>
  )
}

/** Where they lie within the border. */
const TILES = [[1, 1], [1 + PATTERN_SIZE, 1], [1, 1 + PATTERN_SIZE], [1 + PATTERN_SIZE, 1 + PATTERN_SIZE]] as const
