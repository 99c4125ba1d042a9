import { hatchOf } from '../charts/hatch.ts'
import { colourOf, edgeOf, INKS, inkOn } from '../charts/palette.ts'
import type { Panels, Side } from '../charts/panel.ts'
import { patternOf } from '../charts/patterns.ts'
import type { StackedOptions } from '../charts/stacked.ts'
import { hasAmounts } from '../charts/summary.ts'
import { tileOf } from '../charts/tile.ts'
import type { Origin } from './export-table.ts'
import { contextOf, FONT, FOOT_FONT, FOOT_LINE, footText, HEAD_FONT, linesOf, MARGIN, newSheet, pictureOf, ROOM, TITLE_FONT, WIDTH, write } from './image-drawing.ts'

export interface ImageParts {
  title: string
  panels: Panels
  sides: Record<Side, string>
  options: Omit<StackedOptions, 'theme' | 'hatch'>
  /** Said where a side has no figures to draw. */
  empty: string
  /** Said below a side's chart, a sentence each. */
  rests: Record<Side, string[]>
  legend: { presumed: string | null; notStated: string | null }
}

/** The chart as it would stand on paper: title, legend, both sides, and where it comes from. */
export async function chartImage(parts: ImageParts, origin: Origin): Promise<Blob> {
  // With the charts, which are there already: chart.js stays in one file.
  const { stillOf } = await import('../charts/canvas.ts')
  const legend = legendOf(parts)
  const measuring = contextOf(document.createElement('canvas'))
  const legendLines = wrapped(measuring, legend)
  const footLines = linesOf(measuring, footText(origin), FOOT_FONT, ROOM)
  const sides = [parts.panels.own, parts.panels.partner].map(panel => ({ panel, rests: parts.rests[panel.side].flatMap(sentence => linesOf(measuring, sentence, FONT, ROOM)) }))
  const height = TOP + legendLines * LINE + sides.reduce((sum, { rests }) => sum + CAPTION + CHART + rests.length * LINE, 0) + footLines.length * FOOT_LINE + MARGIN

  const { canvas, ctx, scale } = newSheet(height)
  write(ctx, parts.title, MARGIN, MARGIN + 20, TITLE_FONT, INKS.light.tooltip.ground)
  wrapped(ctx, legend, MARGIN + 46)

  let at = TOP + legendLines * LINE
  for (const { panel, rests } of sides) {
    write(ctx, parts.sides[panel.side], MARGIN, at + 16, HEAD_FONT, INKS.light.tooltip.ground)
    at += CAPTION
    if (hasAmounts(panel)) {
      const still = stillOf(panel, { ...parts.options, theme: 'light' }, { width: WIDTH - 2 * MARGIN, height: CHART - 20, scale })
      ctx.drawImage(still, MARGIN, at, WIDTH - 2 * MARGIN, CHART - 20)
    } else write(ctx, parts.empty, MARGIN, at + 20, FONT, INKS.light.text)
    at += CHART
    for (const line of rests) {
      write(ctx, line, MARGIN, at, FONT, INKS.light.text)
      at += LINE
    }
  }
  footLines.forEach((line, index) => write(ctx, line, MARGIN, at + 8 + index * FOOT_LINE, FOOT_FONT, INKS.light.text))
  return pictureOf(canvas)
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
    ...drawn.map(({ name, domain, colour }) => ({ text: `${name} (${domain})`, colour: colourOf(colour, 'light'), pattern: patternOf(colour), hatched: false })),
    ...(legend.presumed === null ? [] : [{ text: legend.presumed, colour: INKS.light.text, pattern: '', hatched: true }]),
    ...(legend.notStated === null ? [] : [{ text: legend.notStated, colour: null, pattern: '', hatched: false }]),
  ]
}

/** Draws the legend (or without `top` only measures it). @returns the number of lines */
function wrapped(ctx: CanvasRenderingContext2D, items: readonly LegendItem[], top: number | null = null): number {
  ctx.font = FONT
  let x = MARGIN
  let line = 0
  for (const { text, colour, pattern, hatched } of items) {
    const width = ctx.measureText(text).width + (colour === null ? 0 : SAMPLE + 8)
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN
      line++
    }
    if (top !== null) {
      const y = top + line * LINE
      if (colour !== null) {
        ctx.fillStyle = hatched ? hatchOf(colour, 'light') : colour
        ctx.fillRect(x, y, SAMPLE, SAMPLE)
        const tile = pattern === '' ? null : tileOf(ctx, pattern, inkOn(colour))
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

const TOP = 84
const LINE = 24
const CAPTION = 26
const CHART = 290
const SAMPLE = 14
