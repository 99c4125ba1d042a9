/** A domain's colour by its place in the report, so that a filter never changes it. After the last, from the first again. */
export function colourOf(place: number): string {
  return COLOURS[place % COLOURS.length] ?? INK
}

/** The border of a surface in that colour: a shade that stands out on paper, also around the light colours. */
export function edgeOf(colour: string): string {
  return hexOf(channelsOf(colour).map(channel => Math.round(channel * 0.68)))
}

/** Dark or light, whichever reads better on the colour. */
export function inkOn(colour: string): string {
  return contrastOf(colour, INK) >= contrastOf(colour, PAPER) ? INK : PAPER
}

/** As WCAG defines it, 1–21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** 0–1. @param colour `#rrggbb` */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const INK = '#10161a'
export const PAPER = '#ffffff'

/**
 * The first nine are Paul Tol's "muted" scheme (personal.sron.nl/~pault), which stays apart under the
 * common forms of colour blindness, in another order; the others differ from them in lightness.
 */
export const COLOURS = [
  '#332288', '#ddcc77', '#88ccee', '#117733', '#882255', '#44aa99', '#cc6677', '#999933', '#aa4499',
  '#4477aa', '#e39a5b', '#5f6b73',
] as const

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hexOf(channels: number[]): string {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}
