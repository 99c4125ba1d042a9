import type { PublishedReport } from '#model/report.ts'
import { knownOf, unknownsOf, type UnknownTables } from '../../charts/unknowns.ts'
import { viewOf, type View } from '../../selection.ts'
import type { Answer, Service, Spreadsheet } from '../../service.ts'
import type { UnknownTexts } from '../../text/unknown-nl.ts'
import { useSelection, type Choose } from '../address.ts'
import { useAnswer } from '../answer.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { DomainPicker } from '../filters.tsx'
import { Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { useWords } from '../words.ts'
import { KnownMeters } from './known-meters.tsx'
import { UnknownList } from './unknown-list.tsx'
import { UnknownWords, useUnknownWords } from './unknown-words.ts'

export function unknownPage(texts: UnknownTexts): PageView {
  return props => (
    <UnknownWords.Provider value={texts}>
      <UnknownPage {...props} />
    </UnknownWords.Provider>
  )
}

/** Every cell that leaves a figure open, what hides most first: what coordinators look up next, and what an auditor asks first. */
function UnknownPage({ service, known, now }: PageProps) {
  const texts = useUnknownWords()
  const [selection, choose] = useSelection()
  const { status, report } = known
  const view = report === null ? null : viewOf(selection, report)
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} beyondYears now={now} choose={choose} />
      {report !== null && <UnappliedChoice service={service} revision={report.revision} beyond={['years', 'kinds']} />}
      {report !== null && view !== null && (
        <div class="unknown-page column">
          <h2>{texts.title}</h2>
          <p class="intro">{texts.intro}</p>
          <Rows service={service} report={report} view={view} choose={choose} spreadsheet={status?.spreadsheet ?? null} />
        </div>
      )}
    </WorkbookTitle.Provider>
  )
}

interface RowsProps {
  service: Service
  report: PublishedReport
  view: View
  choose: Choose
  spreadsheet: Spreadsheet | null
}

function Rows({ service, report, view, choose, spreadsheet }: RowsProps) {
  const texts = useUnknownWords()
  const { texts: { filters } } = useWords()
  const answer = useAnswer(() => readTables(service, report.revision), [report.revision])
  if (answer?.kind !== 'found') {
    return <p class="nothing" role="status">{answer === null ? texts.loading : answer.kind === 'refused' ? texts.refused : texts.unreachable}</p>
  }
  const inView = <R extends { domain: string }>(rows: readonly R[]) => rows.filter(row => view.domains.includes(row.domain))
  const { funding, staffing, projects } = answer.body
  const tables = { funding: inView(funding), staffing: inView(staffing), projects: inView(projects) }
  return (
    <>
      <form class="filters" aria-label={filters} onSubmit={event => event.preventDefault()}>
        <DomainPicker report={report} view={view} choose={choose} allDomains={view.domains.length === report.domains.length} />
      </form>
      <KnownMeters known={knownOf(tables)} />
      <UnknownList unknowns={unknownsOf(tables, { years: report.years, revisionYear: view.revisionYear })} report={report} view={view} spreadsheet={spreadsheet} />
    </>
  )
}

/** The three tables at once; the first answer that isn't one stands for all. */
async function readTables({ rows }: Service, revision: number): Promise<Answer<UnknownTables>> {
  const [funding, staffing, projects] = await Promise.all([rows('funding', revision), rows('staffing', revision), rows('projects', revision)])
  if (funding.kind !== 'found') return funding
  if (staffing.kind !== 'found') return staffing
  if (projects.kind !== 'found') return projects
  return { kind: 'found', body: { funding: funding.body, staffing: staffing.body, projects: projects.body } }
}
