import { edgeOf, INKS, type Theme } from './palette.ts'

/** Slanted lines in the colour, as sharp as the screen. */
export function hatchOf(colour: string, theme: Theme): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = TILE * SHARPNESS
  const ctx = tile.getContext('2d')
  if (ctx === null) return colour
  ctx.scale(SHARPNESS, SHARPNESS)
  ctx.fillStyle = INKS[theme].paper
  ctx.fillRect(0, 0, TILE, TILE)
  ctx.strokeStyle = edgeOf(colour, theme)
  ctx.lineWidth = 1.6
  ctx.beginPath()
  for (const shift of [-TILE, 0, TILE]) {
    ctx.moveTo(shift - 1, TILE + 1)
    ctx.lineTo(shift + TILE + 1, -1)
  }
  ctx.stroke()
  const pattern = ctx.createPattern(tile, 'repeat')
  // Drawn larger than it stands, for sharpness.
  pattern?.setTransform(new DOMMatrix().scale(1 / SHARPNESS))
  return pattern ?? colour
}

const TILE = 7
const SHARPNESS = 4
