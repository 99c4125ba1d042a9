import type { Catalog } from './catalog-nl.ts'
import { fr } from './fr.ts'

export const catalogFr: Catalog = {
  texts: fr,
  parts: {
    figures: async () => (await import('./figures-fr.ts')).figuresFr,
    control: async () => (await import('./control-fr.ts')).controlFr,
    projects: async () => (await import('./projects-fr.ts')).projectsFr,
    projectRows: async () => (await import('./project-rows-fr.ts')).projectRowsFr,
    municipalities: async () => (await import('./municipalities-fr.ts')).municipalitiesFr,
    domain: async () => (await import('./domain-fr.ts')).domainFr,
    domainLists: async () => (await import('./domain-lists-fr.ts')).domainListsFr,
    unknown: async () => (await import('./unknown-fr.ts')).unknownFr,
    exports: async () => (await import('./exports-fr.ts')).exportsFr,
    rows: async () => (await import('./rows-fr.ts')).rowsFr,
    changes: async () => (await import('./changes-fr.ts')).changesFr,
    audit: async () => (await import('./audit-fr.ts')).auditFr,
    history: async () => (await import('./history-fr.ts')).historyFr,
    values: async () => (await import('./values-fr.ts')).valuesFr,
    choice: async () => (await import('./choice-fr.ts')).choiceFr,
    projectsLate: async () => (await import('./projects-late-fr.ts')).projectsLateFr,
    statement: async () => (await import('./statement-fr.ts')).statementFr,
    past: async () => (await import('./past-fr.ts')).pastFr,
    unread: async () => (await import('./unread-fr.ts')).unreadFr,
    notices: async () => (await import('./notices-fr.ts')).noticesFr,
    colophon: async () => (await import('./colophon-fr.ts')).colophonFr,
    help: async () => (await import('./help-fr.ts')).helpFr,
  },
}
