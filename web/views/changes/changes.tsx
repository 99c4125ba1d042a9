import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { comparisonOf, type ChangesAnswer, type Comparison } from '../../changes.ts'
import { allRevisions, type ListedRevision } from '../../revisions.ts'
import type { Service, Status } from '../../service.ts'
import { sinceOf } from '../../since.ts'
import type { ChangesTexts } from '../../text/changes-nl.ts'
import type { ValueTexts } from '../../text/values-nl.ts'
import { useAddress, useSelection } from '../address.ts'
import { useAnswer } from '../answer.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { Notice, Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { useWords } from '../words.ts'
import { ChangeGroups } from './change-groups.tsx'
import { ChangesWords, useChangesWords } from './changes-words.ts'
import { SinceChoice } from './since-choice.tsx'

export function changesPage(changes: ChangesTexts, values: ValueTexts): PageView {
  return props => (
    <ChangesWords.Provider value={{ changes, values }}>
      <Changes {...props} />
    </ChangesWords.Provider>
  )
}

/** What changed between two published states, and what it did to the figures. */
function Changes({ service, known, now, today }: PageProps) {
  const { changes: texts } = useChangesWords()
  const [selection, choose] = useSelection()
  const { report, status } = known
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={null} now={now} choose={choose} />
      {report !== null && <UnappliedChoice service={service} revision={report.revision} beyond={['years', 'kinds']} />}
      {known.phase !== 'revision-missing' && (
        <div class="changes-page column">
          {report === null || status === null
            ? <h2>{texts.title}</h2>
            : <Compared service={service} report={report} status={status} today={today} />}
        </div>
      )}
    </WorkbookTitle.Provider>
  )
}

interface ComparedProps {
  service: Service
  report: PublishedReport
  status: Status
  today: Day
}

function Compared({ service, report, status, today }: ComparedProps) {
  const { changes: texts } = useChangesWords()
  const { search } = useAddress()
  const since = sinceOf(search)
  const listed = useAnswer(() => allRevisions(service), [status.revision])
  const meetings = useAnswer(() => service.rows('meetings', report.revision), [report.revision])
  if (listed?.kind === 'unreachable' || meetings?.kind === 'unreachable') return <Waiting title={texts.title} notice={texts.unreachable} />
  if (listed?.kind !== 'found' || meetings?.kind !== 'found') return <Waiting title={texts.title} />

  const revisions = listed.body
  const [first] = revisions
  if (first !== undefined && revisions.length === 1) return <OnlyVersion first={first} />
  const comparison = comparisonOf(since, report.revision, revisions, meetings.body, today)
  return (
    <>
      <Title comparison={comparison} newest={since === null ? meetings.body.map(({ date }) => date).toSorted().at(-1) ?? null : null} today={today} />
      <SinceChoice since={since} revisions={revisions} meetings={meetings.body} shown={report.revision} today={today} />
      {comparison === null
        ? typeof since === 'number' && <p class="nothing">{texts.revisionMissing(since)}</p>
        : <Found service={service} comparison={comparison} status={status} report={report} />}
    </>
  )
}

/** There is nothing to compare nor to choose: what will stand here once there is. */
function OnlyVersion({ first: { publishedAt } }: { first: Pick<ListedRevision, 'publishedAt'> }) {
  const { changes: texts } = useChangesWords()
  const { formats } = useWords()
  return (
    <>
      <h2>{texts.titleOnlyOne}</h2>
      <p class="compared">{texts.onlyOne(formats.moment(publishedAt))}</p>
      <div class="only-version">
        <p>{texts.onlyOneNext}</p>
        <ul>{texts.onlyOneThings.map(thing => <li key={thing}>{thing}</li>)}</ul>
      </div>
    </>
  )
}

function Waiting({ title, notice }: { title: string; notice?: string }) {
  const { changes: texts } = useChangesWords()
  return (
    <>
      <h2>{title}</h2>
      {notice === undefined ? <p class="nothing">{texts.loading}</p> : <Notice kind="warning">{notice}</Notice>}
    </>
  )
}

/** Since when, and between which revisions. @param newest the last meeting of all, where one is compared with by itself */
function Title({ comparison, newest, today }: { comparison: Comparison | null; newest: Day | null; today: Day }) {
  const { changes: texts } = useChangesWords()
  const { formats } = useWords()
  if (comparison === null) return <h2>{texts.title}</h2>
  const { from, to, because, beforeFirst } = comparison
  const day = because.kind === 'meeting' ? because.meeting.date : because.kind === 'day' ? because.day : null
  const title = because.kind === 'meeting' ? texts.titleMeeting(formats.longDay(because.meeting.date))
    : because.kind === 'day' ? texts.titleDay(formats.longDay(because.day))
      : because.kind === 'revision' ? texts.titleRevision(from.revision) : texts.titleFirst
  return (
    <>
      <Help about="changes" title={title}><h2>{title}</h2></Help>
      <p class="compared">
        {from.revision !== to.revision && texts.compared(from.revision, formats.moment(from.publishedAt), to.revision, formats.moment(to.publishedAt))}{' '}
        {beforeFirst && day !== null && texts.beforeFirst(formats.longDay(day))}
        {because.kind === 'first' && from.revision !== to.revision
          && (because.meeting === null ? texts.noMeeting : texts.noVersionAtMeeting(texts.meeting(formats.day(because.meeting.date), because.meeting.body)))}
        {newest !== null && newest < yearBefore(today) && ` ${texts.meetingsAreOld(formats.longDay(newest))}`}
      </p>
    </>
  )
}

/** Of 29 February what would have come after 28 February. */
function yearBefore(day: Day): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}

function Found({ service, comparison, status, report }: { service: Service; comparison: Comparison; status: Status; report: PublishedReport }) {
  const { changes: texts } = useChangesWords()
  const [from, to] = [comparison.from.revision, comparison.to.revision]
  const answer = useAnswer(from < to ? () => service.read<ChangesAnswer>(`/api/changes?from=${from}&to=${to}`) : null, [from, to])
  if (from === to) return <p class="nothing">{to === 1 ? texts.firstOfMore : texts.none}</p>
  if (answer?.kind === 'found') return <ChangeGroups answer={answer.body} status={status} report={report} />
  return answer === null ? <p class="nothing" role="status">{texts.loading}</p> : <Notice kind="warning">{texts.unreachable}</Notice>
}
