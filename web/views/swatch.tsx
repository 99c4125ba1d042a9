import { colourOf, edgeOf } from '../charts/palette.ts'

/** A domain's colour in a legend. @param place the domain's place in the report */
export function Swatch({ place }: { place: number }) {
  const colour = colourOf(place)
  return (
    <svg class="swatch" width="14" height="14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" fill={colour} stroke={edgeOf(colour)} />
    </svg>
  )
}

/** Slanted lines: presumed. */
export function HatchedSwatch() {
  return (
    <svg class="swatch" width="14" height="14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" fill="#fff" stroke="#4b565d" />
      <path d="M-2 9 9-2M-2 16 16-2M5 16 16 5" stroke="#4b565d" stroke-width="1.5" />
    </svg>
  )
}
