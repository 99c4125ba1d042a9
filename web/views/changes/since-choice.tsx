import { useId } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import { pastMeetings, type Meeting } from '../../meetings.ts'
import type { ListedRevision } from '../../revisions.ts'
import { sinceSearch, type Since } from '../../since.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAddress, useSelection } from '../address.ts'
import { useWords } from '../words.ts'
import { useChangesWords } from './changes-words.ts'

interface SinceChoiceProps {
  since: Since
  /** Ascending. */
  revisions: readonly ListedRevision[]
  meetings: readonly Meeting[]
  /** The revision that the page is about. */
  shown: number
  today: Day
}

/** Since when: a meeting, a revision or any day; and until which revision. */
export function SinceChoice({ since, revisions, meetings, shown, today }: SinceChoiceProps) {
  const { changes: texts } = useChangesWords()
  const { formats } = useWords()
  const { path, search, go } = useAddress()
  const [selection, choose] = useSelection()
  const id = useId()
  const current = revisions.at(-1)?.revision ?? shown
  const held = pastMeetings(meetings, today)
  const others = revisions.filter(({ revision }) => revision < shown).toReversed()
  const isListed = since === null || (typeof since === 'number' ? others.slice(0, MOST_LISTED).some(({ revision }) => revision === since) : held.some(({ date }) => date === since))
  const ask = (value: string) => go(path + sinceSearch(value === '' ? null : /^\d+$/.test(value) ? Number(value) : value, search))
  return (
    <form class="filters" onSubmit={event => event.preventDefault()}>
      <div class="field">
        <label class="label" for={`${id}-since`}>{texts.since}</label>
        <select id={`${id}-since`} class="control" value={String(since ?? '')} onChange={event => ask(event.currentTarget.value)}>
          <option value="">{texts.sinceMeeting}</option>
          {!isListed && <option value={String(since)}>{typeof since === 'number' ? texts.titleRevision(since) : texts.otherDay(formats.day(since ?? today))}</option>}
          {held.length > 0 && (
            <optgroup label={texts.meetings}>
              {held.slice(0, MOST_LISTED).map(({ date, body }) => <option key={date} value={date} lang={SHEET_LANGUAGE}>{texts.meeting(formats.day(date), body)}</option>)}
            </optgroup>
          )}
          {others.length > 0 && (
            <optgroup label={texts.revisions}>
              {others.slice(0, MOST_LISTED).map(({ revision, publishedAt }) => <option key={revision} value={String(revision)}>{texts.revision(revision, formats.moment(publishedAt))}</option>)}
            </optgroup>
          )}
        </select>
      </div>
      <div class="field">
        <label class="label" for={`${id}-day`}>{texts.day}</label>
        <input id={`${id}-day`} type="date" class="control day" min="1950-01-01" max={today} value={typeof since === 'string' ? since : ''}
          onChange={event => { if (event.currentTarget.value !== '') ask(event.currentTarget.value) }} />
      </div>
      <div class="field">
        <label class="label" for={`${id}-until`}>{texts.until}</label>
        <select id={`${id}-until`} class="control" value={shown === current ? '' : String(shown)} onChange={event => {
          const value = event.currentTarget.value
          choose({ ...selection, revision: value === '' ? null : Number(value), asOf: null })
        }}>
          <option value="">{texts.untilNow(current)}</option>
          {revisions.filter(({ revision }) => revision < current).toReversed()
            .filter(({ revision }, index) => index < MOST_LISTED || revision === shown)
            .map(({ revision, publishedAt }) => <option key={revision} value={String(revision)}>{texts.revision(revision, formats.moment(publishedAt))}</option>)}
        </select>
      </div>
    </form>
  )
}

/** A longer list is no help; any day can be picked. */
const MOST_LISTED = 50
