import type { HistoryTexts } from './history-nl.ts'

/** The sentences of a row's story in French. */
export const historyFr: HistoryTexts = {
  loading: 'Recherche de l’historique…',
  unreachable: 'L’historique n’a pas pu être chargé. La page réessaie d’elle-même.',
  missing: 'Aucun historique n’est connu pour cette ligne.',
  revision: (revision, moment) => `Version ${revision}, ${moment}`,
  edited: (editor, moment) => `dernière modification${editor === null ? '' : ` par ${editor}`}${moment === null ? '' : ` le ${moment}`}`,
  first: 'Figurait déjà dans la première version.',
  added: 'Ajoutée.',
  removed: 'Supprimée.',
  earlier: revision => `Chercher aussi avant la version ${revision + 1}`,
  noneSoFar: revision => `Non modifiée depuis la version ${revision + 1}.`,
}
