import type { RowsTexts } from './rows-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** The sentences of the rows behind a figure, in French. */
export const rowsFr: RowsTexts = {
  loading: 'Chargement des lignes…',
  unreachable: 'Les lignes n’ont pas pu être chargées. Vérifiez la connexion.',
  tryAgain: 'Réessayer',
  refused: 'Vous n’êtes pas connecté ou vous n’avez pas accès à ces lignes.',
  close: 'Fermer',
  none: 'Aucune ligne derrière ce chiffre.',
  why: 'Voici les lignes du classeur qui composent ce chiffre.',
  whyProjects: 'Voici les projets derrière ce chiffre.',
  shownOf: (shown, all) => `${shown} sur ${count(all, 'ligne affichée', 'lignes affichées')}.`,
  showMore: n => `Afficher les ${n} suivantes`,

  allDomains: 'tous les domaines politiques',
  domainsChosen: n => count(n, 'domaine politique choisi', 'domaines politiques choisis'),
  withoutYear: 'sans année',
  years: (first, last) => (first === last ? String(first) : `de ${first} à ${last}`),
  staffing: measure => `ETP, ${measure}`,
  requested: (kind, status) => `${kind}, ${status}`,
  funder: name => `Bailleur de fonds\u00A0: ${name}`,
  running: year => `Projets en cours en ${year}`,
  ending: until => `Projets qui se terminent jusqu’au ${until} inclus`,
  role: role => `Projets avec le rôle ${role}`,
  municipality: name => `Projets auxquels ${name} participe`,

  counted: 'Compte',
  presumed: 'Présumé, ne compte pas',
  notStated: 'Non mentionné',
  notAttributable: 'Sans année, ne compte pas',
  rowsNotStated: n => count(n, 'ligne', 'lignes'),
  roundedOnce: 'Chaque part est arrondie séparément\u202F; le total est arrondi une seule fois.',

  amountNotStated: 'montant non mentionné',
  fteNotStated: 'ETP non mentionné',
  datesMissing: 'une date nécessaire n’est pas mentionnée',
  bases: { period: 'pour toute la période', yearly: 'par an', once: 'unique' },
  toBeneficiary: (funder, beneficiary) => `${funder}, pour ${beneficiary}`,
  daysOfPeriod: (days, all, year) => `${days} des ${all} jours en ${year}`,
  daysOfYear: (days, all) => `${days} des ${all} jours`,
  wholeYear: 'toute l’année',
  once: 'unique, dans l’année de début',
  onLastDay: 'en service au 31 décembre',
  fteOf: fte => `${fte} ETP`,

  standings: {
    'counted': 'compte',
    'without-end': 'fin non mentionnée',
    'presumed': 'présumé\u00A0: fin non mentionnée',
    'start-not-stated': 'début non mentionné, ne compte pas',
  },
  inWorkbook: 'Dans le classeur',
  place: (tab, row) => `${tab}, ligne ${row}`,
  openPlace: (tab, row) => `Ouvrir ${tab}, ligne ${row}, dans Google Sheets`,
  stated: 'Mentionné',
  part: 'Dans ce chiffre',
}
