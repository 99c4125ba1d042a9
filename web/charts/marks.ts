import type { Chart, Plugin } from 'chart.js'
import { inkOn } from './palette.ts'
import { codeWidth, fitsBar, TEXT_SIZE } from './plot.ts'

/** `codes[i]` belongs to dataset i, `notStated[j]` to the j-th year. */
export interface Marks {
  codes: readonly string[]
  notStated: readonly number[]
  notStatedInk: string
}

/**
 * What tells the chart without colour: each domain's code in its bars where it fits, and under a
 * year `?n` for n rows whose figure isn't stated.
 */
export function chartMarks({ codes, notStated, notStatedInk }: Marks): Plugin<'bar'> {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      drawCodes(chart, codes)
      drawNotStated(chart, notStated, notStatedInk)
    },
  }
}

function drawCodes(chart: Chart, codes: readonly string[]): void {
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
    ctx.fillStyle = inkOn(fill)
    const textWidth = codeWidth(code)
    for (const element of chart.getDatasetMeta(index).data) {
      const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Record<'x' | 'y' | 'base' | 'width', number>
      if (fitsBar(textWidth, { width, height: base - y })) ctx.fillText(code, x, (y + base) / 2)
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
