import type { ProjectsLateTexts } from './projects-late-nl.ts'

/** What comes on Projecten once its projects stand there: the buttons of the time axis, and why Overzicht counts differently; in French. */
export const projectsLateFr: ProjectsLateTexts = {
  zoom: 'Axe du temps',
  zoomIn: 'Moins d’années',
  zoomOut: 'Plus d’années',
  zoomEarlier: 'Plus tôt',
  zoomLater: 'Plus tard',
  zoomAll: 'Toutes les années',
  yearsShown: (first, last) => (first === last ? String(first) : `${first} – ${last}`),

  overview: 'L’Aperçu compte autrement\u00A0:',
  running: (n, year) => `${n} ${n < 2 ? 'projet en cours' : 'projets en cours'} sur toute l’année ${year}, y compris ceux qui s’y sont déjà terminés ou commencent plus tard.`,
  startNotStated: (n, year) => `Sans début mentionné et non terminés avant ${year}\u00A0: ${n}.`,
  ending: (n, after, until) => `Les 12 mois y commencent le jour de cette version\u00A0: du ${after} au ${until}, ${n} ${n < 2 ? 'se termine' : 'se terminent'}.`,
}
