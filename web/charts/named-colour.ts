/** A domain's colour by its place in the report, as the style sheet has it of whichever theme is shown: `colourOf` for what isn't a chart. */
export function namedColour(place: number): string {
  return `var(--d${place % NAMED})`
}

/** As many as `COLOURS` has. */
export const NAMED = 12
