import type { CountsTexts } from './counts-nl.ts'

/** Why two pages count differently, in English. */
export const countsEn: CountsTexts = {
  overview: 'The Overview counts differently:',
  running: (n, year) => `${n} ${n === 1 ? 'project' : 'projects'} running in the whole of ${year}, including any that have already ended or begin later in that year.`,
  startNotStated: (n, year) => `Without a stated start and not ended before ${year}: ${n}.`,
  ending: (n, after, until) => `There, the 12 months begin on the day of this version: ${n} ${n === 1 ? 'ends' : 'end'} from ${after} to ${until}.`,
}
