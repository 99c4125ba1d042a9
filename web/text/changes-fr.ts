import type { ChangesTexts } from './changes-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** The sentences of the page Wijzigingen in French. */
export const changesFr: ChangesTexts = {
  title: 'Modifications',
  titleMeeting: day => `Modifications depuis la réunion du ${day}`,
  titleDay: day => `Modifications depuis le ${day}`,
  titleRevision: revision => `Modifications depuis la version ${revision}`,
  titleFirst: 'Modifications depuis la première version',
  compared: (from, fromMoment, to, toMoment) => `Version ${from} (${fromMoment}) comparée à la version ${to} (${toMoment}).`,
  beforeFirst: day => `Au ${day}, il n’y avait pas encore de version\u202F; la comparaison se fait donc avec la première.`,
  noMeeting: 'Depuis la première version, aucune réunion mentionnée dans le classeur n’a eu lieu\u202F; la comparaison se fait donc avec la première version.',
  loading: 'Recherche des modifications…',
  unreachable: 'Les modifications n’ont pas pu être chargées. La page réessaie d’elle-même.',
  revisionMissing: revision => `La version ${revision} n’existe pas ou est plus récente que celle que vous consultez.`,

  since: 'Depuis',
  sinceMeeting: 'Réunion précédente',
  meetings: 'Réunions',
  meeting: (day, body) => `${day}, ${body}`,
  revisions: 'Versions',
  revision: (revision, moment) => `version ${revision}, ${moment}`,
  otherDay: day => `autre jour\u00A0: ${day}`,
  day: 'Ou depuis un jour',
  until: 'Jusqu’à',
  untilNow: revision => `maintenant (version ${revision})`,
  onlyDomains: names => `Uniquement ${names}.`,
  allDomains: 'Afficher tous les domaines politiques',

  none: 'Rien n’a changé.',
  noneChosen: 'Rien n’a changé dans les domaines politiques choisis.',
  onlyOne: 'Il n’y a encore qu’une seule version\u00A0: il n’y a rien à comparer.',
  summary: (changed, added, removed) => {
    const parts = [
      ...(changed === 0 ? [] : [count(changed, 'ligne modifiée', 'lignes modifiées')]),
      ...(added === 0 ? [] : [count(added, 'nouvelle', 'nouvelles')]),
      ...(removed === 0 ? [] : [count(removed, 'supprimée', 'supprimées')]),
    ]
    return `Dans le classeur\u00A0: ${parts.join(', ')}.`
  },

  inFigures: 'Dans les chiffres',
  inWorkbook: 'Dans le classeur',
  withoutDomain: 'Sans domaine politique',
  event: { added: 'Nouveau', changed: 'Modifié', removed: 'Supprimé' },
  thing: {
    Domeinen: 'domaine politique', Projecten: 'projet', Subsidies: 'octroi', Personeel: 'poste', Gemeenten: 'commune',
    Prioriteiten: 'priorité', Vergaderingen: 'réunion',
  },
  forProject: project => `pour ${project}`,
  row: (tab, row) => `${tab}, ligne ${row}`,
  openRow: (tab, row) => `Ouvrir la ligne ${row} de ${tab} dans Google Sheets`,
  by: editor => `dernière modification par ${editor}`,
  showMore: n => `Afficher les ${n} suivantes`,
  notShown: n => `Encore ${count(n, 'modification non affichée', 'modifications non affichées')}.`,
  tracedFrom: revision => `Qui a modifié quoi et quand est retracé à partir de la version ${revision}.`,

  years: (first, last) => (first === last ? String(first) : `de ${first} à ${last}`),
  eachYear: 'chaque année',
  besideYears: 'sans année',
  requested: (kind, status) => `${kind} (${status}, non compté)`,
  partnerBooks: kind => `${kind} via des partenaires`,
  fte: { average: 'ETP', yearEnd: 'ETP au 31 décembre' },
  partnerFte: fte => `${fte} de partenaires`,
  deploymentFte: (fte, deployment) => `${fte}, ${deployment}`,
  presumed: what => `${what}, présumé`,
  notStated: what => `${what}\u00A0: lignes sans montant mentionné`,
  notStatedFte: what => `${what}\u00A0: postes sans ETP mentionné`,
  more: amount => `+ ${amount}`,
  less: amount => `− ${amount}`,
  fromTo: (before, after) => `de ${before} à ${after}`,
  noFigures: 'Cela ne change pas les totaux de ce domaine.',
  calendar: 'Changé sans qu’une ligne ait été modifiée',
  calendarWhy: 'Une nouvelle année a commencé (ce qui était présumé compte alors) ou d’autres années sont maintenant affichées.',
}
