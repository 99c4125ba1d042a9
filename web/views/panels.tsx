import { useMemo } from 'preact/hooks'
import { chartOptions } from '../charts/chart-options.ts'
import type { Panel, Side } from '../charts/panel.ts'
import { chartGist, chartSummary, hasAmounts } from '../charts/summary.ts'
import type { ShownPanels } from '../exports/panels-image.ts'
import { DomainSwatch } from './domain-swatch.tsx'
import { PageLink } from './page-link.tsx'
import { PanelChart } from './panel-chart.tsx'
import { RowsLink, useOpenRows, type RowsOf } from './rows/rows-link.tsx'
import { HatchedSwatch } from './swatch.tsx'
import { useWords } from './words.ts'

interface PanelsProps extends ShownPanels {
  sidesWhat: Record<Side, string>
  /** With the unit, for a sentence. */
  withUnit?: (amount: number) => string
  rowsOf: RowsOf
}

/** Legend and the two sides, one above the other: the same years in line, each with its own scale. */
export function PanelsView(props: PanelsProps) {
  const { panels, sides, sidesWhat, notStatedLegend } = props
  const { texts } = useWords()
  const totals = [...panels.own.total.years, ...panels.partner.total.years].map(year => year.total)
  const drawn = panels.columns.filter((_, index) => [panels.own, panels.partner].some(panel =>
    panel.total.years.some(year => (year.figures[index]?.amount ?? 0) + (year.figures[index]?.presumed ?? 0) > 0)))
  return (
    <>
      <ul class="legend">
        {drawn.map(({ domain, name, colour }) => (
          <li key={domain}><DomainSwatch place={colour} /><PageLink to="domain" item={domain}>{name}</PageLink> <span class="code">{domain}</span></li>
        ))}
        {totals.some(total => total.presumed > 0) && <li><HatchedSwatch />{texts.legendPresumed}</li>}
        {totals.some(total => total.notStated > 0) && <li class="not-stated-legend">{notStatedLegend}</li>}
      </ul>
      {[panels.own, panels.partner].map(panel => (
        <figure key={panel.side} class="panel">
          <figcaption><strong>{sides[panel.side]}</strong> <span>{sidesWhat[panel.side]}</span></figcaption>
          <PanelBody {...props} panel={panel} />
        </figure>
      ))}
    </>
  )
}

function PanelBody({ panel, panels, sides, format, withUnit = format, formatAxis, unitsPerOne, noAmounts, restOf, rowsOf }: PanelsProps & { panel: Panel }) {
  const { texts, formats } = useWords()
  const openRows = useOpenRows()
  const options = useMemo(() => chartOptions({ panels, format, formatAxis, unitsPerOne }, texts), [panels])
  if (panel.sections.length === 0) return <p class="nothing">{texts.emptyPanel}</p>
  const rest = panel.total.rest === null ? [] : restOf(panel.total.rest.total)
  const notStated = panel.total.years.filter(year => year.total.notStated > 0)
  const words = { texts, formats, format: withUnit }
  return (
    <>
      {hasAmounts(panel) && <p class="gist">{chartGist(panel, words)}</p>}
      {hasAmounts(panel)
        ? <PanelChart panel={panel} title={sides[panel.side]} options={options}
            open={(year, domain) => openRows(rowsOf({ side: panel.side, detail: null, year, domain }))}
            summary={chartSummary(panel, panels, sides[panel.side], words)} />
        : <p class="nothing">{noAmounts} {notStated.map(({ year, total }) => `${year}: ${texts.notStatedCount(total.notStated)}`).join('; ')}</p>}
      {rest.map(sentence => (
        <p key={sentence} class="aside"><RowsLink asked={rowsOf({ side: panel.side, detail: null, year: 'none', domain: null })}>{sentence}</RowsLink></p>
      ))}
    </>
  )
}
