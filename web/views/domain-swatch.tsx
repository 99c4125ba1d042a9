import { namedColour } from '../charts/named-colour.ts'
import { inkName } from './chart-inks.tsx'

/** A domain's colour and pattern in a chart's legend, as its bars have them. Its page holds `ChartInks`. @param place the domain's place in the report */
export function DomainSwatch({ place }: { place: number }) {
  return (
    <svg class="swatch" width="14" height="14" style={{ color: namedColour(place) }} aria-hidden="true">
      <rect class="edged" x="0.5" y="0.5" width="13" height="13" fill={`url(#${inkName('patroon', place)})`} />
    </svg>
  )
}
