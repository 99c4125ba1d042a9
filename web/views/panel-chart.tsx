import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { DrawnChart } from '../charts/canvas.ts'
import type { Panel } from '../charts/panel.ts'
import type { StackedOptions } from '../charts/stacked.ts'
import { placeText } from '../charts/summary.ts'
import { walk, type Place } from '../charts/walk.ts'
import { useTheme } from './theme.ts'
import { useWords } from './words.ts'

interface PanelChartProps {
  panel: Panel
  title: string
  options: Omit<StackedOptions, 'hatch' | 'theme'>
  /** What the chart shows, in a sentence or two. */
  summary: string
  /** Shows the rows behind a bar, or behind a year. @param domain null = all */
  open: (year: number, domain: string | null) => void
}

/**
 * One side's stacked bars, walked through with the arrow keys: each stop is drawn as the pointer's
 * would be, and said. chart.js comes after the first paint.
 */
export function PanelChart({ panel, title, options, summary, open }: PanelChartProps) {
  const { texts } = useWords()
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useDrawing(canvas, panel, options)
  const [place, setPlace] = useState<Place | null>(null)
  const stopAt = (next: Place | null) => {
    drawn.current?.mark(next)
    setPlace(next)
  }
  useEffect(() => setPlace(null), [panel, options])
  const openAt = ({ year, series }: Place) => {
    const calendarYear = options.years[year]
    if (calendarYear !== undefined) open(calendarYear, series === null ? null : drawn.current?.domainOf(series) ?? null)
  }
  return (
    <div class="chart leads" tabIndex={0} role="application" aria-label={texts.chartWalk(title)} aria-describedby={id}
      onBlur={() => stopAt(null)}
      onKeyDown={event => {
        const data = drawn.current?.data()
        if (data === undefined || event.metaKey || event.ctrlKey || event.altKey) return
        if (event.key === 'Enter' && place !== null) openAt(place)
        const next = walk({ years: data.labels ?? [], series: data.datasets }, place, event.key)
        if (next === undefined) return
        event.preventDefault()
        stopAt(next)
      }}>
      <canvas ref={canvas} id={id} role="img" aria-label={summary} onClick={event => {
        const clicked = drawn.current?.placeAt(event)
        if (clicked != null) openAt(clicked)
      }} />
      <p class="keys" aria-hidden="true">{texts.chartKeys}</p>
      <p class="unseen" aria-live="polite">{place === null || drawn.current === null ? '' : placeText(place, drawn.current.data(), panel, { texts, ...options })}</p>
    </div>
  )
}

/** Draws, and draws anew for other figures, another theme, and paper. */
function useDrawing(canvas: { current: HTMLCanvasElement | null }, panel: Panel, options: PanelChartProps['options']) {
  const theme = useTheme()
  const drawn = useRef<DrawnChart | null>(null)
  useEffect(() => {
    let gone = false
    let stop: (() => void) | undefined
    const draw = async () => {
      const { drawChart } = await import('../charts/canvas.ts')
      if (gone || canvas.current === null) return
      const chart = drawn.current ?? drawChart(canvas.current, panel, { ...options, theme })
      if (drawn.current !== null) chart.update(panel, { ...options, theme })
      drawn.current = chart

      const print = () => {
        // Paper is light.
        if (theme !== 'light') chart.update(panel, { ...options, theme: 'light' })
        chart.print(PAPER_WIDTH, PAPER_HEIGHT)
      }
      const screen = () => {
        if (theme !== 'light') chart.update(panel, { ...options, theme })
        chart.screen()
      }
      window.addEventListener('beforeprint', print)
      window.addEventListener('afterprint', screen)
      stop = () => {
        window.removeEventListener('beforeprint', print)
        window.removeEventListener('afterprint', screen)
      }
    }
    void draw()
    return () => {
      gone = true
      stop?.()
    }
  }, [panel, options, theme])
  useEffect(() => () => {
    drawn.current?.destroy()
    drawn.current = null
  }, [])
  return drawn
}

/** An A4 page between its margins, in CSS pixels. */
const PAPER_WIDTH = 680
const PAPER_HEIGHT = 150
