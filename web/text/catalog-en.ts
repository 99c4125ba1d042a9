import type { Catalog } from './catalog-nl.ts'
import { en } from './en.ts'

export const catalogEn: Catalog = {
  texts: en,
  parts: {
    figures: async () => (await import('./figures-en.ts')).figuresEn,
    control: async () => (await import('./control-en.ts')).controlEn,
    projects: async () => (await import('./projects-en.ts')).projectsEn,
    projectRows: async () => (await import('./project-rows-en.ts')).projectRowsEn,
    municipalities: async () => (await import('./municipalities-en.ts')).municipalitiesEn,
    domain: async () => (await import('./domain-en.ts')).domainEn,
    domainLists: async () => (await import('./domain-lists-en.ts')).domainListsEn,
    unknown: async () => (await import('./unknown-en.ts')).unknownEn,
    exports: async () => (await import('./exports-en.ts')).exportsEn,
    rows: async () => (await import('./rows-en.ts')).rowsEn,
    changes: async () => (await import('./changes-en.ts')).changesEn,
    audit: async () => (await import('./audit-en.ts')).auditEn,
    history: async () => (await import('./history-en.ts')).historyEn,
    values: async () => (await import('./values-en.ts')).valuesEn,
    choice: async () => (await import('./choice-en.ts')).choiceEn,
    projectsLate: async () => (await import('./projects-late-en.ts')).projectsLateEn,
    statement: async () => (await import('./statement-en.ts')).statementEn,
    past: async () => (await import('./past-en.ts')).pastEn,
    unread: async () => (await import('./unread-en.ts')).unreadEn,
    notices: async () => (await import('./notices-en.ts')).noticesEn,
    colophon: async () => (await import('./colophon-en.ts')).colophonEn,
    help: async () => (await import('./help-en.ts')).helpEn,
  },
}
