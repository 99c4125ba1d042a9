import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { overviewFromColumns, type OverviewColumns } from '#model/overview-columns.ts'
import type { Overview } from '#model/overview.ts'
import { jsonOf, sha256, type Content } from '../ledger/content.ts'
import { recentValues } from './recent-values.ts'
import { Refusal } from './refusal.ts'
import type { Status } from './status-answer.ts'

/** What a drawing depends on besides the figures. */
export interface FirstViewSize {
  theme: 'light' | 'dark'
  /** Of a chart, in CSS pixels. */
  plot: { width: number; height: number }
}

/**
 * The first page and what it was drawn of, line by line: `/api/status` and `/api/overview` as they answer, and from the
 * third line on HTML. One answer, so that a page and its figures are never of two moments.
 */
export interface Drawing {
  text: string
  hash: string
  /** The text compressed: kept, it may be compressed well. */
  brotli: Uint8Array
}

/** The dashboard's own drawing of its first page. */
export type DrawFirstView = (figures: FirstViewSize & { status: Status; overview: Overview; now: Date }) => string

/** @throws Refusal where a size or the theme isn't one */
export function askedSize(query: URLSearchParams): FirstViewSize {
  const [width, height] = [pixels(query, 'width'), pixels(query, 'height')]
  const theme = query.get('theme')
  if (width === null || height === null || (theme !== 'light' && theme !== 'dark')) throw new Refusal('drawing-malformed')
  return { theme, plot: { width, height } }
}

/**
 * The first page of a revision, drawn for one reader's screen. Who asks again for what didn't change gets what is there.
 *
 * @param overview `OverviewColumns` as content
 */
export function firstView(draw: DrawFirstView, { status, overview, now, size }: { status: Status; overview: Content; now: Date; size: FirstViewSize }): Promise<Drawing> {
  // A day has other marks than the one before.
  const name = sha256(JSON.stringify([status, overview.hash, now.toISOString().slice(0, DAY_AND_HOUR), size]))
  return kept(name, () => {
    const figures = jsonOf(overview)
    const html = draw({ ...size, status, overview: overviewFromColumns(JSON.parse(figures) as OverviewColumns), now })
    return drawing([JSON.stringify(status), figures, html].join('\n'))
  })
}

function drawing(text: string): Drawing {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: WELL }
  return { text, hash: sha256(text), brotli: brotliCompressSync(text, { params }) }
}

/**
 * Loads the drawing when it is first asked for: who asks for figures alone doesn't wait for it.
 *
 * @param file null: nothing is drawn here
 */
export function firstViewDrawer(file: string | null): () => Promise<DrawFirstView> {
  let loaded: Promise<{ drawFirstView: DrawFirstView }> | null = null
  return async () => {
    if (file === null) throw new Refusal('drawing-missing')
    loaded ??= import(pathToFileURL(file).href) as Promise<{ drawFirstView: DrawFirstView }>
    try {
      return (await loaded).drawFirstView
    } catch (error) {
      loaded = null
      throw error
    }
  }
}

function pixels(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? ''
  const value = /^\d{1,4}(\.\d{1,6})?$/.test(text) ? Number(text) : 0
  return value < 1 ? null : value
}

/** Of an ISO 8601 time: midnight in Belgium is at a whole hour of UTC. */
const DAY_AND_HOUR = '2026-11-28T10'.length
/** A sixth less than fast compression, in some 70 ms; the last step to the best takes four times as long for a thirtieth. */
const WELL = 10
const kept = recentValues<Drawing>(24)
