import type { Side } from '../charts/panel.ts'
import type { UnknownTexts } from './unknown-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const span = (first: number, last: number) => (first === last ? String(first) : `${first} to ${last}`)
const OWNERS: Record<Side, string> = { own: 'in the own figures', partner: 'in the figures of partners' }

/** The sentences of the page Wat we niet weten in English. */
export const unknownEn: UnknownTexts = {
  title: 'What we don’t know',
  intro: 'Every amount, FTE, date, funder and funding link that is empty or says ‘unknown’ and makes a figure incomplete. What hides most comes first: unknown amounts, then money and people that are in no total, then where money comes from and what pays for a post, then the periods. The association’s coordinators fill these cells in. A row with more than one empty cell counts in each of those groups. Projects whose municipalities or role are not stated can be found under Municipalities and Projects.',
  loading: 'Loading the rows…',
  unreachable: 'The rows could not be loaded. The page keeps trying by itself.',
  refused: 'You do not have access to these rows.',
  nothing: 'Everything has been filled in. Nothing is unknown in this selection.',
  noneChosen: 'Nothing unknown in this selection.',
  showAll: 'Show everything',

  known: 'How complete the workbook is',
  knownOf: (known, all) => `${known} of ${all}`,
  knownTitles: {
    amount: 'awards with an amount',
    fte: 'posts with FTE',
    period: 'projects with start and end',
    link: 'own posts with funding',
  },

  list: 'To be filled in',
  byKind: 'What is missing',
  all: 'All',
  kinds: {
    amount: 'Amount',
    fte: 'FTE',
    date: 'Date',
    period: 'Project period',
    funder: 'Funder',
    link: 'Funding',
  },
  chosen: kind => `What is missing: ${kind}`,
  shownOf: (n, all) => (n === all ? count(all, 'row', 'rows') : `${n} of ${count(all, 'row', 'rows')}`),
  notShown: n => `${count(n, 'row', 'rows')} not shown.`,
  showMore: n => `Show the next ${n}`,

  rank: 'No.',
  what: 'About',
  hides: 'What it hides',
  fill: 'Cell to fill in',
  tables: { funding: 'award', staffing: 'post', projects: 'project' },
  nameless: 'without a name',

  amountInYears: (years, first, last, side) => `${count(years, 'yearly total', 'yearly totals')} incomplete ${OWNERS[side]}: ${span(first, last)}`,
  amountWithoutYears: side => `amount and years unknown; missing from the totals ${OWNERS[side]}`,
  moneyNowhere: (amount, side) => `${amount} is not in any year ${OWNERS[side]}`,
  moneyPresumed: (amount, side) => `${amount} is only presumed ${OWNERS[side]}`,
  fteInYears: (years, first, last, side) => `FTE of ${count(years, 'year', 'years')} incomplete ${OWNERS[side]}: ${span(first, last)}`,
  fteWithoutYears: side => `FTE and years unknown; missing ${OWNERS[side]}`,
  peopleNowhere: (fte, side) => `${fte} FTE is not in any year ${OWNERS[side]}`,
  peoplePresumed: (fte, side) => `${fte} FTE is only presumed in later years ${OWNERS[side]}`,
  giver: (amount, side) => `who gives ${amount} ${OWNERS[side]} is not known`,
  payer: fte => `it is not clear which award pays for ${fte} FTE`,
  period: whole => (whole ? 'not on the timeline' : 'only half on the timeline'),
  periodWith: (whole, awards, posts) => {
    const parts = [...(awards > 0 ? [count(awards, 'award', 'awards')] : []), ...(posts > 0 ? [count(posts, 'post', 'posts')] : [])]
    return `${whole ? 'not on the timeline' : 'only half on the timeline'}; ${parts.join(' and ')} ${awards + posts === 1 ? 'depends' : 'depend'} on it`
  },
  requested: 'not awarded yet: not counted anywhere',
  hidesNothing: 'no figure of the years shown',

  column: column => `column ${column}`,
  place: (tab, row) => `${tab}, row ${row}`,
  openPlace: (tab, row) => `Open ${tab}, row ${row}, in Google Sheets`,
}
