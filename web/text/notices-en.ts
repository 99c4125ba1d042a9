import type { NoticesTexts } from './notices-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What a reader must know before believing the figures, in English. */
export const noticesEn: NoticesTexts = {
  nothingPublished: 'No figures yet',
  nothingPublishedWhy: 'As soon as the workbook has been read without errors, the figures will appear here by themselves.',
  nothingPublishedHeld: (errors, moment) =>
    `The reading of ${moment} has ${count(errors, 'error', 'errors')}. Once ${errors === 1 ? 'it is' : 'they are'} corrected in the workbook, the figures will appear here by themselves.`,
  mended: 'A coordinator of the association will sort this out; there is nothing you need to do.',
  failedKeeps: revision => `The figures below remain those of revision ${revision}.`,
  offline: since => `No answer since ${since}: what you see below is what was last received. The page keeps trying by itself.`,
  offlineEmpty: since => `No answer since ${since}: nothing has been received yet. The page keeps trying by itself.`,
  stale: moment => `The workbook was last checked on ${moment}. More recent changes may not be in these figures yet.`,
  staleAsk: 'If you need more recent figures, ask a coordinator to have the workbook checked.',
  dayMissing: day => `On ${day} there was no revision yet.`,
  signInNeeded: 'You are not signed in, or your session has expired. Please sign in again.',
  notAllowed: 'You do not have access to these figures.',
  unknownDomains: codes => `This link names a policy domain that does not exist: ${codes}.`,
  unheardYears: (asked, first, last) => `This link asks for ${asked}, but there are no figures for that. You see ${first === last ? first : `${first} to ${last}`}.`,
  unheardKinds: (asked, shown) => `This link names a kind of income that does not exist: ${asked}. You see: ${shown}.`,
  toControl: 'See what has to be done',
}
