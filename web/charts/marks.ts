import type { Chart, Plugin } from 'chart.js'
import { inkOn, type Inks } from './palette.ts'
import { codeWidth, fitsBar, HALO_WIDTH, notStatedMarks, TEXT_SIZE } from './plot.ts'
import { tileOf } from './tile.ts'

/** `series[i]` belongs to dataset i, `notStated[j]` to the j-th year. */
export interface Marks {
  series: readonly MarkedSeries[]
  notStated: readonly number[]
  inks: Inks
}

interface MarkedSeries {
  code: string
  /** Null: striped on paper. */
  colour: string | null
  /** A path on a tile; empty: plain. */
  pattern: string
}

/**
 * What tells the chart without colour: each domain's pattern in its bars, its code, with a plain line round it, where that fits, and under the
 * years `?n` for n rows whose figure isn't stated.
 */
export function chartMarks({ series, notStated, inks }: Marks): Plugin<'bar'> {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      drawSeries(chart, series, inks)
      drawNotStated(chart, notStated, inks.notStated)
    },
  }
}

function drawSeries(chart: Chart, series: readonly MarkedSeries[], inks: Inks): void {
  const { ctx } = chart
  ctx.save()
  ctx.font = `600 ${TEXT_SIZE}px ${FAMILY}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineWidth = HALO_WIDTH
  ctx.lineJoin = 'round'
  series.forEach(({ code, colour, pattern }, index) => {
    const ink = colour === null ? inks.text : inkOn(colour)
    const tile = pattern === '' || colour === null ? null : tileOf(ctx, pattern, ink)
    for (const element of chart.getDatasetMeta(index).data) {
      const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Record<'x' | 'y' | 'base' | 'width', number>
      const bar = { x: x - width / 2, y, width, height: base - y }
      if (bar.height <= 0) continue
      if (tile !== null) {
        ctx.fillStyle = tile
        // Within its border.
        ctx.fillRect(bar.x + 1, y + 1, width - 2, Math.max(0, bar.height - 2))
      }
      if (!fitsBar(codeWidth(code), bar)) continue
      ctx.strokeStyle = colour ?? inks.paper
      ctx.strokeText(code, x, (y + base) / 2)
      ctx.fillStyle = ink
      ctx.fillText(code, x, (y + base) / 2)
    }
  })
  ctx.restore()
}

function drawNotStated(chart: Chart, notStated: readonly number[], ink: string): void {
  const { ctx, chartArea: { left, right }, height } = chart
  ctx.save()
  ctx.font = `600 ${TEXT_SIZE}px ${FAMILY}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillStyle = ink
  for (const { x, count, lines } of notStatedMarks(notStated, { left, right })) {
    ctx.fillText(`?${count}`, x, height - 1)
    for (const line of lines) ctx.fillRect(line.from, height - 8, line.to - line.from, 1)
  }
  ctx.restore()
}

const FAMILY = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
