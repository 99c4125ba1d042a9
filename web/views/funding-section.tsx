import { useMemo } from 'preact/hooks'
import { FUNDING_KINDS } from '#model/dataset.ts'
import type { PublishedFigures } from '#model/report.ts'
import { fundingPanels, requestedRows } from '../charts/funding.ts'
import type { ShownPanels } from '../exports/panels-image.ts'
import type { View } from '../selection.ts'
import type { Choose } from './address.ts'
import { Choices } from './choices.tsx'
import { Downloads } from './downloads.tsx'
import { useFigureWords } from './figure-words.tsx'
import { Fold } from './fold.tsx'
import { Help } from './help.tsx'
import { LateView } from './late-view.tsx'
import { PanelsView } from './panels.tsx'
import type { RowsOf } from './rows/rows-link.tsx'

export function FundingSection({ report, view, choose }: { report: PublishedFigures; view: View; choose: Choose }) {
  const { texts, formats } = useFigureWords()
  const { domains, years } = view
  const panels = useMemo(() => fundingPanels(report, view), [report, JSON.stringify(view)])
  const everything = [...report.funding, ...report.notAttributable, ...report.requested, ...report.requestedNotAttributable]
  const kinds = FUNDING_KINDS.filter(kind => view.kinds.includes(kind) || everything.some(line => line.kind === kind))
  const toggle = (kind: (typeof kinds)[number]) => {
    const next = FUNDING_KINDS.filter(each => (each === kind) !== view.kinds.includes(each))
    choose({ kinds: next.length === 1 && next[0] === 'subsidie' ? [] : next })
  }
  const rowsOf: RowsOf = ({ detail, ...place }) => ({ of: 'funding', kind: FUNDING_KINDS.find(kind => kind === detail) ?? null, ...place })
  const kindNames = formats.list(view.kinds.map(kind => texts.kindsTitle[kind]))
  const shown: ShownPanels = {
    panels, sides: texts.books, format: formats.euros, formatAxis: formats.shortEuros, unitsPerOne: 100,
    notStatedLegend: texts.legendNotStatedAmounts, noAmounts: texts.noAmounts,
    restOf: ({ amount, count, notStated }) => [
      ...(count === 0 ? [] : [texts.restAmounts(formats.euros(amount), count)]),
      ...(notStated === 0 ? [] : [texts.restAmountsNotStated(notStated)]),
    ],
  }
  return (
    <section class="block column" aria-labelledby="subsidies">
      <div class="block-head">
        <Help about="funding" title={texts.funding}><h2 id="subsidies">{texts.funding}</h2></Help>
        <Choices legend={texts.kindsLabel} kind="checkbox" name="soort" chosen={view.kinds} choose={toggle}
          choices={kinds.map(kind => ({ value: kind, label: texts.kinds[kind] }))} />
      </div>
      <PanelsView {...shown} sidesWhat={texts.booksWhat} rowsOf={rowsOf} />
      <div class="chart-foot">
        <Fold name="subsidies" show={texts.showTable} hide={texts.hideTable}>
          <LateView load={async () => (await import('./figures-table.tsx')).FiguresTable} onPaper={texts.printAgain}
            props={{ panels, caption: texts.funding, about: texts.captionFunding(kindNames), sides: texts.books, details: texts.kinds, format: formats.euros, rowsOf }} />
        </Fold>
        <Downloads title={texts.funding} report={report} view={{ domains, years, withoutYear: 'too', kinds: view.kinds }}
          rows={async words => (await import('../exports/figures-export.ts')).figuresExport(panels, { kind: 'euro', sides: texts.books, details: texts.kinds }, words)}
          image={async origin => (await import('../exports/panels-image.ts')).panelsImage(texts.funding, shown, texts, origin)} />
      </div>
      {requestedRows(report, view).length > 0 && <LateView load={async () => (await import('./requested.tsx')).Requested} props={{ report, view }} />}
    </section>
  )
}
