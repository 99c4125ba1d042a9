import { edgeOf, INKS, type Theme } from './palette.ts'
import { HATCH_SIZE, HATCH_WIDTH, PLAIN_HATCH } from './patterns.ts'

/** Slanted lines in the colour, as sharp as the screen. @param path as `hatchPathOf` has it */
export function hatchOf(colour: string, theme: Theme, path: string = PLAIN_HATCH): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = HATCH_SIZE * SHARPNESS
  const ctx = tile.getContext('2d')
  if (ctx === null) return colour
  ctx.scale(SHARPNESS, SHARPNESS)
  ctx.fillStyle = INKS[theme].paper
  ctx.fillRect(0, 0, HATCH_SIZE, HATCH_SIZE)
  ctx.strokeStyle = edgeOf(colour, theme)
  ctx.lineWidth = HATCH_WIDTH
  ctx.stroke(new Path2D(path))
  const pattern = ctx.createPattern(tile, 'repeat')
  // Drawn larger than it stands, for sharpness.
  pattern?.setTransform(new DOMMatrix().scale(1 / SHARPNESS))
  return pattern ?? colour
}

const SHARPNESS = 4
