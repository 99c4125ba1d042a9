import type { PastTexts } from './past-nl.ts'

export const pastFr: PastTexts = {
  day: 'Les chiffres tels qu’au',
  show: 'Afficher',
  meetings: 'Ou tels que lors d’une réunion\u00A0:',
  link: revision => `Lien vers cette version (${revision})`,
  linkWhy: 'Qui l’ouvre voit ces chiffres, même si une version plus récente existe entre-temps.',
  linkCopied: 'Le lien est copié.',
  linkToCopy: 'Copiez ce lien\u00A0:',
}
