import { edgeOf, INKS, inkOn, type Theme } from '../charts/palette.ts'
import { PATTERN_OPACITY, PATTERN_SIZE, PATTERN_WIDTH } from '../charts/patterns.ts'
import type { Plot } from '../charts/plot.ts'

export interface PlotSeries {
  code: string
  /** A domain's colour, `#rrggbb`. */
  colour: string
  /** Where its code has no room; a path on a tile, empty: plain. */
  pattern: string
  presumed: boolean
}

interface StackedPlotProps {
  plot: Plot
  series: readonly PlotSeries[]
  years: readonly number[]
  formatAxis: (value: number) => string
  theme: Theme
}

/** The chart as it stands before anybody touches it: light, and drawn as chart.js draws it. */
export function StackedPlot({ plot, series, years, formatAxis, theme }: StackedPlotProps) {
  const { area, width, height } = plot
  const inks = INKS[theme]
  // Only those that are laid over a bar.
  const laid = series.flatMap((each, index) => (each.presumed || each.pattern === '' || (plot.bars[index] ?? []).every(bar => bar.hasCode) ? [] : [{ ...each, index }]))
  const hatched = series.filter(each => each.presumed).map(each => each.colour)
  return (
    <svg class="plot" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {hatched.length + laid.length > 0 && (
        <defs>
          {hatched.map(colour => <Hatch key={colour} colour={colour} theme={theme} />)}
          {laid.map(({ colour, pattern }) => (
            <pattern key={colour} id={nameOf(colour, 'laid')} width={PATTERN_SIZE} height={PATTERN_SIZE} patternUnits="userSpaceOnUse">
              <path d={pattern} fill="none" stroke={inkOn(colour)} stroke-width={PATTERN_WIDTH} stroke-opacity={PATTERN_OPACITY} />
            </pattern>
          ))}
        </defs>
      )}
      <path d={plot.ticks.map(({ y }) => `M${area.left - 8} ${crisp(y)}H${area.right}`).join('')} stroke={inks.grid} />
      <g fill={inks.text}>
        {plot.ticks.map(({ value, y }) => <text key={value} x={area.left - 11} y={round(y + 3.5)} text-anchor="end">{formatAxis(value)}</text>)}
        {plot.years.map(({ index, x }) => <text key={index} x={round(x)} y={area.bottom + 22} text-anchor="middle">{years[index]}</text>)}
      </g>
      {series.map(({ colour, presumed }, index) => (
        <path key={index} d={outlines(plot.bars[index] ?? [])} stroke={edgeOf(colour, theme)} fill={presumed ? `url(#${nameOf(colour, theme)})` : colour} />
      ))}
      {laid.map(({ colour, index }) => <path key={index} d={outlines((plot.bars[index] ?? []).filter(bar => !bar.hasCode), 1)} fill={`url(#${nameOf(colour, 'laid')})`} />)}
      <path d={`M${area.left} ${crisp(area.bottom)}H${area.right}`} stroke={inks.axis} />
      {series.map(({ code, colour, presumed }, index) => (presumed ? null : (
        <g key={index} class="codes" fill={inkOn(colour)}>
          {(plot.bars[index] ?? []).filter(bar => bar.hasCode).map(bar => (
            <text key={bar.index} x={round(bar.x + bar.width / 2)} y={round(bar.y + bar.height / 2 + 3.5)}>{code}</text>
          ))}
        </g>
      )))}
      <g class="codes" fill={inks.notStated}>
        {plot.notStated.map(({ x, count }) => <text key={x} x={round(x)} y={height - 4}>{`?${count}`}</text>)}
      </g>
    </svg>
  )
}

/**
 * A series' bars as one shape: borders within them, as on the canvas. From bar to bar, since the steps are alike and so compress well.
 *
 * @param within CSS pixels from its edge
 */
function outlines(bars: Plot['bars'][number], within = 0.5): string {
  let at = { x: 0, y: 0 }
  return bars.map(({ x, y, width, height }) => {
    const inset = Math.min(within, height / 2)
    const to = { x: round(x + inset), y: round(y + inset) }
    const [right, down, wide] = [round(to.x - at.x), round(to.y - at.y), round(width - 2 * inset)]
    at = to
    return `m${right} ${down}h${wide}v${round(height - 2 * inset)}h${-wide}z`
  }).join('')
}

/** Slanted lines in the colour. */
function Hatch({ colour, theme }: { colour: string; theme: Theme }) {
  return (
    <pattern id={nameOf(colour, theme)} width="7" height="7" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" fill={INKS[theme].paper} />
      <path d="M-8 8 1 -1M-1 8 8 -1M6 8 15 -1" stroke={edgeOf(colour, theme)} stroke-width="1.6" />
    </pattern>
  )
}

function nameOf(colour: string, look: Theme | 'laid'): string {
  return `strepen-${look}-${colour.slice(1)}`
}

/** In the middle of a row of pixels, where a line is one pixel wide. */
function crisp(y: number): number {
  return Math.floor(y) + 0.5
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
