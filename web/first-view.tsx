import { renderToString } from 'preact-render-to-string'
import type { Overview as OverviewFigures } from '#model/overview.ts'
import type { Theme } from './charts/palette.ts'
import type { PlotSize } from './charts/plot.ts'
import { NOTHING_KNOWN } from './ledger.ts'
import { openService, type Status } from './service.ts'
import { catalogNl } from './text/catalog-nl.ts'
import { figuresNl } from './text/figures-nl.ts'
import { formatsOf } from './text/formats.ts'
import { overviewPage } from './views/overview.tsx'
import { Shell } from './views/shell.tsx'
import { DrawnFor } from './views/surroundings.ts'
import { Words } from './views/words.ts'

export interface FirstViewFigures {
  /** As `/api/status` answers. */
  status: Status
  overview: OverviewFigures
  /** The instant of viewing. */
  now: Date
  theme: Theme
  plot: PlotSize
}

/**
 * Overzicht in Dutch and without any choice, as HTML for the page's element: what the dashboard draws of these
 * figures. A strict content policy applies no `style`: each stands as `data-style`, for a script to apply.
 */
export function drawFirstView({ status, overview, now, theme, plot }: FirstViewFigures): string {
  const { texts } = catalogNl
  const known = { ...NOTHING_KNOWN, phase: 'shown', status, overview } as const
  const html = renderToString(
    <DrawnFor.Provider value={{ path: '/', search: '', now, theme, plot }}>
      <Words.Provider value={{ texts, formats: formatsOf(texts) }}>
        <Shell service={NO_SERVICE} language="nl" first={{ View, known }} />
      </Words.Provider>
    </DrawnFor.Provider>,
  )
  // In texts and values a quotation mark is written as a character reference: this can only be an attribute.
  return html.replaceAll(' style="', ' data-style="')
}

const View = overviewPage(figuresNl)

/** Only effects ask, and nothing that is drawn has any. */
const NO_SERVICE = openService(() => Promise.reject(new Error('what is drawn asks for nothing')))
