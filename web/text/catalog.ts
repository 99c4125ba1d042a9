import { nl, type Texts } from './nl.ts'

/**
 * One catalog per language, loaded when it is chosen. A new language: a file of the shape `Texts`
 * and a line here.
 */
const CATALOGS = {
  nl: () => Promise.resolve(nl),
} satisfies Record<string, () => Promise<Texts>>

export type Language = keyof typeof CATALOGS

export const DEFAULT_LANGUAGE: Language = 'nl'

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(CATALOGS, name)
}

export function loadTexts(language: Language): Promise<Texts> {
  return CATALOGS[language]()
}
