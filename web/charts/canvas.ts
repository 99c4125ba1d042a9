import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { edgeOf } from './palette.ts'
import type { StackedConfiguration } from './stacked.ts'

/** A drawn chart. `print(width)` draws it that wide (CSS pixels) and sharp enough for paper; `screen` undoes that. */
export interface DrawnChart {
  update(configuration: StackedConfiguration): void
  print(width: number, height: number): void
  screen(): void
  destroy(): void
}

/** Loaded after the first paint: everything here comes with chart.js. */
export function drawChart(canvas: HTMLCanvasElement, configuration: StackedConfiguration): DrawnChart {
  let chart = new Chart(canvas, configuration)
  return {
    update(next) {
      // Marks are a plugin of one configuration; a new chart costs a few milliseconds.
      chart.destroy()
      chart = new Chart(canvas, next)
    },
    print(width, height) {
      chart.options.devicePixelRatio = PAPER_PIXEL_RATIO
      chart.resize(width, height)
    },
    screen() {
      chart.options.devicePixelRatio = window.devicePixelRatio
      chart.resize()
    },
    destroy: () => chart.destroy(),
  }
}

/** Slanted lines in the colour, as sharp as the screen. */
export function hatchOf(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = TILE * PAPER_PIXEL_RATIO
  const ctx = tile.getContext('2d')
  if (ctx === null) return colour
  ctx.scale(PAPER_PIXEL_RATIO, PAPER_PIXEL_RATIO)
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, TILE, TILE)
  ctx.strokeStyle = edgeOf(colour)
  ctx.lineWidth = 1.6
  ctx.beginPath()
  for (const shift of [-TILE, 0, TILE]) {
    ctx.moveTo(shift - 1, TILE + 1)
    ctx.lineTo(shift + TILE + 1, -1)
  }
  ctx.stroke()
  const pattern = ctx.createPattern(tile, 'repeat')
  // Drawn larger than it stands, for sharpness.
  pattern?.setTransform(new DOMMatrix().scale(1 / PAPER_PIXEL_RATIO))
  return pattern ?? colour
}

const TILE = 7
const PAPER_PIXEL_RATIO = 4

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)
