import type { Basis } from '#model/dataset.ts'

/** The sentences about a project's money and posts, row by row, in Dutch. Another language is another file of this shape. */
export const projectRowsNl = {
  funding: 'Geld',
  fundingRule: 'De toekenningen en inkomsten die de werkmap aan dit project koppelt. Een bedrag “via een partner” staat niet in de boeken van de vereniging.',
  noFunding: 'In de werkmap is geen toekenning of inkomst aan dit project gekoppeld.',
  fundingTable: (project: string) => `Geld van ${project}`,
  kind: 'Soort',
  funder: 'Verstrekker',
  books: 'Boekhouding',
  ownBooks: 'eigen',
  partnerBooks: (beneficiary: string) => `via een partner: ${beneficiary}`,
  amount: 'Bedrag',
  basis: { period: 'voor de hele periode', yearly: 'per jaar', once: 'eenmalig' } satisfies Record<Basis, string>,
  rowStatus: 'Status',

  posts: 'Personeel',
  postsRule: 'De functies van dit project, en functies van elders die met zijn geld betaald worden.',
  noPosts: 'In de werkmap is geen functie aan dit project gekoppeld.',
  postsTable: (project: string) => `Personeel van ${project}`,
  post: 'Functie',
  fte: 'VTE',
  deployment: 'Inzet',
  fundedBy: 'Betaald met',
  fundedByNone: 'niet vermeld',
  elsewhere: (project: string | null) => (project === null ? 'hoort bij geen project' : `hoort bij ${project}`),
}

export type ProjectRowsTexts = typeof projectRowsNl
