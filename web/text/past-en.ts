import type { PastTexts } from './past-nl.ts'

export const pastEn: PastTexts = {
  day: 'The figures as at',
  show: 'Show',
  meetings: 'Or as at a meeting:',
  link: revision => `Link to this revision (${revision})`,
  linkWhy: 'Whoever opens it sees these figures, even once there is a newer revision.',
  linkCopied: 'The link was copied.',
  linkToCopy: 'Copy this link:',
}
