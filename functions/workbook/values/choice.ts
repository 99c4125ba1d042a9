import { nearestOf } from '../nearest.ts'
import { cleanText, foldText, shortened, splitList } from '../text-normal.ts'
import type { Cell } from '../grid.ts'
import { refuse, type Parsed } from './parsed.ts'

/** A parser for one of a few words, ignoring case and accents. @param words the workbook's word → the value it stands for */
export function choiceOf<V>(words: readonly (readonly [word: string, value: V])[]): (cell: Cell) => Parsed<V> {
  const values = new Map(words.map(([word, value]) => [foldText(word), value]))
  const allowed = words.map(([word]) => word)
  return cell => {
    const value = values.get(foldText(cell.shown))
    return value === undefined ? unknownChoice(cleanText(cell.shown), allowed) : { value }
  }
}

/** Several of the words in one cell; each once, in the order of `words`. */
export function choicesOf<W extends string>(words: readonly W[]): (cell: Cell) => Parsed<W[]> {
  const values = new Map(words.map(word => [foldText(word), word]))
  return cell => {
    const chosen = new Set<W>()
    const parts = splitList(cell.shown)
    for (const part of parts.length === 0 ? [cleanText(cell.shown)] : parts) {
      const word = values.get(foldText(part))
      if (word === undefined) return unknownChoice(part, words)
      chosen.add(word)
    }
    return { value: words.filter(word => chosen.has(word)) }
  }
}

function unknownChoice(part: string, allowed: readonly string[]) {
  return refuse('choice-unknown', { part: shortened(part, 60), allowed, nearest: nearestOf(part, allowed) })
}
