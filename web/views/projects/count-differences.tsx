import type { ComponentType } from 'preact'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { endingFrom, runningIn } from '#model/running.ts'
import { isOfStatus, projectStatus, type ProjectStatus } from '../../charts/project-status.ts'
import { projectsWithin } from '../../charts/municipality-matrix.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import type { View } from '../../selection.ts'
import { loadPart, type Language } from '../../text/catalog.ts'
import { brusselsDay } from '../../text/formats.ts'
import { LinkedText, type LinkedPart } from '../rows/linked-text.tsx'
import { useWords } from '../words.ts'

export interface CountDifferencesProps {
  report: PublishedReport
  view: View
  /** The day of viewing. */
  today: Day
}

/**
 * Why Overzicht counts other projects than this page, in words, and only where it does: it counts those of
 * a whole year and of the months after the revision, this page those of today.
 */
export async function loadCountDifferences(language: Language): Promise<ComponentType<CountDifferencesProps>> {
  const projectsLateTexts = await loadPart(language, 'projectsLate')
  return function CountDifferences({ report, view, today }: CountDifferencesProps) {
    const { formats } = useWords()
    const counted = (asked: ProjectStatus) => projectsWithin(report, view)
      .filter(project => isOfStatus(project, projectStatus(project, today, view.revisionYear), asked, today)).length
    const chosen = report.projects.filter(({ domain }) => view.domains.includes(domain))
    const running = runningIn(chosen, view.headlineYear, view.revisionYear)
    const ending = endingFrom(chosen, brusselsDay(new Date(report.publishedAt)))
    const link = (part: string, asked: AskedRows): LinkedPart => ({ part, asked })
    const inYear = { of: 'running', year: view.headlineYear, domain: null } as const
    const sentences = [
      ...(running.count === counted('running') ? [] : [link(projectsLateTexts.running(running.count, view.headlineYear), inYear)]),
      ...(running.startNotStated === counted('unknown') ? [] : [link(projectsLateTexts.startNotStated(running.startNotStated, view.headlineYear), { ...inYear, only: 'start-not-stated' })]),
      ...(ending.projects.length === counted('ending') ? [] : [link(projectsLateTexts.ending(ending.projects.length, formats.day(ending.from), formats.day(ending.until)), { of: 'ending' })]),
    ]
    return sentences.length === 0 ? null : <p class="rule count-differences">{projectsLateTexts.overview} <LinkedText text={sentences.map(({ part }) => part).join(' ')} links={sentences} /></p>
  }
}
