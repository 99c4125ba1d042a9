import type { ComponentType } from 'preact'
import { yearOf, type Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { zoomed, type ZoomStep } from '../../charts/project-zoom.ts'
import type { View } from '../../selection.ts'
import { loadPart, type Language } from '../../text/catalog.ts'
import type { ProjectsLateTexts } from '../../text/projects-late-nl.ts'
import type { Choose } from '../address.ts'

interface ZoomButtonsProps {
  report: PublishedReport
  view: View
  today: Day
  choose: Choose
}

/** Fewer, more, earlier or later years; the same years as the filters Van and Tot. */
export async function loadZoomButtons(language: Language): Promise<ComponentType<ZoomButtonsProps>> {
  const projectsLateTexts = await loadPart(language, 'projectsLate')
  return props => <ZoomButtons projectsLateTexts={projectsLateTexts} {...props} />
}

function ZoomButtons({ report, view, today, choose, projectsLateTexts: texts }: ZoomButtonsProps & { projectsLateTexts: ProjectsLateTexts }) {
  const { revisionYear } = view
  const all = { first: report.years[0] ?? revisionYear, last: report.years.at(-1) ?? revisionYear }
  const shown = { first: view.years[0] ?? all.first, last: view.years.at(-1) ?? all.last }
  const show = ({ first, last }: typeof shown) => choose({ from: first === all.first ? null : first, to: last === all.last ? null : last })
  const button = (step: ZoomStep, label: string, drawn: string) => {
    const next = zoomed(shown, all, step, yearOf(today))
    return (
      // Not `disabled`: the focus stays where it is.
      <button key={step} type="button" class="zoom-button" aria-disabled={next === null} onClick={() => { if (next !== null) show(next) }}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d={drawn} /></svg>
        <span>{label}</span>
      </button>
    )
  }
  return (
    <div class="zoom" role="group" aria-label={texts.zoom}>
      {button('earlier', texts.zoomEarlier, 'M9 2 4 7l5 5')}
      <span class="zoom-years" aria-live="polite">{texts.yearsShown(shown.first, shown.last)}</span>
      {button('later', texts.zoomLater, 'm5 2 5 5-5 5')}
      {button('in', texts.zoomIn, 'M7 2v10M2 7h10')}
      {button('out', texts.zoomOut, 'M2 7h10')}
      {(shown.first !== all.first || shown.last !== all.last) && (
        <button type="button" class="link" onClick={() => show(all)}>{texts.zoomAll}</button>
      )}
    </div>
  )
}
