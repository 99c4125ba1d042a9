import { colourOf, INKS } from '../charts/palette.ts'
import { BAR, drawBar, swatch } from './bar-drawing.ts'
import type { Origin } from './export-table.ts'
import { contextOf, FONT, FOOT_FONT, FOOT_LINE, footText, HEAD_FONT, linesOf, MARGIN, newSheet, pictureOf, ROOM, TITLE_FONT, WIDTH, write } from './image-drawing.ts'
import type { PictureRow, TimelinePicture } from './timeline-picture.ts'

/** A timeline as it would stand on paper: legend, years, every row with its period in words and as a bar, and where it comes from. */
export function timelineImage({ title, years, today, legend, groups, notes }: TimelinePicture, origin: Origin): Promise<Blob> {
  const measuring = contextOf(document.createElement('canvas'))
  const places = legendPlaces(measuring, legend)
  const laid = groups.map(({ name, colour, rows }) => ({ name, colour, rows: rows.map(row => laidRow(measuring, row)) }))
  const said = notes.flatMap(note => linesOf(measuring, note, FONT, ROOM))
  const foot = linesOf(measuring, footText(origin), FOOT_FONT, ROOM)
  const rowsTop = MARGIN + 46 + ((places.at(-1)?.line ?? -1) + 1) * LEGEND_LINE + AXIS
  const rowsHeight = laid.reduce((sum, { name, rows }) => sum + (name === null ? 0 : HEAD) + rows.reduce((all, { height }) => all + height, 0), 0)
  const rowsEnd = rowsTop + rowsHeight + 8

  const { canvas, ctx } = newSheet(rowsEnd + said.length * LEGEND_LINE + foot.length * FOOT_LINE + MARGIN + 12)
  write(ctx, title, MARGIN, MARGIN + 20, TITLE_FONT, INKS.light.tooltip.ground)
  places.forEach(({ x, line, item }) => drawLegend(ctx, item, x, MARGIN + 46 + line * LEGEND_LINE))
  drawAxis(ctx, { years, today }, rowsTop, rowsEnd)
  let at = rowsTop
  for (const { name, colour, rows } of laid) {
    if (name !== null) {
      if (colour !== null) swatch(ctx, colour, MARGIN, at + 10)
      write(ctx, name, MARGIN + (colour === null ? 0 : 22), at + 22, HEAD_FONT, INKS.light.tooltip.ground)
      at += HEAD
    }
    for (const { row, name: nameLines, about, height } of rows) {
      const own = colour === null ? 18 : 0
      if (own > 0) swatch(ctx, row.colour, MARGIN, at + 4)
      nameLines.forEach((line, index) => write(ctx, line, MARGIN + own, at + 16 + index * TEXT_LINE, FONT, INKS.light.tooltip.ground))
      about.forEach((line, index) => write(ctx, line, ABOUT, at + 16 + index * TEXT_LINE, FOOT_FONT, INKS.light.text))
      if (row.bar !== null) drawBar(ctx, row.bar, row.look, colourOf(row.colour, 'light'), TRACK, TRACK_WIDTH, at + 4)
      at += height
    }
  }
  said.forEach((line, index) => write(ctx, line, MARGIN, rowsEnd + 18 + index * LEGEND_LINE, FONT, INKS.light.text))
  foot.forEach((line, index) => write(ctx, line, MARGIN, rowsEnd + said.length * LEGEND_LINE + 24 + index * FOOT_LINE, FOOT_FONT, INKS.light.text))
  return pictureOf(canvas)
}

function laidRow(ctx: CanvasRenderingContext2D, row: PictureRow) {
  const name = linesOf(ctx, row.name, FONT, ABOUT - MARGIN - 34)
  const about = linesOf(ctx, row.about, FOOT_FONT, TRACK - ABOUT - 20)
  return { row, name, about, height: Math.max(name.length, about.length) * TEXT_LINE + 6 }
}

function drawAxis(ctx: CanvasRenderingContext2D, { years, today }: Pick<TimelinePicture, 'years' | 'today'>, top: number, end: number): void {
  const every = Math.ceil(years.length / MOST_LABELS)
  years.forEach(({ year, from }, index) => {
    const x = TRACK + from * TRACK_WIDTH
    line(ctx, x, top, end, INKS.light.grid, [])
    if (index % every === 0) write(ctx, String(year), x + 2, top - 6, FOOT_FONT, INKS.light.text)
  })
  if (today !== null) line(ctx, TRACK + today * TRACK_WIDTH, top - 4, end, INKS.light.tooltip.ground, TODAY_DASH)
}

type LegendItem = TimelinePicture['legend'][number]

function legendPlaces(ctx: CanvasRenderingContext2D, items: readonly LegendItem[]): { item: LegendItem; x: number; line: number }[] {
  ctx.font = FONT
  let [x, line] = [MARGIN, 0]
  return items.map(item => {
    const width = sampleWidth(item) + ctx.measureText(item.text).width
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, line] = [MARGIN, line + 1]
    const place = { item, x, line }
    x += width + 26
    return place
  })
}

function sampleWidth({ sample }: LegendItem): number {
  return sample !== 'today' && 'bar' in sample ? SAMPLE + 8 : 22
}

function drawLegend(ctx: CanvasRenderingContext2D, item: LegendItem, x: number, y: number): void {
  const { sample, text } = item
  if (sample === 'today') line(ctx, x + 6, y, y + BAR, INKS.light.tooltip.ground, TODAY_DASH)
  else if ('bar' in sample) drawBar(ctx, sample.bar, sample.look, NEUTRAL, x, SAMPLE, y)
  else swatch(ctx, sample.colour, x, y)
  write(ctx, text, x + sampleWidth(item), y + 12, FONT, INKS.light.text)
}

function line(ctx: CanvasRenderingContext2D, x: number, top: number, end: number, ink: string, dash: number[]): void {
  ctx.strokeStyle = ink
  ctx.setLineDash(dash)
  ctx.beginPath()
  ctx.moveTo(x, top)
  ctx.lineTo(x, end)
  ctx.stroke()
  ctx.setLineDash([])
}

/** In CSS pixels: where the periods' texts and the bars begin, and how high everything is. */
const ABOUT = 400
const TRACK = 650
const TRACK_WIDTH = WIDTH - MARGIN - 14 - TRACK
const AXIS = 28
const HEAD = 32
const TEXT_LINE = 17
const LEGEND_LINE = 24
const SAMPLE = 46
const MOST_LABELS = 12
const TODAY_DASH = [4, 3]

/** No domain's: for the legend. */
const NEUTRAL = '#66727a'
