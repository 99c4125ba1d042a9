/** A domain's colour by its place in the report, so that a filter never changes it. After the last, from the first again. */
export function colourOf(place: number, theme: Theme): string {
  return COLOURS[theme][place % COLOURS[theme].length] ?? INK
}

/**
 * What parts a bar of that colour from its neighbours: on light paper a darker shade of it, as some of the colours are nearly
 * as light as paper; on dark paper, from which all of them stand out, the paper itself.
 */
export function partingOf(colour: string, theme: Theme): string {
  return theme === 'light' ? edgeOf(colour, theme) : INKS.dark.paper
}

/**
 * The border of a surface in that colour: a shade that stands out on the theme's paper, also around
 * the colours that are nearly as light or as dark as it. The style sheet mixes the same.
 */
export function edgeOf(colour: string, theme: Theme): string {
  const { share, towards } = EDGES[theme]
  return hexOf(channelsOf(colour).map(channel => Math.round(channel * share + towards * (1 - share))))
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

export type Theme = 'light' | 'dark'

/** What a chart draws with besides the domains' colours. */
export interface Inks {
  paper: string
  text: string
  axis: string
  grid: string
  notStated: string
  tooltip: { ground: string; text: string }
}

/** As the style sheet has them. */
export const INKS: Record<Theme, Inks> = {
  light: { paper: PAPER, text: '#4b565d', axis: '#8a949b', grid: '#e3e6e8', notStated: '#8a4b08', tooltip: { ground: INK, text: PAPER } },
  dark: { paper: '#12181c', text: '#b6c0c6', axis: '#7b8790', grid: '#2a343b', notStated: '#f0b264', tooltip: { ground: '#e8ecee', text: INK } },
}

const EDGES = { light: { share: 0.68, towards: 0 }, dark: { share: 0.5, towards: 255 } } as const satisfies Record<Theme, object>

/**
 * The first nine of `light` are Paul Tol's "muted" scheme (personal.sron.nl/~pault), which stays apart under the common forms of
 * colour blindness, in another order; the others differ from them in lightness. `dark` keeps each one's hue: found by a search for
 * the largest of the smallest differences, with any of these forms of sight, among colours that stand out from dark paper.
 */
export const COLOURS = {
  light: ['#332288', '#ddcc77', '#88ccee', '#117733', '#882255', '#44aa99', '#cc6677', '#999933', '#aa4499', '#4477aa', '#e39a5b', '#5f6b73'],
  dark: ['#7b77dc', '#f3e968', '#b0eafe', '#4d8e2a', '#b7667f', '#44dbaa', '#f77e79', '#b9aa15', '#a46bae', '#79acea', '#f3a764', '#a1aebd'],
} as const satisfies Record<Theme, readonly string[]>

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hexOf(channels: number[]): string {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}
