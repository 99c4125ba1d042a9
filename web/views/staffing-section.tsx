import { useMemo } from 'preact/hooks'
import type { PublishedFigures } from '#model/report.ts'
import { DEPLOYMENT_DETAILS, DEPLOYMENT_NOT_STATED } from '../charts/deployments.ts'
import { staffingPanels } from '../charts/staffing.ts'
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

const MEASURES = ['average', 'yearEnd'] as const

export function StaffingSection({ report, view, choose }: { report: PublishedFigures; view: View; choose: Choose }) {
  const { texts, formats } = useFigureWords()
  const { domains, years } = view
  const panels = useMemo(() => staffingPanels(report, view), [report, JSON.stringify(view)])
  // Partners' posts have one deployment: their side's title says it.
  const { regional, intermunicipal } = texts.deployments
  const rowsOf: RowsOf = ({ detail, ...place }) => ({ of: 'staffing', deployment: DEPLOYMENT_DETAILS.find(each => each === detail) ?? null, ...place })
  const details = { regional, intermunicipal, [DEPLOYMENT_NOT_STATED]: texts.deploymentNotStated }
  const shown: ShownPanels = {
    panels, sides: texts.staffSides, format: formats.fte, formatAxis: formats.number, unitsPerOne: 10_000,
    notStatedLegend: texts.legendNotStatedFte, noAmounts: texts.noFte,
    restOf: ({ amount, count, notStated }) => [
      ...(count === 0 ? [] : [texts.restFte(formats.fte(amount), count)]),
      ...(notStated === 0 ? [] : [texts.restFteNotStated(notStated)]),
    ],
  }
  return (
    <section class="block column" aria-labelledby="vte">
      <div class="block-head">
        <Help about={view.measure === 'average' ? 'staffAverage' : 'staffYearEnd'} title={texts.staffing}><h2 id="vte">{texts.staffing}</h2></Help>
        <Choices legend={texts.measure} kind="radio" name="vte" chosen={[view.measure]} choose={measure => choose({ measure })}
          choices={MEASURES.map(measure => ({ value: measure, label: texts.measures[measure] }))} />
      </div>
      <PanelsView {...shown} withUnit={fte => texts.amountFte(formats.fte(fte))} sidesWhat={texts.staffSidesWhat} rowsOf={rowsOf} />
      <div class="chart-foot">
        <Fold name="vte" show={texts.showTable} hide={texts.hideTable}>
          <LateView load={async () => (await import('./figures-table.tsx')).FiguresTable} onPaper={texts.printAgain}
            props={{ panels, caption: texts.staffing, about: texts.measuresInline[view.measure], sides: texts.staffSides, details, format: formats.fte, rowsOf }} />
        </Fold>
        <Downloads title={texts.staffing} report={report} view={{ domains, years, withoutYear: 'too', measure: view.measure }}
          rows={async words => (await import('../exports/figures-export.ts')).figuresExport(panels, { kind: 'fte', sides: texts.staffSides, details }, words)}
          image={async origin => (await import('../exports/panels-image.ts')).panelsImage(texts.staffing, shown, texts, origin)} />
      </div>
    </section>
  )
}
