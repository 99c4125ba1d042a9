import type { ComponentChildren } from 'preact'
import { SHEET_LANGUAGE } from '../text/catalog.ts'

/** A text in the reader's language in which the sheet's own words stand, wherever they are: each is marked as the sheet's. */
export function MarkedText({ text, names }: { text: string; names: readonly string[] }) {
  const parts: ComponentChildren[] = []
  let rest = text
  for (let found = firstOf(names, rest); found !== null; found = firstOf(names, rest)) {
    parts.push(rest.slice(0, found.at), <bdi lang={SHEET_LANGUAGE}>{found.name}</bdi>)
    rest = rest.slice(found.at + found.name.length)
  }
  return <>{parts}{rest}</>
}

/** The one that comes first in the text; of several there, the longest. */
function firstOf(names: readonly string[], text: string): { name: string; at: number } | null {
  let first: { name: string; at: number } | null = null
  for (const name of names) {
    const at = name === '' ? -1 : text.indexOf(name)
    if (at !== -1 && (first === null || at < first.at || (at === first.at && name.length > first.name.length))) first = { name, at }
  }
  return first
}
