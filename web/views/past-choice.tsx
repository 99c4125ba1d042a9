import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import { pastMeetings, type Meeting } from '../meetings.ts'
import { loadStyles } from '../part-styles.ts'
import { standOf } from '../selection.ts'
import { publicationDay, type ListedRevision, type RevisionsPage } from '../revisions.ts'
import type { Service } from '../service.ts'
import { loadPart, type Language } from '../text/catalog.ts'
import type { PastTexts } from '../text/past-nl.ts'
import { useSelection } from './address.ts'
import { VersionLink } from './version-link.tsx'
import { useWords } from './words.ts'

export interface PastChoiceProps {
  service: Service
  /** The one that is shown. */
  revision: number
  today: Day
  close: () => void
}

/** The choice with its texts and its looks. */
export async function pastChoice(language: Language): Promise<ComponentType<PastChoiceProps>> {
  const [pastTexts] = await Promise.all([loadPart(language, 'past'), loadStyles('past-choice')])
  return props => <PastChoice pastTexts={pastTexts} {...props} />
}

/** A past day, or a meeting's; the way back to now; and a link that stays with the version that is shown. */
function PastChoice({ service, revision, today, close, pastTexts }: PastChoiceProps & { pastTexts: PastTexts }) {
  const { texts, formats } = useWords()
  const [selection, choose] = useSelection()
  const { meetings, revisions } = usePast(service, revision, today)
  const show = (asOf: Day | null) => {
    close()
    choose({ asOf, revision: null })
  }
  return (
    <form class="past-choice" onSubmit={event => {
      event.preventDefault()
      const day = new FormData(event.currentTarget).get('opDatum')
      if (typeof day === 'string' && day !== '') show(day)
    }}>
      <label class="field">
        <span class="label">{pastTexts.day}</span>
        <input type="date" name="opDatum" class="control day" required min="1950-01-01" max={today} defaultValue={selection.asOf ?? ''} />
      </label>
      <button type="submit" class="button">{pastTexts.show}</button>
      {standOf(selection) !== null && <button type="button" class="button quiet" onClick={() => show(null)}>{texts.toCurrent}</button>}
      {meetings.length > 0 && (
        <div class="past-meetings">
          <p class="label">{pastTexts.meetings}</p>
          <ul>
            {meetings.map(({ date, body }) => <li key={date}><button type="button" class="link" onClick={() => show(date)}>{texts.meeting(formats.day(date), body)}</button></li>)}
          </ul>
        </div>
      )}
      {revisions.length > 0 && (
        <div class="past-meetings">
          <ul>
            {revisions.map(each => (
              <li key={each.revision}>
                <button type="button" class="link" onClick={() => { close(); choose({ asOf: null, revision: each.revision }) }}>{texts.revision(each.revision)}, {formats.moment(each.publishedAt)}</button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <VersionLink revision={revision} pastTexts={pastTexts} />
    </form>
  )
}

interface Past {
  /** The last ones before today at which there was a revision. */
  meetings: Meeting[]
  /** The last ones, the newest first. */
  revisions: ListedRevision[]
}

function usePast(service: Service, revision: number, today: Day): Past {
  const [past, setPast] = useState<Past>({ meetings: [], revisions: [] })
  useEffect(() => {
    let gone = false
    const load = async () => {
      const [meetings, first, last] = await Promise.all([
        service.rows('meetings', revision),
        service.read<RevisionsPage>('/api/revisions?before=2&limit=1'),
        service.read<RevisionsPage>(`/api/revisions?limit=${MOST_REVISIONS}`),
      ])
      if (gone) return
      const begin = first.kind === 'found' ? first.body.revisions[0] : undefined
      setPast({
        // Before the first revision there is nothing to show.
        meetings: meetings.kind !== 'found' || begin === undefined ? [] : pastMeetings(meetings.body, today).filter(({ date }) => date >= publicationDay(begin)).slice(0, MOST_MEETINGS),
        revisions: last.kind === 'found' ? last.body.revisions.toReversed() : [],
      })
    }
    void load()
    return () => { gone = true }
  }, [service, revision, today])
  return past
}

const MOST_MEETINGS = 6
const MOST_REVISIONS = 10
