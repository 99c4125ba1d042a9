import type { ChangesTexts } from './changes-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The sentences of the page Wijzigingen in English. */
export const changesEn: ChangesTexts = {
  title: 'Changes',
  titleMeeting: day => `Changes since the meeting of ${day}`,
  titleDay: day => `Changes since ${day}`,
  titleRevision: revision => `Changes since revision ${revision}`,
  titleFirst: 'Changes since the first revision',
  compared: (from, fromMoment, to, toMoment) => `Revision ${from} (${fromMoment}) compared with revision ${to} (${toMoment}).`,
  beforeFirst: day => `On ${day} there was no revision yet; the comparison is therefore with the first one.`,
  noMeeting: 'Since the first revision no meeting that is in the workbook has taken place; the comparison is therefore with the first revision.',
  loading: 'Looking up the changes…',
  unreachable: 'The changes could not be loaded. The page keeps trying by itself.',
  revisionMissing: revision => `Revision ${revision} does not exist, or is newer than the revision you are looking at.`,

  since: 'Since',
  sinceMeeting: 'Previous meeting',
  meetings: 'Meetings',
  meeting: (day, body) => `${day}, ${body}`,
  revisions: 'Revisions',
  revision: (revision, moment) => `revision ${revision}, ${moment}`,
  otherDay: day => `another day: ${day}`,
  day: 'Or since a day',
  until: 'Up to',
  untilNow: revision => `now (revision ${revision})`,
  onlyDomains: names => `Only ${names}.`,
  allDomains: 'Show all policy domains',

  none: 'Nothing has changed.',
  noneChosen: 'Nothing has changed in the chosen policy domains.',
  onlyOne: 'There is only one revision so far, so there is nothing to compare yet.',
  summary: (changed, added, removed) => {
    const parts = [
      ...(changed === 0 ? [] : [count(changed, 'row changed', 'rows changed')]),
      ...(added === 0 ? [] : [`${added} new`]),
      ...(removed === 0 ? [] : [`${removed} removed`]),
    ]
    return `In the workbook: ${parts.join(', ')}.`
  },

  inFigures: 'In the figures',
  inWorkbook: 'In the workbook',
  withoutDomain: 'Without a policy domain',
  event: { added: 'New', changed: 'Changed', removed: 'Removed' },
  thing: {
    Domeinen: 'policy domain', Projecten: 'project', Subsidies: 'award', Personeel: 'post', Gemeenten: 'municipality',
    Prioriteiten: 'priority', Vergaderingen: 'meeting',
  },
  forProject: project => `for ${project}`,
  row: (tab, row) => `${tab}, row ${row}`,
  openRow: (tab, row) => `Open row ${row} of ${tab} in Google Sheets`,
  by: editor => `last edited by ${editor}`,
  showMore: n => `Show the next ${n}`,
  notShown: n => `${count(n, 'change', 'changes')} not shown.`,
  tracedFrom: revision => `Who changed what and when has been traced from revision ${revision}.`,

  years: (first, last) => (first === last ? String(first) : `${first} to ${last}`),
  eachYear: 'each year',
  besideYears: 'without a year',
  requested: (kind, status) => `${kind} (${status}, not counted)`,
  partnerBooks: kind => `${kind} via partners`,
  fte: { average: 'FTE', yearEnd: 'FTE on 31 December' },
  partnerFte: fte => `${fte} of partners`,
  deploymentFte: (fte, deployment) => `${fte}, ${deployment}`,
  presumed: what => `${what}, presumed`,
  notStated: what => `${what}: rows without a stated amount`,
  notStatedFte: what => `${what}: posts without stated FTE`,
  more: amount => `+ ${amount}`,
  less: amount => `− ${amount}`,
  fromTo: (before, after) => `from ${before} to ${after}`,
  noFigures: 'The totals of this domain do not change because of it.',
  calendar: 'Changed without any row changing',
  calendarWhy: 'This is because a new year began (what was presumed then counts) or because other years are shown now.',
}
