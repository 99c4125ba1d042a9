import type { Target } from './findings.ts'
import { nearestOf } from './nearest.ts'
import { cleanText, foldText, shortened, splitList } from './text-normal.ts'
import type { Cell } from './grid.ts'
import { refuse, UNJUDGED, type Parsed } from './values/parsed.ts'

/** The rows that a reference can point at. */
export interface Register {
  target: Target
  /** False while the target's tab, its codes or its names are wrong: what isn't found then isn't complained about. */
  isReliable: boolean
  find(text: string): Match
  nearest(text: string): string | null
  examples: readonly string[]
}

type Match = { code: string } | { candidates: readonly string[] } | null

export interface Entry {
  code: string
  /** Null where it is wrong. */
  name: string | null
}

/** @param calledBy whether a reference may also give the row's name; otherwise a name only helps to suggest the code */
export function registerOf(entries: readonly Entry[], target: Target, calledBy: 'code' | 'code-or-name', isReliable: boolean, shownBy: 'code' | 'name' = 'code'): Register {
  const called = calledBy === 'code' ? entries.map(({ code }) => ({ code, name: null })) : entries
  // Exact code, exact name, then both ignoring case and accents: the first step that finds anything decides.
  const steps = [
    groupBy(called, ({ code }) => code),
    groupBy(called, ({ name }) => name),
    groupBy(called, ({ code }) => foldText(code)),
    groupBy(called, ({ name }) => (name === null ? null : foldText(name))),
  ]
  const suggestions = new Map<string, string | null>()

  return {
    target,
    isReliable,
    examples: entries.length > MOST_EXAMPLES ? [] : entries.map(({ code, name }) => shortened(shownBy === 'name' ? (name ?? code) : code, 60)),
    find(text) {
      const folded = foldText(text)
      for (const [index, step] of steps.entries()) {
        const [first, ...others] = step.get(index < 2 ? text : folded) ?? []
        if (first === undefined) continue
        return others.length === 0 ? { code: first } : { candidates: [first, ...others] }
      }
      return null
    },
    nearest(text) {
      const known = suggestions.get(text)
      if (known !== undefined) return known
      // Each costs a walk over all names: a tab full of wrong references gets no more than these.
      const nearest = suggestions.size < MOST_SUGGESTIONS ? suggestionFor(text, entries, calledBy) : null
      suggestions.set(text, nearest)
      return nearest
    },
  }
}

export function referenceTo(register: Register): (cell: Cell) => Parsed<string> {
  return cell => lookUp(register, cleanText(cell.shown))
}

/** Several in one cell: their codes ascending, each once. */
export function referencesTo(register: Register): (cell: Cell) => Parsed<string[]> {
  return cell => {
    const codes = new Set<string>()
    const parts = splitList(cell.shown)
    for (const part of parts.length === 0 ? [cleanText(cell.shown)] : parts) {
      const found = lookUp(register, part)
      if (!('value' in found)) return found
      codes.add(found.value)
    }
    return { value: [...codes].toSorted() }
  }
}

function lookUp(register: Register, text: string): Parsed<string> {
  const match = register.find(text)
  if (match !== null && 'code' in match) return { value: match.code }
  if (!register.isReliable) return UNJUDGED
  const part = shortened(text, 60)
  const { target, examples } = register
  if (match !== null) return refuse('reference-ambiguous', { part, target, candidates: match.candidates.slice(0, MOST_EXAMPLES) })
  return refuse('reference-unknown', { part, target, examples, nearest: register.nearest(text) })
}

function suggestionFor(text: string, entries: readonly Entry[], calledBy: 'code' | 'code-or-name'): string | null {
  const spelled = new Map<string, string>()
  for (const { code, name } of entries) {
    if (name !== null) spelled.set(name, calledBy === 'code' ? code : name)
  }
  for (const { code } of entries) spelled.set(code, code)
  const sameNumber = entries.find(({ code }) => /^\d+$/u.test(text) && digitsOf(code) === digitsOf(text) && /^\d+$/u.test(code))
  if (sameNumber !== undefined) return sameNumber.code
  const nearest = nearestOf(text, [...spelled.keys()].filter(name => digitsOf(name) === digitsOf(text)))
  return nearest === null ? null : (spelled.get(nearest) ?? null)
}

/** `SB-02` is no slip for `SB-01`: it names another row. A sheet makes 7 of a typed 007. */
function digitsOf(text: string): string {
  return text.replace(/\D+/gu, ' ').trim().replace(/^0+(?=\d)/u, '')
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string | null): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry.code])
    else group.push(entry.code)
  }
  return groups
}

const MOST_EXAMPLES = 10
const MOST_SUGGESTIONS = 20
