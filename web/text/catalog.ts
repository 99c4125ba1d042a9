import type { AuditTexts } from './audit-nl.ts'
import type { ChangesTexts } from './changes-nl.ts'
import type { ControlTexts } from './control-nl.ts'
import type { MunicipalitiesTexts } from './municipalities-nl.ts'
import type { DomainTexts } from './domain-nl.ts'
import type { ExportsTexts } from './exports-nl.ts'
import { nl, type Texts } from './nl.ts'
import type { ProjectsTexts } from './projects-nl.ts'
import type { RowsTexts } from './rows-nl.ts'
import type { UnknownTexts } from './unknown-nl.ts'
import type { HistoryTexts } from './history-nl.ts'
import type { ValueTexts } from './values-nl.ts'

interface Catalog {
  /** The language's name in the language itself. */
  name: string
  texts: () => Promise<Texts>
  /** Of the page Controle. */
  control: () => Promise<ControlTexts>
  /** Of the pages about projects; the municipalities' pages show projects too. */
  projects: () => Promise<ProjectsTexts>
  municipalities: () => Promise<MunicipalitiesTexts>
  domain: () => Promise<DomainTexts>
  unknown: () => Promise<UnknownTexts>
  /** Of files that readers take along. */
  exports: () => Promise<ExportsTexts>
  /** Of the rows behind a figure. */
  rows: () => Promise<RowsTexts>
  changes: () => Promise<ChangesTexts>
  audit: () => Promise<AuditTexts>
  /** Of the story of one row. */
  history: () => Promise<HistoryTexts>
  /** Of a row's fields and what stands in them. */
  values: () => Promise<ValueTexts>
}

/**
 * Loaded when the language is chosen, a page's own texts with the page. A new language: files of the
 * shapes `Texts` and `ControlTexts`, and an entry here.
 */
const CATALOGS = {
  nl: {
    name: 'Nederlands',
    texts: () => Promise.resolve(nl),
    control: async () => (await import('./control-nl.ts')).controlNl,
    projects: async () => (await import('./projects-nl.ts')).projectsNl,
    municipalities: async () => (await import('./municipalities-nl.ts')).municipalitiesNl,
    domain: async () => (await import('./domain-nl.ts')).domainNl,
    unknown: async () => (await import('./unknown-nl.ts')).unknownNl,
    exports: async () => (await import('./exports-nl.ts')).exportsNl,
    rows: async () => (await import('./rows-nl.ts')).rowsNl,
    changes: async () => (await import('./changes-nl.ts')).changesNl,
    audit: async () => (await import('./audit-nl.ts')).auditNl,
    history: async () => (await import('./history-nl.ts')).historyNl,
    values: async () => (await import('./values-nl.ts')).valuesNl,
  },
} satisfies Record<string, Catalog>

export type Language = keyof typeof CATALOGS

export const DEFAULT_LANGUAGE: Language = 'nl'

export const LANGUAGES: readonly { code: Language; name: string }[] =
  Object.entries(CATALOGS).map(([code, { name }]) => ({ code: code as Language, name }))

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(CATALOGS, name)
}

export function loadTexts(language: Language): Promise<Texts> {
  return CATALOGS[language].texts()
}

export function loadControlTexts(language: Language): Promise<ControlTexts> {
  return CATALOGS[language].control()
}

export function loadDomainTexts(language: Language): Promise<DomainTexts> {
  return CATALOGS[language].domain()
}

export function loadUnknownTexts(language: Language): Promise<UnknownTexts> {
  return CATALOGS[language].unknown()
}

export function loadExportsTexts(language: Language): Promise<ExportsTexts> {
  return CATALOGS[language].exports()
}

export function loadRowsTexts(language: Language): Promise<RowsTexts> {
  return CATALOGS[language].rows()
}

export function loadProjectsTexts(language: Language): Promise<ProjectsTexts> {
  return CATALOGS[language].projects()
}

export function loadMunicipalitiesTexts(language: Language): Promise<MunicipalitiesTexts> {
  return CATALOGS[language].municipalities()
}

export function loadChangesTexts(language: Language): Promise<ChangesTexts> {
  return CATALOGS[language].changes()
}

export function loadAuditTexts(language: Language): Promise<AuditTexts> {
  return CATALOGS[language].audit()
}

export function loadHistoryTexts(language: Language): Promise<HistoryTexts> {
  return CATALOGS[language].history()
}

export function loadValueTexts(language: Language): Promise<ValueTexts> {
  return CATALOGS[language].values()
}
