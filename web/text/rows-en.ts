import type { RowsTexts } from './rows-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The sentences of the rows behind a figure, in English. */
export const rowsEn: RowsTexts = {
  loading: 'Loading the rows…',
  unreachable: 'The rows could not be loaded. Check the connection.',
  tryAgain: 'Try again',
  refused: 'You are not signed in, or you do not have access to these rows.',
  close: 'Close',
  none: 'There are no rows behind this figure.',
  why: 'These are the rows of the workbook that make up the figure.',
  whyProjects: 'These are the projects behind the figure.',
  shownOf: (shown, all) => `${shown} of ${count(all, 'row', 'rows')} shown.`,
  showMore: n => `Show the next ${n}`,

  allDomains: 'all policy domains',
  domainsChosen: n => count(n, 'chosen policy domain', 'chosen policy domains'),
  withoutYear: 'without a year',
  years: (first, last) => (first === last ? String(first) : `${first} to ${last}`),
  staffing: measure => `FTE, ${measure}`,
  requested: (kind, status) => `${kind}, ${status}`,
  funder: name => `Funder: ${name}`,
  running: year => `Projects running in ${year}`,
  ending: until => `Projects ending up to ${until}`,
  role: role => `Projects with role ${role}`,
  municipality: name => `Projects in which ${name} takes part`,

  counted: 'Counts',
  presumed: 'Presumed, does not count',
  notStated: 'Not stated',
  notAttributable: 'Without a year, does not count',
  rowsNotStated: n => count(n, 'row', 'rows'),
  roundedOnce: 'Each part is rounded separately; the total is rounded once.',

  amountNotStated: 'amount not stated',
  fteNotStated: 'FTE not stated',
  datesMissing: 'a date that is needed is not stated',
  bases: { period: 'for the whole period', yearly: 'per year', once: 'once' },
  toBeneficiary: (funder, beneficiary) => `${funder}, for ${beneficiary}`,
  daysOfPeriod: (days, all, year) => `${days} of ${all} days in ${year}`,
  daysOfYear: (days, all) => `${days} of ${all} days`,
  wholeYear: 'the whole year',
  once: 'once, in the year of the start',
  onLastDay: 'employed on 31 December',
  fteOf: fte => `${fte} FTE`,

  standings: {
    'counted': 'counts',
    'without-end': 'end not stated',
    'presumed': 'presumed: end not stated',
    'start-not-stated': 'start not stated, does not count',
  },
  inWorkbook: 'In the workbook',
  place: (tab, row) => `${tab}, row ${row}`,
  openPlace: (tab, row) => `Open ${tab}, row ${row}, in Google Sheets`,
  stated: 'Stated',
  part: 'In this figure',
}
