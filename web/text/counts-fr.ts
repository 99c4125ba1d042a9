import type { CountsTexts } from './counts-nl.ts'

/** Why two pages count differently, in French. */
export const countsFr: CountsTexts = {
  overview: 'L’Aperçu compte autrement\u00A0:',
  running: (n, year) => `${n} ${n < 2 ? 'projet en cours' : 'projets en cours'} sur toute l’année ${year}, y compris ceux qui s’y sont déjà terminés ou commencent plus tard.`,
  startNotStated: (n, year) => `Sans début mentionné et non terminés avant ${year}\u00A0: ${n}.`,
  ending: (n, after, until) => `Les 12 mois y commencent le jour de cette version\u00A0: du ${after} au ${until}, ${n} ${n < 2 ? 'se termine' : 'se terminent'}.`,
}
