import type { UnreadTexts } from './unread-nl.ts'

/** The same in English. */
export const unreadEn: UnreadTexts = {
  label: 'Address not understood',
  asked: asked => `The address asks for ‘${asked}’, which Streekboek cannot read. You are seeing the current figures.`,
  todo: 'A revision is a number, such as versie=3; a day is written as year-month-day, such as opDatum=2019-01-18. Or choose with ‘View earlier figures’.',
  close: 'OK, show the current figures',
}
