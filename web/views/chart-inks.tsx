import { useMemo } from 'preact/hooks'
import { colourOf, edgeOf, INKS, inkOn, type Theme } from '../charts/palette.ts'
import { HATCH_SIZE, HATCH_WIDTH, hatchPathOf, PATTERN_OPACITY, PATTERN_SIZE, PATTERN_WIDTH, patternOf } from '../charts/patterns.ts'
import { useTheme } from './theme.ts'

/** What the bars of a page's charts are filled with: of each domain its pattern, and its hatching for what is presumed. @param domains how many the report has */
export function ChartInks({ domains }: { domains: number }) {
  const theme = useTheme()
  return useMemo(() => <Inks domains={domains} theme={theme} />, [domains, theme])
}

function Inks({ domains, theme }: { domains: number; theme: Theme }) {
  const inks = INKS[theme]
  const places = Array.from({ length: domains }, (_, place) => ({ place, colour: colourOf(place, theme) }))
  return (
    <svg class="inks" width="0" height="0" aria-hidden="true">
      <defs>
        {places.map(({ place, colour }) => (
          <pattern key={place} id={inkName('patroon', place)} width={PATTERN_SIZE} height={PATTERN_SIZE} patternUnits="userSpaceOnUse">
            <rect width={PATTERN_SIZE} height={PATTERN_SIZE} fill={colour} />
            <path d={patternOf(place)} fill="none" stroke={inkOn(colour)} stroke-width={PATTERN_WIDTH} stroke-opacity={PATTERN_OPACITY} />
          </pattern>
        ))}
        {places.map(({ place, colour }) => (
          <pattern key={`h${place}`} id={inkName('strepen', place)} width={HATCH_SIZE} height={HATCH_SIZE} patternUnits="userSpaceOnUse">
            <rect width={HATCH_SIZE} height={HATCH_SIZE} fill={inks.paper} />
            <path d={hatchPathOf(place)} fill="none" stroke={edgeOf(colour, theme)} stroke-width={HATCH_WIDTH} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** @param place the domain's in the report */
export function inkName(look: 'strepen' | 'patroon', place: number): string {
  return `${look}-${place}`
}
