import type { ControlTexts } from './control-nl.ts'
import type { MunicipalitiesTexts } from './municipalities-nl.ts'
import { nl, type Texts } from './nl.ts'
import type { ProjectsTexts } from './projects-nl.ts'
import type { RowsTexts } from './rows-nl.ts'

interface Catalog {
  /** The language's name in the language itself. */
  name: string
  texts: () => Promise<Texts>
  /** Of the page Controle. */
  control: () => Promise<ControlTexts>
  /** Of the pages about projects; the municipalities' pages show projects too. */
  projects: () => Promise<ProjectsTexts>
  municipalities: () => Promise<MunicipalitiesTexts>
  /** Of the rows behind a figure. */
  rows: () => Promise<RowsTexts>
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
    rows: async () => (await import('./rows-nl.ts')).rowsNl,
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

export function loadRowsTexts(language: Language): Promise<RowsTexts> {
  return CATALOGS[language].rows()
}

export function loadProjectsTexts(language: Language): Promise<ProjectsTexts> {
  return CATALOGS[language].projects()
}

export function loadMunicipalitiesTexts(language: Language): Promise<MunicipalitiesTexts> {
  return CATALOGS[language].municipalities()
}

export function loadControlTexts(language: Language): Promise<ControlTexts> {
  return CATALOGS[language].control()
}
