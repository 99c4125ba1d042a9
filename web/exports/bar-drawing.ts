import { hatchOf } from '../charts/hatch.ts'
import { colourOf, edgeOf, INKS } from '../charts/palette.ts'
import type { BarLook } from '../charts/project-status.ts'
import type { Bar } from '../charts/timeline.ts'
import { contextOf, HEAD_FONT, write } from './image-drawing.ts'

/** As the screen draws it: patterns and ends tell bars apart, not colour alone. */
export function drawBar(ctx: CanvasRenderingContext2D, bar: Bar, look: BarLook, colour: string, left: number, width: number, top: number): void {
  const x = (fraction: number) => left + fraction * width
  const edge = edgeOf(colour, 'light')
  const stretch = (from: number, to: number, fill: string | CanvasPattern | CanvasGradient) => {
    ctx.fillStyle = fill
    ctx.fillRect(x(from), top, Math.max(1, (to - from) * width), BAR)
    ctx.strokeStyle = edge
    ctx.lineWidth = 1
    ctx.strokeRect(x(from) + 0.5, top + 0.5, Math.max(0, (to - from) * width - 1), BAR - 1)
  }
  stretch(bar.from, bar.presumedFrom ?? bar.to, look === 'planned' ? INKS.light.paper : look === 'ended' ? dotsOf(ctx, colour) : bar.opening === 'not-stated' ? fadeOf(ctx, colour, x(bar.from), x(bar.to)) : colour)
  if (bar.presumedFrom !== null) stretch(bar.presumedFrom, bar.to, hatchOf(colour, 'light'))
  ctx.fillStyle = edge
  if (bar.opening === 'stated') ctx.fillRect(x(bar.from), top, 2, BAR)
  if (bar.closing === 'stated') ctx.fillRect(x(bar.to) - 2, top, 2, BAR)
  if (bar.closing === 'ongoing') {
    ctx.beginPath()
    ctx.moveTo(x(bar.to), top)
    ctx.lineTo(x(bar.to) + 8, top + BAR / 2)
    ctx.lineTo(x(bar.to), top + BAR)
    ctx.fill()
  }
  if (bar.closing === 'not-stated') write(ctx, '?', x(bar.to) + 3, top + BAR - 2.5, HEAD_FONT, INKS.light.notStated)
  if (bar.opening === 'not-stated') write(ctx, '?', x(bar.from) - 10, top + BAR - 2.5, HEAD_FONT, INKS.light.notStated)
}

function dotsOf(ctx: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 20
  const inks = contextOf(tile)
  inks.fillStyle = INKS.light.paper
  inks.fillRect(0, 0, 20, 20)
  inks.fillStyle = edgeOf(colour, 'light')
  inks.arc(10, 10, 4.4, 0, 2 * Math.PI)
  inks.fill()
  const pattern = ctx.createPattern(tile, 'repeat')
  // Drawn larger than it stands, for sharpness.
  pattern?.setTransform(new DOMMatrix().scale(1 / 4))
  return pattern ?? colour
}

function fadeOf(ctx: CanvasRenderingContext2D, colour: string, from: number, to: number): CanvasGradient {
  const fade = ctx.createLinearGradient(from, 0, to, 0)
  fade.addColorStop(0, `${colour}0d`)
  fade.addColorStop(1, colour)
  return fade
}

export function swatch(ctx: CanvasRenderingContext2D, colour: number, x: number, y: number): void {
  ctx.fillStyle = colourOf(colour, 'light')
  ctx.fillRect(x, y, 12, 12)
  ctx.strokeStyle = edgeOf(colourOf(colour, 'light'), 'light')
  ctx.strokeRect(x + 0.5, y + 0.5, 11, 11)
}

/** How high a bar is, in CSS pixels. */
export const BAR = 14
