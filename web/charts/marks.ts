import type { Chart, Plugin } from 'chart.js'
import { inkOn } from './palette.ts'
import { codeWidth, fitsBar, TEXT_SIZE } from './plot.ts'
import { tileOf } from './tile.ts'

/** `codes[i]` and `patterns[i]` belong to dataset i, `notStated[j]` to the j-th year. */
export interface Marks {
  codes: readonly string[]
  /** Paths on a tile; empty: plain. */
  patterns: readonly string[]
  notStated: readonly number[]
  notStatedInk: string
}

/**
 * What tells the chart without colour: each domain's code in its bars where it fits, its pattern where it doesn't, and under a
 * year `?n` for n rows whose figure isn't stated.
 */
export function chartMarks({ codes, patterns, notStated, notStatedInk }: Marks): Plugin<'bar'> {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      drawCodes(chart, codes, patterns)
      drawNotStated(chart, notStated, notStatedInk)
    },
  }
}

function drawCodes(chart: Chart, codes: readonly string[], patterns: readonly string[]): void {
  const { ctx } = chart
  ctx.save()
  ctx.font = `600 ${TEXT_SIZE}px ${FAMILY}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  chart.data.datasets.forEach((dataset, index) => {
    const code = codes[index]
    const fill = dataset.backgroundColor
    // A hatched bar leaves no calm ground for letters.
    if (code === undefined || typeof fill !== 'string') return
    const ink = inkOn(fill)
    const pattern = patterns[index] ?? ''
    const tile = pattern === '' ? null : tileOf(ctx, pattern, ink)
    const textWidth = codeWidth(code)
    for (const element of chart.getDatasetMeta(index).data) {
      const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Record<'x' | 'y' | 'base' | 'width', number>
      ctx.fillStyle = ink
      if (fitsBar(textWidth, { width, height: base - y })) ctx.fillText(code, x, (y + base) / 2)
      else if (tile !== null && base > y) {
        ctx.fillStyle = tile
        // Within its border.
        ctx.fillRect(x - width / 2 + 1, y + 1, width - 2, Math.max(0, base - y - 2))
      }
    }
  })
  ctx.restore()
}

function drawNotStated(chart: Chart, notStated: readonly number[], ink: string): void {
  const { ctx, scales: { x: years } } = chart
  if (years === undefined) return
  ctx.save()
  ctx.font = `600 ${TEXT_SIZE}px ${FAMILY}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillStyle = ink
  notStated.forEach((count, index) => {
    if (count > 0) ctx.fillText(`?${count}`, years.getPixelForValue(index), chart.height - 1)
  })
  ctx.restore()
}

const FAMILY = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
