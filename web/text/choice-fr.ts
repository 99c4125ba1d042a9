import type { ChoiceTexts } from './choice-nl.ts'

/** What is said of a choice that a page isn't narrowed to, in French. */
export const choiceFr: ChoiceTexts = {
  municipality: name => `Vous avez choisi la commune ${name}. Cela vaut pour la page Projets\u202F; ce qui suit concerne toutes les communes.`,
  clearMunicipality: 'Ne plus choisir de commune',
  years: (from, to) =>
    `Vous avez choisi les années ${from === null ? `jusqu’à ${to}` : to === null ? `à partir de ${from}` : from === to ? from : `de ${from} à ${to}`}. Ce qui suit concerne toutes les années.`,
  clearYears: 'Ne plus choisir d’années',
  domains: (names, n) => `Vous avez choisi ${n < 2 ? 'le domaine' : 'les domaines'} ${names}. Ce qui suit concerne tous les domaines politiques.`,
  clearDomains: 'Ne plus choisir de domaine',
  kinds: kinds => `Vous avez choisi comme nature\u00A0: ${kinds}. Ce qui suit concerne toutes les natures.`,
  clearKinds: 'Ne plus choisir de nature',
}
