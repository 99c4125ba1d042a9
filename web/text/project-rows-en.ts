import type { ProjectRowsTexts } from './project-rows-nl.ts'

/** The sentences about a project's money and posts, row by row, in English. */
export const projectRowsEn: ProjectRowsTexts = {
  funding: 'Money',
  fundingRule: 'The awards and income that the workbook links to this project. An amount ‘via a partner’ is not in the association’s books.',
  noFunding: 'The workbook links no award or income to this project.',
  fundingTable: project => `Money of ${project}`,
  kind: 'Kind',
  funder: 'Funder',
  books: 'Books',
  ownBooks: 'own',
  partnerBooks: beneficiary => `via a partner: ${beneficiary}`,
  amount: 'Amount',
  basis: { period: 'for the whole period', yearly: 'per year', once: 'once' },
  rowStatus: 'Status',

  posts: 'Staff',
  postsRule: 'The posts of this project, and posts elsewhere that are paid with its money.',
  noPosts: 'The workbook links no post to this project.',
  postsTable: project => `Staff of ${project}`,
  post: 'Post',
  fte: 'FTE',
  deployment: 'Deployment',
  fundedBy: 'Paid with',
  fundedByNone: 'not stated',
  elsewhere: project => (project === null ? 'belongs to no project' : `belongs to ${project}`),
}
