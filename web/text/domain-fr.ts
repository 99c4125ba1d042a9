import type { DomainTexts } from './domain-nl.ts'

/** The sentences of the pages about policy domains in French. */
export const domainFr: DomainTexts = {
  title: 'Domaines politiques',
  intro: 'Par domaine politique, le financement, le personnel et les projets. Cliquez sur un domaine pour voir tout ce qui s’y rapporte.',
  missing: 'Ce domaine politique n’existe pas',
  missingWhy: asked => `Cette version ne contient aucun domaine politique portant le code ${asked}. Choisissez-en un dans la liste.`,
  toAll: 'Tous les domaines politiques',
  filters: 'Choix du domaine politique et des années',
  domain: 'Domaine politique',
  kicker: code => `Domaine politique ${code}`,

  table: year => `Domaines politiques en ${year}`,
  tableAbout: (kinds, measure) => `${kinds}\u202F; ETP\u00A0: ${measure}`,
  fundingOwn: 'Comptabilité propre',
  fundingPartner: 'Comptabilité des partenaires',
  staffOwn: 'ETP, personnel propre',
  staffPartner: 'ETP, personnel des partenaires',
  running: 'Projets en cours',
  startNotStated: n => `sans début\u00A0: ${n}`,
  withoutYear: n => `sans année\u00A0: ${n}`,
}
