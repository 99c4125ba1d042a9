import { useEffect, useState } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import { pastMeetings, type Meeting } from '../meetings.ts'
import { standOf } from '../selection.ts'
import type { Service } from '../service.ts'
import { useSelection } from './address.ts'
import { useWords } from './words.ts'

export interface PastChoiceProps {
  service: Service
  /** The one that is shown. */
  revision: number
  today: Day
  close: () => void
}

/** A past day, or a meeting's; and the way back to now. */
export function PastChoice({ service, revision, today, close }: PastChoiceProps) {
  const { texts, formats } = useWords()
  const [selection, choose] = useSelection()
  const meetings = useMeetings(service, revision, today)
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
        <span class="label">{texts.pastDayLabel}</span>
        <input type="date" name="opDatum" class="control day" required min="1950-01-01" max={today} defaultValue={selection.asOf ?? ''} />
      </label>
      <button type="submit" class="button">{texts.pastShow}</button>
      {standOf(selection) !== null && <button type="button" class="button quiet" onClick={() => show(null)}>{texts.toCurrent}</button>}
      {meetings.length > 0 && (
        <div class="past-meetings">
          <p class="label">{texts.pastMeetings}</p>
          <ul>
            {meetings.map(({ date, body }) => <li key={date}><button type="button" class="link" onClick={() => show(date)}>{texts.meeting(formats.day(date), body)}</button></li>)}
          </ul>
        </div>
      )}
    </form>
  )
}

/** The last ones before today. */
function useMeetings(service: Service, revision: number, today: Day): Meeting[] {
  const [meetings, setMeetings] = useState<Meeting[]>([])
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await service.rows('meetings', revision)
      if (!gone && answer.kind === 'found') setMeetings(pastMeetings(answer.body, today).slice(0, MOST_MEETINGS))
    }
    void load()
    return () => { gone = true }
  }, [service, revision, today])
  return meetings
}

const MOST_MEETINGS = 6
