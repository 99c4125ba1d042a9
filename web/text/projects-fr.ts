import type { ProjectsTexts } from './projects-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** The sentences of the pages about projects in French. */
export const projectsFr: ProjectsTexts = {
  title: 'Projets',
  intro: 'Chaque barre est la période d’un projet. Cliquez sur un projet pour voir son rôle, ses communes, son financement et son personnel.',
  periodsBy: {
    domain: 'Périodes des projets par domaine politique',
    role: 'Périodes des projets par rôle',
    status: 'Périodes des projets par état',
    none: 'Périodes des projets',
  },
  shown: (n, of) => (n === of ? count(n, 'projet', 'projets') : `${n} sur ${count(of, 'projet', 'projets')}`),

  municipality: 'Commune',
  allMunicipalities: 'Toutes',
  unknownMunicipality: asked => `Ce lien cite une commune qui ne figure pas dans cette version\u00A0: ${asked}.`,
  find: 'Rechercher un nom ou un code',
  groupBy: 'Grouper',
  groupings: { domain: 'Domaine', role: 'Rôle', status: 'État', none: 'Aucun' },
  byFirstRole: 'Un projet à plusieurs rôles figure sous le premier.',
  orderBy: 'Trier',
  orders: { start: 'Début', end: 'Fin', name: 'Nom', domain: 'Domaine', role: 'Rôle' },
  clear: 'Afficher tous les projets',
  allStatuses: 'Tous',
  chosen: (municipality, status, text, grouping, order) => [
    ...(municipality === null ? [] : [`commune\u00A0: ${municipality}`]),
    ...(status === null ? [] : [`état\u00A0: ${status.toLowerCase()}`]),
    ...(text === '' ? [] : [`recherche\u00A0: «\u202F${text}\u202F»`]),
    `groupé\u00A0: ${grouping.toLowerCase()}`,
    `trié\u00A0: ${order.toLowerCase()}`,
  ].join('\u202F; '),

  statuses: {
    ending: 'se termine dans les 12 mois',
    running: 'en cours actuellement',
    presumed: 'sans doute encore en cours',
    planned: 'prévu',
    ended: 'terminé',
    unknown: 'début non mentionné',
  },
  statusTitles: {
    ending: 'Se termine dans les 12 mois',
    running: 'En cours actuellement',
    presumed: 'Sans doute encore en cours',
    planned: 'Prévu',
    ended: 'Terminé',
    unknown: 'Début non mentionné',
  },
  statusGroups: { running: 'En cours pour plus de 12 mois ou sans fin mentionnée', unknown: 'Début non mentionné, fin au-delà de 12 mois ou non mentionnée' },
  statusCounts: {
    ending: n => `${n} se ${n < 2 ? 'termine' : 'terminent'} dans les 12 mois`,
    running: n => `${n} ${n < 2 ? 'est' : 'sont'} en cours`,
    presumed: n => `${n} ${n < 2 ? 'est' : 'sont'} sans doute encore en cours`,
    planned: n => `${n} ${n < 2 ? 'est prévu' : 'sont prévus'}`,
    ended: n => `${n} ${n < 2 ? 'est terminé' : 'sont terminés'}`,
    unknown: (n, alone) => `le début de ${alone ? count(n, 'projet', 'projets') : n === 1 ? '1 autre' : `${n} autres`} n’est pas mentionné`,
  },
  summary: (day, counts, ending) => `Au ${day}\u00A0: ${counts}.${ending === '' ? '' : ` Sur l’ensemble, ${ending}.`}`,
  status: 'État',
  legendRunning: 'en cours',
  legendPlanned: 'prévu\u00A0: pas encore commencé',
  legendEnded: 'terminé',

  rowLabel: (name, domain, period, status) => `${name}, ${domain}, ${period}, ${status}`,
  periodNotStated: 'période non mentionnée',
  noProjects: 'Aucun projet dans cette sélection.',
  outside: n => `${count(n, 'projet se situe entièrement', 'projets se situent entièrement')} en dehors des années choisies.`,
  showTable: 'Projets en tableau',
  hideTable: 'Masquer le tableau',
  municipalities: 'Communes',

  roleNames: {
    'A': 'responsable final',
    'R': 'exécute',
    'S/C': 'soutient ou conseille',
    'S': 'soutient',
    'C': 'conseille',
    'I': 'est informé',
    'werkgever': 'employeur',
    'promotor': 'promoteur',
    'onbepaald': 'à déterminer',
  },
  roleTitle: (role, name) => (/^[a-z]/.test(role) ? name.charAt(0).toUpperCase() + name.slice(1) : `${role}\u00A0: ${name}`),
  noRole: 'Rôle non mentionné',

  back: 'Tous les projets',
  priority: 'Priorité',
  municipalityCount: n => count(n, 'commune', 'communes'),

  code: 'Code',
  source: 'Source',
  sheet: 'Dans le classeur',

  place: (tab, row) => `${tab}, ligne ${row}`,
  openRow: (tab, row) => `Ouvrir la ligne ${row} de ${tab} dans Google Sheets`,
}
