/**
 * A domain's pattern by its place in the report, as a path on a tile of `PATTERN_SIZE` pixels: what tells domains apart besides
 * their colour and code. Drawn on the full colour; what is presumed is striped on paper.
 * Empty: the first domain is plain. After the last, from the first again.
 */
export function patternOf(place: number): string {
  return PATTERNS[place % PATTERNS.length] ?? ''
}

/**
 * How what is presumed of a domain is striped, as a path on a tile of `HATCH_SIZE` pixels: slanted either way, in single, double or
 * broken lines, so that two domains' stripes differ by more than their colour.
 */
export function hatchPathOf(place: number): string {
  return HATCHES[place % HATCHES.length] ?? PLAIN_HATCH
}

export const HATCH_SIZE = 8
export const HATCH_WIDTH = 1.6
/** Where no domain is meant. */
export const PLAIN_HATCH = 'M-1 1 1-1M-1 9 9-1M7 9 9 7'

export const HATCHES = [
  'M-1 7 1 9M-1-1 9 9M7-1 9 1',
  'M-1 7 1 9M-1-1 9 9M7-1 9 1M-1 4 4 9M4-1 9 4',
  'M-1 1 1-1M-1 9 9-1M7 9 9 7M-1 5 5-1M4 9 9 4',
  'M1.5 6.5 6.5 1.5',
  'M1.5 1.5 6.5 6.5',
  PLAIN_HATCH,
] as const

export const PATTERN_SIZE = 6
export const PATTERN_WIDTH = 1.2
export const PATTERN_OPACITY = 0.4

export const PATTERNS = [
  '',
  'M0 3h6',
  'M2 3h2',
  'M3 0v6',
  'M-1 -1l8 8M-1 5l2 2M5 -1l2 2',
  'M0 3h6M3 0v6',
  'M0 4l3 -2l3 2',
  'M0 1.5h3M3 4.5h3',
  'M1.5 1.5h3v3h-3z',
  'M1.5 0v3M4.5 3v3',
  'M3 1v4M1 3h4',
  'M0 1.5h6M0 4.5h6',
] as const
