import { catalogNl, type Catalog } from './catalog-nl.ts'
import type { Texts } from './nl.ts'

/** Dutch comes with the first page; any other language, with what it says on every page, once it is chosen. */
const LANGUAGE_CATALOGS = {
  nl: { name: 'Nederlands', load: () => Promise.resolve(catalogNl) },
  fr: { name: 'Français', load: async () => (await import('./catalog-fr.ts')).catalogFr },
  en: { name: 'English', load: async () => (await import('./catalog-en.ts')).catalogEn },
} satisfies Record<string, { name: string; load: () => Promise<Catalog> }>

export type Language = keyof typeof LANGUAGE_CATALOGS

export const DEFAULT_LANGUAGE: Language = 'nl'

/** Of what the sheet holds, and of what is said about its cells: names, remarks, the API's sentences. */
export const SHEET_LANGUAGE = 'nl'

/** Each by its name in the language itself. */
export const LANGUAGES: readonly { code: Language; name: string }[] =
  Object.entries(LANGUAGE_CATALOGS).map(([code, { name }]) => ({ code: code as Language, name }))

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGE_CATALOGS, name)
}

/** What stands on every page. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LANGUAGE_CATALOGS[language].load()).texts
}

type Parts = { [P in keyof Catalog['parts']]: Awaited<ReturnType<Catalog['parts'][P]>> }

/** The texts of a page, or of what comes when somebody asks. */
export async function loadPart<P extends keyof Parts>(language: Language, part: P): Promise<Parts[P]> {
  const { parts }: { parts: { [Name in keyof Parts]: () => Promise<Parts[Name]> } } = await LANGUAGE_CATALOGS[language].load()
  return parts[part]()
}
