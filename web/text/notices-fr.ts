import type { NoticesTexts } from './notices-nl.ts'

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** What a reader must know before believing the figures, in French. */
export const noticesFr: NoticesTexts = {
  nothingPublished: 'Pas encore de chiffres',
  nothingPublishedWhy: 'Dès que le classeur aura été lu sans erreur, les chiffres apparaîtront ici d’eux-mêmes.',
  nothingPublishedHeld: (errors, moment) =>
    `La lecture du ${moment} comporte ${count(errors, 'erreur', 'erreurs')}. Dès qu’${errors < 2 ? 'elle sera corrigée' : 'elles seront corrigées'} dans le classeur, les chiffres apparaîtront ici d’eux-mêmes.`,
  mended: 'Un coordinateur de l’association s’en occupe\u202F; vous n’avez rien à faire.',
  failedKeeps: revision => `Les chiffres ci-dessous restent ceux de la version ${revision}.`,
  offline: since => `Pas de réponse depuis le ${since}\u00A0: ce qui figure ci-dessous est ce qui a été reçu en dernier. La page réessaie d’elle-même.`,
  offlineEmpty: since => `Pas de réponse depuis le ${since}\u00A0: rien n’a encore été reçu. La page réessaie d’elle-même.`,
  stale: moment => `Le classeur a été contrôlé pour la dernière fois le ${moment}. Des modifications plus récentes ne figurent peut-être pas encore dans ces chiffres.`,
  staleAsk: 'S’il vous faut des chiffres plus récents, demandez à un coordinateur de faire contrôler le classeur.',
  dayMissing: day => `Au ${day}, il n’y avait pas encore de version.`,
  signInNeeded: 'Vous n’êtes pas connecté ou votre session a expiré. Connectez-vous à nouveau.',
  notAllowed: 'Vous n’avez pas accès à ces chiffres.',
  unknownDomains: codes => `Ce lien cite un domaine politique qui n’existe pas\u00A0: ${codes}.`,
  unheardYears: (asked, first, last) => `Ce lien demande ${asked}\u00A0; le classeur n’a pas de chiffres à ce sujet. Vous voyez ${first === last ? first : `${first} à ${last}`}.`,
  unheardKinds: (asked, shown) => `Ce lien cite un type de recettes qui n’existe pas\u00A0: ${asked}. Vous voyez\u00A0: ${shown}.`,
  toControl: 'Voir ce qu’il faut faire',
}
