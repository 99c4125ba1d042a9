import { INKS } from '../charts/palette.ts'
import type { Origin } from './export-table.ts'

/** A white sheet, in CSS pixels, drawn twice as sharp; less sharp where it would be more than a tablet can hold. */
export function newSheet(height: number): { canvas: HTMLCanvasElement; ctx: CanvasRenderingContext2D; scale: number } {
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (WIDTH * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(WIDTH * scale)
  canvas.height = Math.floor(height * scale)
  const ctx = contextOf(canvas)
  ctx.scale(scale, scale)
  ctx.fillStyle = INKS.light.paper
  ctx.fillRect(0, 0, WIDTH, height)
  return { canvas, ctx, scale }
}

export function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('the picture could not be made')) : resolve(blob)), 'image/png')
  })
}

/** Broken between words, so that each line fits. */
export function linesOf(ctx: CanvasRenderingContext2D, text: string, font: string, room: number): string[] {
  ctx.font = font
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, ink: string): void {
  ctx.font = font
  ctx.fillStyle = ink
  ctx.fillText(text, x, y)
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d')
  if (ctx === null) throw new Error('this browser draws no pictures')
  return ctx
}

export function footText({ lines }: Origin): string {
  return lines.map(({ name, text }) => `${name}: ${text}`).join(' · ')
}

/** What a tablet's browser holds of one canvas. */
const MOST_PIXELS = 16_000_000

export const WIDTH = 1200
export const MARGIN = 32
export const ROOM = WIDTH - 2 * MARGIN
export const FOOT_LINE = 18

const FAMILY = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
export const TITLE_FONT = `600 24px ${FAMILY}`
export const HEAD_FONT = `600 15px ${FAMILY}`
export const FONT = `14px ${FAMILY}`
export const FOOT_FONT = `12px ${FAMILY}`
