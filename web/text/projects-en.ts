import type { ProjectsTexts } from './projects-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The sentences of the pages about projects in English. */
export const projectsEn: ProjectsTexts = {
  title: 'Projects',
  intro: 'Each bar is the period of a project. Click a project for its role, municipalities, funding and staff.',
  periodsBy: {
    domain: 'Project periods by policy domain',
    role: 'Project periods by role',
    status: 'Project periods by state',
    none: 'Project periods',
  },
  shown: (n, of) => (n === of ? count(n, 'project', 'projects') : `${n} of ${count(of, 'project', 'projects')}`),

  municipality: 'Municipality',
  allMunicipalities: 'All',
  unknownMunicipality: asked => `This link names a municipality that is not in this revision: ${asked}.`,
  find: 'Search by name or code',
  groupBy: 'Group by',
  groupings: { domain: 'Domain', role: 'Role', status: 'State', none: 'Nothing' },
  byFirstRole: 'A project with several roles stands under the first of them.',
  orderBy: 'Sort by',
  orders: { start: 'Start', end: 'End', name: 'Name', domain: 'Domain', role: 'Role' },
  clear: 'Show all projects',
  allStatuses: 'All',
  chosen: (municipality, status, text, grouping, order) => [
    ...(municipality === null ? [] : [`municipality: ${municipality}`]),
    ...(status === null ? [] : [`state: ${status.toLowerCase()}`]),
    ...(text === '' ? [] : [`searched: ‘${text}’`]),
    `grouped by: ${grouping.toLowerCase()}`,
    `sorted by: ${order.toLowerCase()}`,
  ].join('; '),

  statuses: {
    ending: 'ends within 12 months',
    running: 'running now',
    presumed: 'presumably still running',
    planned: 'planned',
    ended: 'ended',
    unknown: 'start not stated',
  },
  statusTitles: {
    ending: 'Ends within 12 months',
    running: 'Running now',
    presumed: 'Presumably still running',
    planned: 'Planned',
    ended: 'Ended',
    unknown: 'Start not stated',
  },
  statusGroups: { running: 'Running for more than 12 months, or with no stated end', unknown: 'Start not stated, end not within 12 months' },
  statusCounts: {
    ending: n => `${n} ${n === 1 ? 'ends' : 'end'} within 12 months`,
    running: n => `${n} ${n === 1 ? 'is' : 'are'} running`,
    presumed: n => `${n} ${n === 1 ? 'is' : 'are'} presumably still running`,
    planned: n => `${n} ${n === 1 ? 'is' : 'are'} planned`,
    ended: n => `${n} ${n === 1 ? 'has' : 'have'} ended`,
    unknown: (n, alone) => `the start of ${alone ? count(n, 'project', 'projects') : n === 1 ? '1 other' : `${n} others`} is not stated`,
  },
  summary: (day, counts, ending) => `On ${day}: ${counts}.${ending === '' ? '' : ` Of all these, ${ending}.`}`,
  status: 'State',
  legendRunning: 'running',
  legendPlanned: 'planned: not started yet',
  legendEnded: 'ended',

  rowLabel: (name, domain, period, status) => `${name}, ${domain}, ${period}, ${status}`,
  periodNotStated: 'period not stated',
  noProjects: 'No projects in this selection.',
  outside: n => `${count(n, 'project lies', 'projects lie')} entirely outside the chosen years.`,
  showTable: 'Projects as a table',
  hideTable: 'Hide the table',
  municipalities: 'Municipalities',

  roleNames: {
    'A': 'accountable',
    'R': 'responsible',
    'S/C': 'supports or advises',
    'S': 'supports',
    'C': 'is consulted',
    'I': 'is informed',
    'werkgever': 'employer',
    'promotor': 'promoter',
    'onbepaald': 'undecided',
  },
  roleTitle: (role, name) => (/^[a-z]/.test(role) ? name.charAt(0).toUpperCase() + name.slice(1) : `${role}: ${name}`),
  noRole: 'Role not stated',

  back: 'All projects',
  priority: 'Priority',
  municipalityCount: n => count(n, 'municipality', 'municipalities'),

  code: 'Code',
  source: 'Source',
  sheet: 'In the workbook',

  place: (tab, row) => `${tab}, row ${row}`,
  openRow: (tab, row) => `Open row ${row} of ${tab} in Google Sheets`,
}
