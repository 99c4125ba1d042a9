import type { ProjectsLateTexts } from './projects-late-nl.ts'

/** What comes on Projecten once its projects stand there: the buttons of the time axis, and why Overzicht counts differently; in English. */
export const projectsLateEn: ProjectsLateTexts = {
  zoom: 'Time axis',
  zoomIn: 'Fewer years',
  zoomOut: 'More years',
  zoomEarlier: 'Earlier',
  zoomLater: 'Later',
  zoomAll: 'All years',
  yearsShown: (first, last) => (first === last ? String(first) : `${first} – ${last}`),

  overview: 'The Overview counts differently:',
  running: (n, year) => `${n} ${n === 1 ? 'project' : 'projects'} running in the whole of ${year}, including any that have already ended or begin later in that year.`,
  startNotStated: (n, year) => `Without a stated start and not ended before ${year}: ${n}.`,
  ending: (n, after, until) => `There, the 12 months begin on the day of this revision: ${n} ${n === 1 ? 'ends' : 'end'} from ${after} to ${until}.`,
}
