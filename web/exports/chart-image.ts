import { colourOf, edgeOf, INKS, inkOn } from '../charts/palette.ts'
import type { Panels, Side } from '../charts/panel.ts'
import { patternOf } from '../charts/patterns.ts'
import type { StackedOptions } from '../charts/stacked.ts'
import { hasAmounts } from '../charts/summary.ts'
import type { tileOf as Tile } from '../charts/tile.ts'
import type { Origin } from './export-table.ts'

export interface ImageParts {
  title: string
  panels: Panels
  sides: Record<Side, string>
  options: Omit<StackedOptions, 'theme' | 'hatch'>
  /** Said where a side has no figures to draw. */
  empty: string
  legend: { presumed: string | null; notStated: string | null }
}

/** The chart as it would stand on paper: title, legend, both sides, and where it comes from. */
export async function chartImage(parts: ImageParts, origin: Origin): Promise<Blob> {
  // With the charts, which are there already: chart.js stays in one file.
  const { hatchOf, stillOf, tileOf } = await import('../charts/canvas.ts')
  const legend = legendOf(parts)
  const measuring = contextOf(document.createElement('canvas'))
  const legendLines = wrapped(measuring, legend)
  const footLines = linesOf(measuring, origin.lines.map(({ name, text }) => `${name}: ${text}`).join(' · '))
  const sides = [parts.panels.own, parts.panels.partner]
  const height = TOP + legendLines * LINE + sides.length * (CAPTION + CHART) + footLines.length * FOOT_LINE + MARGIN

  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * SCALE
  canvas.height = height * SCALE
  const ctx = contextOf(canvas)
  ctx.scale(SCALE, SCALE)
  ctx.fillStyle = INKS.light.paper
  ctx.fillRect(0, 0, WIDTH, height)
  write(ctx, parts.title, MARGIN, MARGIN + 20, TITLE_FONT, INKS.light.tooltip.ground)
  wrapped(ctx, legend, { top: MARGIN + 46, hatchOf, tileOf })

  let at = TOP + legendLines * LINE
  for (const panel of sides) {
    write(ctx, parts.sides[panel.side], MARGIN, at + 16, HEAD_FONT, INKS.light.tooltip.ground)
    at += CAPTION
    if (hasAmounts(panel)) {
      const still = stillOf(panel, { ...parts.options, theme: 'light' }, { width: WIDTH - 2 * MARGIN, height: CHART - 20, scale: SCALE })
      ctx.drawImage(still, MARGIN, at, WIDTH - 2 * MARGIN, CHART - 20)
    } else write(ctx, parts.empty, MARGIN, at + 20, FONT, INKS.light.text)
    at += CHART
  }
  footLines.forEach((line, index) => write(ctx, line, MARGIN, at + 8 + index * FOOT_LINE, FOOT_FONT, INKS.light.text))
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('the picture could not be made')) : resolve(blob)), 'image/png')
  })
}

interface LegendItem {
  text: string
  /** Null: a text without a sample. */
  colour: string | null
  /** Over the colour; empty: plain. */
  pattern: string
  hatched: boolean
}

function legendOf({ panels, legend }: ImageParts): LegendItem[] {
  const drawn = panels.columns.filter((_, index) => [panels.own, panels.partner].some(panel =>
    panel.total.years.some(year => (year.figures[index]?.amount ?? 0) + (year.figures[index]?.presumed ?? 0) > 0)))
  return [
    ...drawn.map(({ name, domain, colour }) => ({ text: `${name} (${domain})`, colour: colourOf(colour), pattern: patternOf(colour), hatched: false })),
    ...(legend.presumed === null ? [] : [{ text: legend.presumed, colour: INKS.light.text, pattern: '', hatched: true }]),
    ...(legend.notStated === null ? [] : [{ text: legend.notStated, colour: null, pattern: '', hatched: false }]),
  ]
}

/** Draws the legend (or without `ink` only measures it). @returns the number of lines */
function wrapped(ctx: CanvasRenderingContext2D, items: readonly LegendItem[], ink: { top: number; hatchOf: StackedOptions['hatch']; tileOf: typeof Tile } | null = null): number {
  ctx.font = FONT
  let x = MARGIN
  let line = 0
  for (const { text, colour, pattern, hatched } of items) {
    const width = ctx.measureText(text).width + (colour === null ? 0 : SAMPLE + 8)
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN
      line++
    }
    if (ink !== null) {
      const y = ink.top + line * LINE
      if (colour !== null) {
        ctx.fillStyle = hatched ? ink.hatchOf(colour, 'light') : colour
        ctx.fillRect(x, y, SAMPLE, SAMPLE)
        const tile = pattern === '' ? null : ink.tileOf(ctx, pattern, inkOn(colour))
        if (tile !== null) {
          ctx.fillStyle = tile
          ctx.fillRect(x, y, SAMPLE, SAMPLE)
        }
        ctx.strokeStyle = edgeOf(colour, 'light')
        ctx.strokeRect(x + 0.5, y + 0.5, SAMPLE - 1, SAMPLE - 1)
      }
      write(ctx, text, x + (colour === null ? 0 : SAMPLE + 8), y + 12, FONT, INKS.light.text)
    }
    x += width + 26
  }
  return items.length === 0 ? 0 : line + 1
}

/** Broken between words, so that each line fits. */
function linesOf(ctx: CanvasRenderingContext2D, text: string): string[] {
  ctx.font = FOOT_FONT
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && ctx.measureText(longer).width <= WIDTH - 2 * MARGIN) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, ink: string): void {
  ctx.font = font
  ctx.fillStyle = ink
  ctx.fillText(text, x, y)
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d')
  if (ctx === null) throw new Error('this browser draws no pictures')
  return ctx
}

/** In CSS pixels, drawn twice as sharp. */
const WIDTH = 1200
const SCALE = 2
const MARGIN = 32
const TOP = 84
const LINE = 24
const CAPTION = 26
const CHART = 290
const SAMPLE = 14
const FOOT_LINE = 18

const FAMILY = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const TITLE_FONT = `600 24px ${FAMILY}`
const HEAD_FONT = `600 15px ${FAMILY}`
const FONT = `14px ${FAMILY}`
const FOOT_FONT = `12px ${FAMILY}`
