/**
 * A domain's pattern by its place in the report, as a path on a tile of `PATTERN_SIZE` pixels: what tells domains apart besides
 * their colour, where no code has room. Drawn on the full colour; what is presumed is striped on paper, slanted the other way.
 * Empty: the first domain is plain. After the last, from the first again.
 */
export function patternOf(place: number): string {
  return PATTERNS[place % PATTERNS.length] ?? ''
}

export const PATTERN_SIZE = 6
export const PATTERN_WIDTH = 1.2
export const PATTERN_OPACITY = 0.6

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
