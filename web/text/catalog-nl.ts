import { nl } from './nl.ts'

/** All that is said in Dutch: what stands on every page, and what comes with a page or a part of one. Another language is another file of this shape. */
export const catalogNl = {
  texts: nl,
  parts: {
    /** Of the pages that show figures in charts. */
    figures: async () => (await import('./figures-nl.ts')).figuresNl,
    control: async () => (await import('./control-nl.ts')).controlNl,
    /** Also for the municipalities' pages, which show projects too. */
    projects: async () => (await import('./projects-nl.ts')).projectsNl,
    /** Of the page of one project. */
    projectRows: async () => (await import('./project-rows-nl.ts')).projectRowsNl,
    municipalities: async () => (await import('./municipalities-nl.ts')).municipalitiesNl,
    domain: async () => (await import('./domain-nl.ts')).domainNl,
    /** Of what a domain's page lists row by row. */
    domainLists: async () => (await import('./domain-lists-nl.ts')).domainListsNl,
    unknown: async () => (await import('./unknown-nl.ts')).unknownNl,
    /** Of files that readers take along. */
    exports: async () => (await import('./exports-nl.ts')).exportsNl,
    /** Of the rows behind a figure. */
    rows: async () => (await import('./rows-nl.ts')).rowsNl,
    changes: async () => (await import('./changes-nl.ts')).changesNl,
    audit: async () => (await import('./audit-nl.ts')).auditNl,
    /** Of the story of one row. */
    history: async () => (await import('./history-nl.ts')).historyNl,
    /** Of a row's fields and what stands in them. */
    values: async () => (await import('./values-nl.ts')).valuesNl,
    /** Of a choice that a page isn't narrowed to. */
    choice: async () => (await import('./choice-nl.ts')).choiceNl,
    /** Of what comes late on Projecten. */
    projectsLate: async () => (await import('./projects-late-nl.ts')).projectsLateNl,
    statement: async () => (await import('./statement-nl.ts')).statementNl,
    /** Of the choice of a past moment; comes when somebody asks. */
    past: async () => (await import('./past-nl.ts')).pastNl,
    /** Comes where an address can't be read. */
    unread: async () => (await import('./unread-nl.ts')).unreadNl,
    /** Comes once a page stands there. */
    notices: async () => (await import('./notices-nl.ts')).noticesNl,
    colophon: async () => (await import('./colophon-nl.ts')).colophonNl,
    /** How each figure is made; comes when somebody asks. */
    help: async () => (await import('./help-nl.ts')).helpNl,
  },
}

export type Catalog = typeof catalogNl
