import type { DomainListsTexts } from './domain-lists-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The sentences about what a policy domain's page lists row by row, in English. */
export const domainListsEn: DomainListsTexts = {
  rowsLoading: 'Loading the rows…',
  rowsUnreachable: 'The rows could not be loaded. The page keeps trying by itself.',
  rowsRefused: 'You do not have access to these rows.',

  funders: 'Funders',
  fundersAbout: (kinds, first, last) => `${kinds}; ${first === last ? first : `${first} to ${last}`}, including what has no year`,
  noFunders: 'No awards in this selection.',
  funder: 'Funder',
  books: 'Books',
  awards: 'Awards',
  counted: 'Amount awarded',
  partlyNotStated: 'partly not stated',
  withoutYear: n => `of which ${count(n, 'award', 'awards')} without a year`,

  posts: 'Staff',
  postsAbout: 'posts in the chosen years',
  postsOutside: n => `${count(n, 'post lies', 'posts lie')} wholly outside the chosen years.`,
  noPosts: 'No posts in this policy domain in the chosen years.',
  post: 'Post',
  deployment: 'Deployment',
  fte: 'FTE',
  period: 'Period',
  project: 'Project',
  fundedBy: 'Funding',
  notLinked: 'not stated',
  place: 'In the workbook',
  placeOf: (tab, row) => `${tab}, row ${row}`,
  openPlace: (tab, row) => `Open ${tab}, row ${row}, in Google Sheets`,

  roles: 'Role of the association',
  rolesAbout: 'number of projects in the chosen years; a project can have more than one role',
  role: 'Role',
  projects: 'Projects',
  noRoles: 'No project states a role.',
  withoutRole: n => `For ${count(n, 'project', 'projects')} no role is stated.`,
  roleMeanings: {
    'A': 'A: accountable',
    'R': 'R: responsible, carries it out',
    'S/C': 'S/C: supports or advises',
    'S': 'S: supports',
    'C': 'C: is consulted',
    'I': 'I: is informed',
    'werkgever': 'employer of the staff',
    'promotor': 'promoter: applies for the subsidy, receives it and accounts for it',
    'onbepaald': 'undecided',
  },

  municipalities: 'Municipalities',
  municipalitiesAbout: 'number of projects in the chosen years that they take part in',
  municipality: 'Municipality',
  ofAll: (n, all) => `${n} of ${all}`,
  withoutMunicipalities: n => `For ${count(n, 'project', 'projects')} no municipalities are stated.`,
  noProjects: 'No projects in this policy domain in the chosen years.',
}
