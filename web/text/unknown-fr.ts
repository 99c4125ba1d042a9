import type { Side } from '../charts/panel.ts'
import type { UnknownTexts } from './unknown-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`
const span = (first: number, last: number) => (first === last ? String(first) : `de ${first} à ${last}`)
const OWNERS: Record<Side, string> = { own: 'dans les chiffres propres', partner: 'dans les chiffres des partenaires' }

/** The sentences of the page Wat we niet weten in French. */
export const unknownFr: UnknownTexts = {
  title: 'Ce que nous ignorons',
  intro: 'Chaque montant, ETP, date, bailleur de fonds ou financement qui est vide ou qui dit «\u202Finconnu\u202F» et qui rend un chiffre incomplet. En tête, ce qui cache le plus\u00A0: d’abord les montants inconnus, puis l’argent et le personnel qui ne figurent dans aucun total, puis l’origine de l’argent et le financement des postes, puis les périodes. Les coordinateurs de l’association complètent ces cellules. Une ligne où plusieurs cellules sont vides compte dans chacun de ces groupes. Les projets dont les communes ou le rôle ne sont pas indiqués figurent sous Communes et sous Projets.',
  loading: 'Chargement des lignes…',
  unreachable: 'Les lignes n’ont pas pu être chargées. La page réessaie d’elle-même.',
  refused: 'Vous n’avez pas accès à ces lignes.',
  nothing: 'Tout est rempli. Rien n’est inconnu dans cette sélection.',
  noneChosen: 'Rien d’inconnu dans cette sélection.',
  showAll: 'Tout afficher',

  known: 'Complétude du classeur',
  knownOf: (known, all) => `${known} sur ${all}`,
  knownTitles: {
    amount: 'financements avec un montant',
    fte: 'postes avec un ETP',
    period: 'projets avec début et fin',
    link: 'postes propres avec financement',
  },

  list: 'À remplir',
  byKind: 'Ce qui manque',
  all: 'Tout',
  kinds: {
    amount: 'Montant',
    fte: 'ETP',
    date: 'Date',
    period: 'Période de projet',
    funder: 'Bailleur de fonds',
    link: 'Financement',
  },
  chosen: kind => `Ce qui manque\u00A0: ${kind}`,
  shownOf: (n, all) => (n === all ? count(all, 'ligne', 'lignes') : `${n} sur ${count(all, 'ligne', 'lignes')}`),
  notShown: n => `Encore ${count(n, 'ligne non affichée', 'lignes non affichées')}.`,
  showMore: n => `Afficher les ${n} suivantes`,

  rank: 'N°',
  what: 'Au sujet de',
  hides: 'Ce que cela cache',
  fill: 'Cellule à remplir',
  tables: { funding: 'financement', staffing: 'poste', projects: 'projet' },
  nameless: 'sans nom',

  amountInYears: (years, first, last, side) => `${count(years, 'total annuel incomplet', 'totaux annuels incomplets')} ${OWNERS[side]}\u00A0: ${span(first, last)}`,
  amountWithoutYears: side => `montant et années inconnus\u202F; absent des totaux ${OWNERS[side]}`,
  moneyNowhere: (amount, side) => `${amount} ne figure dans aucune année ${OWNERS[side]}`,
  moneyPresumed: (amount, side) => `${amount} n’est que présumé ${OWNERS[side]}`,
  fteInYears: (years, first, last, side) => `ETP de ${count(years, 'an incomplet', 'ans incomplets')} ${OWNERS[side]}\u00A0: ${span(first, last)}`,
  fteWithoutYears: side => `ETP et années inconnus\u202F; absent ${OWNERS[side]}`,
  peopleNowhere: (fte, side) => `${fte} ETP ne figure dans aucune année ${OWNERS[side]}`,
  peoplePresumed: (fte, side) => `${fte} ETP n’est que présumé les années suivantes ${OWNERS[side]}`,
  giver: (amount, side) => `on ne sait pas de qui viennent ${amount} ${OWNERS[side]}`,
  payer: fte => `on ne voit pas quel financement paie ${fte} ETP`,
  period: whole => (whole ? 'absent de la ligne du temps' : 'à moitié seulement sur la ligne du temps'),
  periodWith: (whole, awards, posts) => {
    const parts = [...(awards > 0 ? [count(awards, 'financement', 'financements')] : []), ...(posts > 0 ? [count(posts, 'poste', 'postes')] : [])]
    return `${whole ? 'absent de la ligne du temps' : 'à moitié seulement sur la ligne du temps'}\u202F; ${parts.join(' et ')} en ${awards + posts < 2 ? 'dépend' : 'dépendent'}`
  },
  requested: 'pas encore octroyé\u00A0: n’est compté nulle part',
  hidesNothing: 'aucun chiffre des années affichées',

  column: column => `colonne ${column}`,
  place: (tab, row) => `${tab}, ligne ${row}`,
  openPlace: (tab, row) => `Ouvrir ${tab}, ligne ${row}, dans Google Sheets`,
}
