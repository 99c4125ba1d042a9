import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DrawnChart } from '../charts/canvas.ts'
import type { Panel } from '../charts/panel.ts'
import { isDrawable, notStatedOf, plotOf, plotPlaceAt, type PlotSize } from '../charts/plot.ts'
import { barsOf, shownSeries } from '../charts/series.ts'
import type { StackedOptions } from '../charts/stacked.ts'
import { placeText } from '../charts/summary.ts'
import { walk, type Place } from '../charts/walk.ts'
import { firstPlotSize } from '../plot-size.ts'
import { useFigureWords } from './figure-words.tsx'
import { isOnPaper, usePrinting } from './printing.ts'
import { StackedPlot } from './stacked-plot.tsx'
import { useDrawnFor } from './surroundings.ts'
import { useTheme } from './theme.ts'

interface PanelChartProps {
  panel: Panel
  title: string
  options: Omit<StackedOptions, 'hatch' | 'theme'>
  /** What the chart shows, in a sentence or two. */
  summary: string
  /** Shows the rows behind a bar, behind the number below it, or behind a year. @param domain null = all */
  open: (year: number, domain: string | null, part: 'amount' | 'presumed' | 'notStated') => void
}

/**
 * One side's stacked bars, walked through with the arrow keys: each stop is drawn as the pointer's
 * would be, and said. A light drawing stands there until somebody points at it, touches or focuses it:
 * then chart.js comes, and draws the same. Paper gets the light drawing: lines are sharp at any size.
 */
export function PanelChart({ panel, title, options, summary, open }: PanelChartProps) {
  const { texts } = useFigureWords()
  const id = useId()
  const theme = useTheme()
  const paper = usePrinting()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [wanted, want] = useState(false)
  const { drawn, isDrawn } = useDrawing(canvas, wanted, panel, options)
  const size = useSize(box)
  const [place, setPlace] = useState<Place | null>(null)
  const [atEnd, reachEnd] = useState(false)

  const { data, series } = useMemo(() => ({
    data: barsOf(panel, options),
    series: shownSeries(panel, options).map(({ column, part }) => ({ code: column.domain, place: column.colour, presumed: part === 'presumed' })),
  }), [panel, options])
  const plot = useMemo(() => plotOf(
    data.datasets.map((dataset, index) => ({ data: dataset.data, code: series[index]?.code ?? '' })),
    notStatedOf(panel, options.years), paper ? PAPER_SIZE : size,
  ), [data, paper, size])

  const stopAt = (next: Place | null) => {
    drawn.current?.mark(next)
    setPlace(next)
  }
  useEffect(() => setPlace(null), [panel, options])
  // What was walked to before the chart came is marked in it.
  useEffect(() => { if (isDrawn && place !== null) drawn.current?.mark(place) }, [isDrawn])
  const openAt = ({ year, series: at }: Place) => {
    const calendarYear = options.years[year]
    if (calendarYear !== undefined) open(calendarYear, at === null ? null : data.stops[at]?.domain ?? null, at === null ? 'amount' : at >= series.length ? 'notStated' : series[at]?.presumed === true ? 'presumed' : 'amount')
  }
  const wake = () => want(true)
  return (
    <div ref={box} class="chart leads" tabIndex={0} role="application" aria-label={texts.chartWalk(title)} aria-describedby={id}
      onPointerEnter={wake} onPointerDown={wake} onFocus={wake}
      onBlur={() => stopAt(null)}
      onKeyDown={event => {
        if (event.metaKey || event.ctrlKey || event.altKey) return
        if (event.key === 'Enter' && place !== null) openAt(place)
        const next = walk({ years: data.labels, series: data.stops, below: data.datasets.length }, place, event.key)
        if (next === undefined) return
        event.preventDefault()
        // Said as well: a sentence that stays as it is isn't heard again.
        reachEnd(place !== null && next?.year === place.year && next.series === place.series)
        stopAt(next)
      }}>
      {(!isDrawn || paper) && isDrawable(size) && <StackedPlot plot={plot} series={series} years={options.years} formatAxis={options.formatAxis} theme={paper ? 'light' : theme} />}
      <canvas ref={canvas} id={id} class={isDrawn && !paper ? undefined : 'blank'} role="img" aria-label={summary} onClick={event => {
        const clicked = plotPlaceAt(plot, options.years.length, { x: event.offsetX, y: event.offsetY })
        if (clicked !== null) openAt(clicked)
      }} />
      <p class="keys" aria-hidden="true">{texts.chartKeys}</p>
      <p class="unseen" aria-live="polite">{place === null ? '' : `${placeText(place, data, panel, { texts, ...options })}${atEnd ? ` (${texts.chartEnd})` : ''}`}</p>
    </div>
  )
}

/** Once wanted: draws, and draws anew for other figures and another theme. */
function useDrawing(canvas: { current: HTMLCanvasElement | null }, wanted: boolean, panel: Panel, options: PanelChartProps['options']) {
  const theme = useTheme()
  const drawn = useRef<DrawnChart | null>(null)
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    const draw = async () => {
      const { drawChart } = await import('../charts/canvas.ts')
      if (gone || canvas.current === null) return
      const chart = drawn.current ?? drawChart(canvas.current, panel, { ...options, theme })
      if (drawn.current !== null) chart.update(panel, { ...options, theme })
      drawn.current = chart
      setDrawn(true)
    }
    // Without it the light drawing stays; whoever comes back tries again.
    draw().catch(() => undefined)
    return () => { gone = true }
  }, [wanted, panel, options, theme])
  useEffect(() => () => {
    drawn.current?.destroy()
    drawn.current = null
  }, [])
  return { drawn, isDrawn }
}

/** The box's own; until it stands in the page, that of the charts before it. */
function useSize(box: { current: HTMLElement | null }): PlotSize {
  const drawnFor = useDrawnFor()
  const [size, setSize] = useState(() => drawnFor?.plot ?? (lastSize ??= firstPlotSize()))
  useLayoutEffect(() => {
    if (box.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      // On paper it is as high as what stands in it.
      if (entry === undefined || isOnPaper()) return
      const { width, height } = entry.contentRect
      const next = lastSize?.width === width && lastSize.height === height ? lastSize : { width, height }
      lastSize = next
      setSize(next)
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return size
}

/** Null until there was a chart. */
let lastSize: PlotSize | null = null

/** An A4 page between its margins, in CSS pixels. */
const PAPER_SIZE: PlotSize = { width: 680, height: 150 }
