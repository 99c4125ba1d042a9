import { useMemo } from 'preact/hooks'
import { chartOptions } from '../charts/chart-options.ts'
import type { Panel, Side } from '../charts/panel.ts'
import { chartGist, chartSummary, hasAmounts } from '../charts/summary.ts'
import type { ShownPanels } from '../exports/panels-image.ts'
import { DomainSwatch } from './domain-swatch.tsx'
import { useFigureWords } from './figure-words.tsx'
import { PageLink } from './page-link.tsx'
import { PanelChart } from './panel-chart.tsx'
import type { FigureYear } from '../rows/asked-rows.ts'
import { LinkedText } from './rows/linked-text.tsx'
import { partOf, RowsLink, useOpenRows, type RowsOf } from './rows/rows-link.tsx'
import { HatchedSwatch } from './swatch.tsx'

interface PanelsProps extends ShownPanels {
  sidesWhat: Record<Side, string>
  /** With the unit, for a sentence. */
  withUnit?: (amount: number) => string
  rowsOf: RowsOf
}

/** Legend and the two sides, one above the other: the same years in line, each with its own scale. */
export function PanelsView(props: PanelsProps) {
  const { panels, sides, sidesWhat, notStatedLegend } = props
  const { texts } = useFigureWords()
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
  const { texts, formats } = useFigureWords()
  const openRows = useOpenRows()
  const options = useMemo(() => chartOptions({ panels, format, formatAxis, unitsPerOne }, texts), [panels])
  if (panel.sections.length === 0) return <p class="nothing">{texts.emptyPanel}</p>
  const beside = panel.total.rest?.total
  const rest = beside === undefined ? [] : restOf(beside).map((sentence, index) => ({ sentence, part: index === 0 && beside.count > 0 ? 'counted' as const : 'notStated' as const }))
  const missing = panel.total.years.filter(year => year.total.notStated > 0)
    .map(({ year, total }) => ({ part: `${year}: ${texts.notStatedCount(total.notStated)}`, asked: partOf(rowsOf({ side: panel.side, detail: null, year, domain: null }), 'notStated') }))
  const words = { texts, formats, format: withUnit }
  const gist = chartGist(panel, words)
  const whole = (year: FigureYear, domain: string | null = null) => rowsOf({ side: panel.side, detail: null, year, domain })
  return (
    <>
      {hasAmounts(panel) && <p class="gist"><LinkedText text={gist.text} links={gist.parts.map(({ text, years, part }) => ({ part: text, asked: partOf(whole(years.first === years.last ? years.first : years), part) }))} /></p>}
      {hasAmounts(panel)
        ? <PanelChart panel={panel} title={sides[panel.side]} options={options}
            open={(year, domain, part) => openRows(partOf(whole(year, domain), part))}
            summary={chartSummary(panel, panels, sides[panel.side], words)} />
        : <p class="nothing">{noAmounts} <LinkedText text={missing.map(({ part }) => part).join('; ')} links={missing} /></p>}
      {rest.map(({ sentence, part }) => <p key={sentence} class="aside"><RowsLink asked={partOf(whole('none'), part)}>{sentence}</RowsLink></p>)}
    </>
  )
}
