import type { Day } from '#model/period.ts'

/** A meeting of the tab Vergaderingen. */
export interface Meeting {
  date: Day
  body: string
  subject: string | null
}

/** Those before that day, the last one first; one for each day. */
export function pastMeetings(meetings: readonly Meeting[], day: Day): Meeting[] {
  const byDay = new Map(meetings.filter(({ date }) => date < day).map(meeting => [meeting.date, meeting]))
  return [...byDay.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1))
}
