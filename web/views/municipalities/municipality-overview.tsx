import { useMemo } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { chosenYears, municipalityFigures, participationMatrix } from '../../charts/municipality-matrix.ts'
import type { View } from '../../selection.ts'
import type { Service } from '../../service.ts'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import type { Fetched } from '../projects/tables.ts'
import { LinkedText } from '../rows/linked-text.tsx'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { MunicipalityList } from './municipality-list.tsx'
import { useMunicipalityWords } from './municipality-words.ts'
import { ParticipationTables } from './participation-tables.tsx'

interface MunicipalityOverviewProps {
  service: Service
  report: PublishedReport
  view: View
  fetched: Fetched<'municipalities'>
  today: Day
}

/** Every municipality with how much it takes part in, and then in what. */
export function MunicipalityOverview({ service, report, view, fetched, today }: MunicipalityOverviewProps) {
  const texts = useMunicipalityWords()
  const { domains, years } = view
  const chosen = chosenYears(report, view)
  const runningTitle = chosen === null ? texts.runningNow : texts.runningOf(chosen.first, chosen.last)
  const matrix = useMemo(() => participationMatrix(report, view, today), [report, JSON.stringify(view), today])
  const figures = useMemo(() => municipalityFigures(matrix), [matrix])
  return (
    <>
      <UnappliedChoice service={service} revision={report.revision} />
      <div class="municipalities-page column">
        <h2>{texts.title}</h2>
        <p class="intro">
          {texts.intro}{' '}
          {figures.unstated > 0 && (
            <LinkedText text={texts.unstated(figures.unstated, figures.projects)}
              links={[{ part: String(figures.unstated), asked: { of: 'municipality', nis: null } }, { part: String(figures.projects), asked: { of: 'within', domain: null } }]} />
          )}
        </p>
        {matrix.municipalities.length === 0 ? <p class="nothing">{texts.none}</p> : (
          <>
            <MunicipalityList figures={figures} runningTitle={runningTitle} fetched={fetched} />
            <Downloads title={texts.list} report={report} view={{ domains, years }} image={null}
              rows={async words => (await exports()).municipalitiesExport(figures, fetched.phase === 'found' ? fetched.tables.municipalities : [], runningTitle, texts, words)} />
            <section class="block" aria-labelledby="deelname">
              <Help about="matrix" title={texts.matrix}><h2 id="deelname">{texts.matrix}</h2></Help>
              {figures.projects === 0 ? <p class="nothing">{texts.nothing}</p> : (
                <>
                  <ParticipationTables matrix={matrix} />
                  <Downloads title={texts.matrix} report={report} view={{ domains, years }} image={null}
                    rows={async words => (await exports()).participationExport(matrix, texts, words)} />
                </>
              )}
            </section>
          </>
        )}
      </div>
    </>
  )
}

/** Comes when a file is asked for. */
const exports = () => import('../../charts/municipality-export.ts')
