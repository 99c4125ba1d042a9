import type { DomainListsTexts } from './domain-lists-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** The sentences about what a policy domain's page lists row by row, in French. */
export const domainListsFr: DomainListsTexts = {
  rowsLoading: 'Chargement des lignes…',
  rowsUnreachable: 'Les lignes n’ont pas pu être chargées. La page réessaie d’elle-même.',
  rowsRefused: 'Vous n’avez pas accès à ces lignes.',

  funders: 'Bailleurs de fonds',
  fundersAbout: (kinds, first, last) => `${kinds}\u202F; ${first === last ? first : `de ${first} à ${last}`}, y compris ce qui n’a pas d’année`,
  noFunders: 'Aucun financement dans cette sélection.',
  funder: 'Bailleur de fonds',
  books: 'Comptabilité',
  awards: 'Financements',
  counted: 'Montant octroyé',
  partlyNotStated: 'en partie non mentionné',
  withoutYear: n => `dont ${count(n, 'financement', 'financements')} sans année`,

  posts: 'Personnel',
  postsAbout: 'postes des années choisies',
  postsOutside: n => `${count(n, 'poste se situe', 'postes se situent')} entièrement en dehors des années choisies.`,
  noPosts: 'Aucun poste dans ce domaine politique pour les années choisies.',
  post: 'Poste',
  deployment: 'Affectation',
  fte: 'ETP',
  period: 'Période',
  project: 'Projet',
  fundedBy: 'Financement',
  notLinked: 'non mentionné',
  place: 'Dans le classeur',
  placeOf: (tab, row) => `${tab}, ligne ${row}`,
  openPlace: (tab, row) => `Ouvrir ${tab}, ligne ${row}, dans Google Sheets`,

  roles: 'Rôle de l’association',
  rolesAbout: 'nombre de projets des années choisies\u202F; un projet peut avoir plus d’un rôle',
  role: 'Rôle',
  projects: 'Projets',
  noRoles: 'Aucun projet ne mentionne de rôle.',
  withoutRole: n => `Pour ${count(n, 'projet', 'projets')}, aucun rôle n’est mentionné.`,
  roleMeanings: {
    'A': 'A\u00A0: responsable final',
    'R': 'R\u00A0: exécute',
    'S/C': 'S/C\u00A0: soutient ou conseille',
    'S': 'S\u00A0: soutient',
    'C': 'C\u00A0: conseille',
    'I': 'I\u00A0: est informé',
    'werkgever': 'employeur du personnel',
    'promotor': 'promoteur\u00A0: demande, reçoit et justifie la subvention',
    'onbepaald': 'à déterminer',
  },

  municipalities: 'Communes',
  municipalitiesAbout: 'nombre de projets des années choisies auxquels elles participent',
  municipality: 'Commune',
  ofAll: (n, all) => `${n} sur ${all}`,
  withoutMunicipalities: n => `Pour ${count(n, 'projet', 'projets')}, aucune commune n’est mentionnée.`,
  noProjects: 'Aucun projet dans ce domaine politique pour les années choisies.',
}
