import { useEffect, useId, useState } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import { pastMeetings, type Meeting } from '../meetings.ts'
import { standOf } from '../selection.ts'
import type { Service } from '../service.ts'
import { useSelection } from './address.ts'
import { useWords } from './words.ts'

/** Chooses the day of which the figures are shown: any past one, or that of a meeting. @param revision the one that is shown */
export function PastPicker({ service, revision, today }: { service: Service; revision: number; today: Day }) {
  const { texts, formats } = useWords()
  const [selection, choose] = useSelection()
  const [open, setOpen] = useState(false)
  const meetings = useMeetings(service, revision, today, open)
  const id = useId()
  const show = (asOf: Day) => {
    setOpen(false)
    choose({ asOf, revision: null })
  }
  return (
    <div class="past-picker">
      <button type="button" class="past-toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{texts.pastPick}</button>
      <form id={id} class={open ? 'past-choice open' : 'past-choice'} onKeyDown={event => { if (event.key === 'Escape') setOpen(false) }} onSubmit={event => {
        event.preventDefault()
        const day = new FormData(event.currentTarget).get('opDatum')
        if (typeof day === 'string' && day !== '') show(day)
      }}>
        <label class="field">
          <span class="label">{texts.pastDayLabel}</span>
          <input type="date" name="opDatum" class="control day" required min="1950-01-01" max={today} defaultValue={selection.asOf ?? ''} />
        </label>
        <button type="submit" class="button">{texts.pastShow}</button>
        {standOf(selection) !== null && <button type="button" class="button quiet" onClick={() => { setOpen(false); choose({ revision: null, asOf: null }) }}>{texts.toCurrent}</button>}
        {meetings.length > 0 && (
          <div class="past-meetings">
            <p class="label">{texts.pastMeetings}</p>
            <ul>
              {meetings.map(({ date, body }) => <li key={date}><button type="button" class="link" onClick={() => show(date)}>{texts.meeting(formats.day(date), body)}</button></li>)}
            </ul>
          </div>
        )}
      </form>
    </div>
  )
}

/** The last ones before today, once somebody looks. */
function useMeetings(service: Service, revision: number, today: Day, wanted: boolean): Meeting[] {
  const [meetings, setMeetings] = useState<Meeting[]>([])
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    const load = async () => {
      const answer = await service.rows('meetings', revision)
      if (!gone && answer.kind === 'found') setMeetings(pastMeetings(answer.body, today).slice(0, MOST_MEETINGS))
    }
    void load()
    return () => { gone = true }
  }, [wanted, service, revision, today])
  return meetings
}

const MOST_MEETINGS = 6
