import { PATTERN_OPACITY, PATTERN_SIZE, PATTERN_WIDTH } from './patterns.ts'

/** A pattern to be laid over a bar, as sharp as the screen; null where it can't be made. */
export function tileOf(ctx: CanvasRenderingContext2D, pattern: string, ink: string): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = tile.height = PATTERN_SIZE * SHARPNESS
  const drawing = tile.getContext('2d')
  if (drawing === null) return null
  drawing.scale(SHARPNESS, SHARPNESS)
  drawing.strokeStyle = ink
  drawing.lineWidth = PATTERN_WIDTH
  drawing.globalAlpha = PATTERN_OPACITY
  drawing.stroke(new Path2D(pattern))
  const laid = ctx.createPattern(tile, 'repeat')
  laid?.setTransform(new DOMMatrix().scale(1 / SHARPNESS))
  return laid
}

const SHARPNESS = 4
