import { namedColour } from '../charts/named-colour.ts'

/** A domain's colour in a legend. @param place the domain's place in the report */
export function Swatch({ place }: { place: number }) {
  return (
    <svg class="swatch" width="14" height="14" style={{ color: namedColour(place) }} aria-hidden="true">
      <rect class="edged" x="0.5" y="0.5" width="13" height="13" fill="currentColor" />
    </svg>
  )
}

/** Slanted lines: presumed. */
export function HatchedSwatch() {
  return (
    <svg class="swatch hatched" width="14" height="14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" fill="none" stroke="currentColor" />
      <path d="M-2 9 9-2M-2 16 16-2M5 16 16 5" stroke="currentColor" stroke-width="1.5" />
    </svg>
  )
}
