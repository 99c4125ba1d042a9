import { colourOf, edgeOf, INKS, inkOn, partingOf, type Theme } from '../charts/palette.ts'
import { HALO_WIDTH, type Plot } from '../charts/plot.ts'
import { inkName } from './chart-inks.tsx'

export interface PlotSeries {
  code: string
  /** The domain's in the report: its colour and patterns. */
  place: number
  presumed: boolean
}

interface StackedPlotProps {
  plot: Plot
  series: readonly PlotSeries[]
  years: readonly number[]
  formatAxis: (value: number) => string
  theme: Theme
}

/** The chart as it stands before anybody touches it: light, and drawn as chart.js draws it. Its page holds `ChartInks`. */
export function StackedPlot({ plot, series, years, formatAxis, theme }: StackedPlotProps) {
  const { area, width, height } = plot
  const inks = INKS[theme]
  const drawn = series.map(({ code, place, presumed }, index) => {
    const colour = colourOf(place, theme)
    return { code, place, presumed, colour, ink: presumed ? inks.text : inkOn(colour), bars: plot.bars[index] ?? [] }
  })
  return (
    <svg class="plot" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={plot.ticks.map(({ y }) => `M${area.left - 8} ${crisp(y)}H${area.right}`).join('')} stroke={inks.grid} />
      <g fill={inks.text}>
        {plot.ticks.map(({ value, y }) => <text key={value} x={area.left - 11} y={halves(y + 3.5)} text-anchor="end">{formatAxis(value)}</text>)}
        {plot.years.map(({ index, x }) => <text key={index} x={round(x)} y={area.bottom + 22} text-anchor="middle">{years[index]}</text>)}
      </g>
      {drawn.map(({ place, presumed, colour, bars }, index) => (
        <path key={index} d={outlines(bars)} stroke={presumed ? edgeOf(colour, theme) : partingOf(colour, theme)} fill={`url(#${inkName(presumed ? 'strepen' : 'patroon', place)})`} />
      ))}
      <path d={`M${area.left} ${crisp(area.bottom)}H${area.right}`} stroke={inks.axis} />
      {drawn.map(({ code, presumed, colour, ink, bars }, index) => (
        <g key={index} class="codes" fill={ink} stroke={presumed ? inks.paper : colour} stroke-width={HALO_WIDTH}>
          {bars.filter(bar => bar.hasCode).map(bar => <text key={bar.index} x={round(bar.x + bar.width / 2)} y={halves(bar.y + bar.height / 2 + 3.5)}>{code}</text>)}
        </g>
      ))}
      <g class="codes" fill={inks.notStated}>
        {plot.notStated.map(({ x, count }) => <text key={x} x={round(x)} y={height - 4}>{`?${count}`}</text>)}
        <path d={plot.notStated.flatMap(({ lines }) => lines.map(({ from, to }) => `M${round(from)} ${height - 8}H${round(to)}v1H${round(from)}z`)).join('')} />
      </g>
    </svg>
  )
}

/**
 * A series' bars as one shape: borders within them, as on the canvas. From bar to bar, since the steps are alike and so compress well.
 */
function outlines(bars: Plot['bars'][number]): string {
  let at = { x: 0, y: 0 }
  return bars.map(({ x, y, width, height }) => {
    const inset = Math.min(0.5, height / 2)
    const to = { x: round(x + inset), y: halves(y + inset) }
    const [right, down, wide] = [round(to.x - at.x), to.y - at.y, round(width - 2 * inset)]
    at = to
    return `m${right} ${down}h${wide}v${halves(y + height - inset) - to.y}h${-wide}z`
  }).join('')
}

/** As fine as a screen shows: more would only be longer. */
function halves(length: number): number {
  return Math.round(length * 2) / 2
}

/** In the middle of a row of pixels, where a line is one pixel wide. */
function crisp(y: number): number {
  return Math.floor(y) + 0.5
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
