import { useEffect, useRef } from 'preact/hooks'
import type { DrawnChart } from '../charts/canvas.ts'
import { stackedChart, type StackedOptions } from '../charts/stacked.ts'
import type { Panel } from '../charts/panel.ts'

interface PanelChartProps {
  panel: Panel
  options: Omit<StackedOptions, 'hatch'>
  /** What the chart shows, in a sentence or two. */
  summary: string
}

/** One side's stacked bars. chart.js comes after the first paint. */
export function PanelChart({ panel, options, summary }: PanelChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef<DrawnChart | null>(null)

  useEffect(() => {
    let gone = false
    const draw = async () => {
      const { drawChart, hatchOf } = await import('../charts/canvas.ts')
      if (gone || canvas.current === null) return
      const configuration = stackedChart(panel, { ...options, hatch: hatchOf })
      if (drawn.current === null) drawn.current = drawChart(canvas.current, configuration)
      else drawn.current.update(configuration)
    }
    void draw()
    return () => { gone = true }
  }, [panel, options])

  useEffect(() => {
    const print = () => drawn.current?.print(PAPER_WIDTH, PAPER_HEIGHT)
    const screen = () => drawn.current?.screen()
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', screen)
    return () => {
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', screen)
      drawn.current?.destroy()
      drawn.current = null
    }
  }, [])

  return <div class="chart"><canvas ref={canvas} role="img" aria-label={summary} /></div>
}

/** An A4 page between its margins, in CSS pixels. */
const PAPER_WIDTH = 680
const PAPER_HEIGHT = 150
