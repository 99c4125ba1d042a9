import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { catalogEn } from '../../../web/text/catalog-en.ts'
import { catalogFr } from '../../../web/text/catalog-fr.ts'
import { catalogNl } from '../../../web/text/catalog-nl.ts'

const WEB = new URL('../../../web/', import.meta.url).pathname

/** A language's texts by `part.key.key`, such as `control.severity.error`. */
type Sentences = Map<string, unknown>

const languages = { nl: catalogNl, fr: catalogFr, en: catalogEn }
const sentences: Record<string, Sentences> = {}
/** What is written in the pages, without comments and without the catalogs. */
let sources: { path: string; code: string }[] = []

beforeAll(async () => {
  for (const [language, { texts, parts }] of Object.entries(languages)) {
    const loaded = await Promise.all(Object.entries(parts).map(async ([part, load]) => [part, await load()] as const))
    sentences[language] = flat([['texts', texts], ...loaded])
  }
  const paths = (await readdir(WEB, { recursive: true })).filter(path => /\.tsx?$/.test(path))
  sources = await Promise.all(paths.map(async path => ({ path, code: withoutComments(await readFile(join(WEB, path), 'utf8')) })))
})

function flat(entries: Iterable<readonly [string, unknown]>, place = ''): Sentences {
  return new Map([...entries].flatMap(([key, value]) =>
    (typeof value === 'object' && value !== null ? [...flat(Object.entries(value), `${place}${key}.`)] : [[place + key, value] as const])))
}

const of = (language: string) => sentences[language] ?? new Map<string, unknown>()
const others = Object.keys(languages).filter(language => language !== 'nl')

test('there is a lot to say', () => {
  expect(of('nl').size).toBeGreaterThan(600)
  expect(sources.length).toBeGreaterThan(150)
})

test.each(others)('%s has exactly the keys that Dutch has', language => {
  expect([...of(language).keys()].toSorted()).toEqual([...of('nl').keys()].toSorted())
})

test.each(Object.keys(languages))('no sentence in %s is empty, and each is of the same kind as in Dutch', language => {
  const wrong = [...of(language)].filter(([key, value]) => typeof value !== typeof of('nl').get(key) || said(value).every(text => text === null) || said(value).some(text => text?.trim() === ''))
  expect(wrong.map(([key]) => key).filter(key => !MAY_BE_EMPTY.has(key))).toEqual([])
})

/** What joins parts of which there may be none. */
const MAY_BE_EMPTY = new Set(['audit.changeCounts'])

test.each(others)('in %s a sentence tells all that the Dutch one tells', language => {
  const lost = [...of('nl')].filter(([key, dutch]) => {
    const other = said(of(language).get(key))
    // Some take only one kind of argument.
    if (!said(dutch).some((text, index) => text !== null && other[index] !== null)) return true
    return !said(dutch).every((text, index) => other[index] === null || (text?.match(/31[1-6]|zeta\d/gi) ?? []).every(argument => other[index]?.toLowerCase().includes(argument.toLowerCase())))
  })
  expect(lost.map(([key]) => key)).toEqual([])
})

test('a sentence of several words is another one in each language', () => {
  const same = [...of('nl')].filter(([key, value]) => typeof value === 'string' && value.includes(' ') && others.some(language => of(language).get(key) === value))
  expect(same.map(([key]) => key)).toEqual(['figures.headlinePartner'])
})

test('French has its spaces where a line may not end, and its own quotation marks and apostrophes', () => {
  const french = [...of('fr')].flatMap(([key, value]) => said(value).flatMap(text => (text === null ? [] : [[key, text] as const])))
  expect(french.filter(([, text]) => /[ \w][;?!»](?!\d)| :|\w: |«(?!\u202F)|'|["“”‘]/.test(text.replaceAll(/\?\d/g, '')))).toEqual([])
})

test('English has its own quotation marks and apostrophes', () => {
  const english = [...of('en')].flatMap(([key, value]) => said(value).flatMap(text => (text === null ? [] : [[key, text] as const])))
  expect(english.filter(([, text]) => /['"“”«»]| [:;?!]/.test(text.replaceAll(/\?\d/g, '')))).toEqual([])
})

test('every sentence is said somewhere, where its part is known', () => {
  const unused = [...new Set([...of('nl').keys()].map(key => key.split('.').slice(0, 2).join('.')))].filter(place => {
    const [part = '', key = ''] = place.split('.')
    const known = sources.filter(({ path, code }) => (path === 'text/formats.ts' || !path.startsWith('text/')) && (part === 'texts' || knows(part).test(code)))
    const use = part === 'help' ? new RegExp(`["']${escaped(key)}["']`) : new RegExp(`\\.${escaped(key)}\\b|[{,]\\s*${escaped(key)}\\s*[,:}]`)
    return !known.some(({ code }) => use.test(code))
  })
  expect(unused).toEqual([])
})

/** What is written where a part's texts are at hand, such as `useProjectWords` and `ProjectsTexts`. */
function knows(part: string): RegExp {
  return part === 'help' ? /<Help about=/ : new RegExp(`${part.replace(/(?:ies|s)$/, '')}(?:y|ies|s)?(?:Words|Texts)\\b`, 'i')
}

test('no Dutch is written outside the catalogs', () => {
  const found = sources.filter(({ path }) => !path.startsWith('text/')).flatMap(({ path, code }) => [
    ...[...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(match => match[1] ?? match[2] ?? '').filter(text => / /.test(text) && DUTCH.test(text)),
    // Words between tags: whatever their language.
    ...[...code.matchAll(/<\/?[a-z][^<>]*>([^<>{}]*[a-z]{3,}[^<>{}]*)<\//g)].map(match => match[1] ?? ''),
  ].map(text => `${path}: ${text}`))
  expect(found).toEqual([])
})

const DUTCH = /(?<![\w-])(?:de|het|een|van|niet|geen|wordt|worden|zijn|naar|met|voor|deze|dit|uw|bij|en|tot|op)(?![\w-])/i

/** What a text says; a function's sentences with sample arguments of several kinds, null where it doesn't take them. */
function said(text: unknown): (string | null)[] {
  if (typeof text === 'string') return [text]
  if (typeof text !== 'function') return []
  return SAMPLES.map(sample => {
    try {
      return String(Reflect.apply(text, undefined, Array.from({ length: 6 }, (_, index) => sample(index))))
    } catch {
      return null
    }
  })
}

const SAMPLES: readonly ((index: number) => unknown)[] = [index => 311 + index, () => 1, () => 0, index => `Zeta${index}`]

function escaped(text: string): string {
  return text.replaceAll(/[^\w]/g, '\\$&')
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
}
