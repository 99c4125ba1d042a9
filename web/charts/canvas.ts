import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { hatchOf } from './hatch.ts'
import type { Panel } from './panel.ts'
import { stackedChart, type StackedOptions } from './stacked.ts'
import type { Place } from './walk.ts'

/** A drawn chart. */
export interface DrawnChart {
  update(panel: Panel, options: DrawnOptions): void
  /** Marks a bar or a year and shows what it holds; null: nothing. */
  mark(place: Place | null): void
  destroy(): void
}

export type DrawnOptions = Omit<StackedOptions, 'hatch'>

/** Loaded when somebody points at a chart: everything here comes with chart.js. */
export function drawChart(canvas: HTMLCanvasElement, panel: Panel, options: DrawnOptions): DrawnChart {
  const begin = (panel: Panel, options: DrawnOptions) => new Chart(canvas, stackedChart(panel, { ...options, hatch: hatchOf }))
  let chart = begin(panel, options)
  return {
    update(panel, options) {
      // Marks are a plugin of one configuration; a new chart costs a few milliseconds.
      chart.destroy()
      chart = begin(panel, options)
    },
    mark(place) {
      const { active, at } = activeAt(chart, place)
      chart.setActiveElements(active)
      chart.tooltip?.setActiveElements(active, at)
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

/** The chart as a picture of its own, in CSS pixels. @param scale pixels of the picture per CSS pixel */
export function stillOf(panel: Panel, options: DrawnOptions, { width, height, scale }: { width: number; height: number; scale: number }): HTMLCanvasElement {
  const configuration = stackedChart(panel, { ...options, hatch: hatchOf })
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const chart = new Chart(canvas, { ...configuration, options: { ...configuration.options, responsive: false, devicePixelRatio: scale } })
  const still = document.createElement('canvas')
  still.width = canvas.width
  still.height = canvas.height
  still.getContext('2d')?.drawImage(canvas, 0, 0)
  chart.destroy()
  return still
}

/** A year has no bar of its own: it is all of them. */
function activeAt(chart: Chart, place: Place | null): { active: { datasetIndex: number; index: number }[]; at: { x: number; y: number } } {
  if (place === null) return { active: [], at: { x: 0, y: 0 } }
  const { year: index } = place
  // What has no bar is marked by its year.
  const series = place.series !== null && place.series < chart.data.datasets.length ? place.series : null
  const active = chart.data.datasets
    .map((_, datasetIndex) => ({ datasetIndex, index }))
    .filter(({ datasetIndex }) => series === null || series === datasetIndex)
  const [first] = active
  const element = first === undefined ? undefined : chart.getDatasetMeta(first.datasetIndex).data[index]
  return { active, at: { x: element?.x ?? 0, y: element?.y ?? 0 } }
}

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)
