/** The sentences of the choice of a past moment in Dutch. Another language is another file of this shape. */
export const pastNl = {
  day: 'De cijfers zoals op',
  show: 'Tonen',
  meetings: 'Of zoals op een vergadering:',
  link: (revision: number) => `Link naar deze versie (${revision})`,
  linkWhy: 'Wie hem opent, ziet deze cijfers, ook als er intussen een nieuwere versie is.',
  linkCopied: 'De link is gekopieerd.',
  linkToCopy: 'Kopieer deze link:',
}

export type PastTexts = typeof pastNl
