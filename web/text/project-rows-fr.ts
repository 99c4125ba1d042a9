import type { ProjectRowsTexts } from './project-rows-nl.ts'

/** The sentences about a project's money and posts, row by row, in French. */
export const projectRowsFr: ProjectRowsTexts = {
  funding: 'Argent',
  fundingRule: 'Les octrois et recettes que le classeur rattache à ce projet. Un montant «\u202Fvia un partenaire\u202F» ne figure pas dans la comptabilité de l’association.',
  noFunding: 'Le classeur ne rattache aucun octroi ni aucune recette à ce projet.',
  fundingTable: project => `Argent de ${project}`,
  kind: 'Nature',
  funder: 'Bailleur de fonds',
  books: 'Comptabilité',
  ownBooks: 'propre',
  partnerBooks: beneficiary => `via un partenaire\u00A0: ${beneficiary}`,
  amount: 'Montant',
  basis: { period: 'pour toute la période', yearly: 'par an', once: 'unique' },
  rowStatus: 'Statut',

  posts: 'Personnel',
  postsRule: 'Les postes de ce projet, et les postes d’ailleurs payés avec son argent.',
  noPosts: 'Le classeur ne rattache aucun poste à ce projet.',
  postsTable: project => `Personnel de ${project}`,
  post: 'Poste',
  fte: 'ETP',
  deployment: 'Affectation',
  fundedBy: 'Payé avec',
  fundedByNone: 'non mentionné',
  elsewhere: project => (project === null ? 'n’appartient à aucun projet' : `appartient à ${project}`),
}
