import type { Column } from './columns.ts'
import type { Cell } from './grid.ts'
import { isNearly } from './nearest.ts'
import { cleanText, foldName, foldText } from './text-normal.ts'
import { parseAmount } from './values/amount.ts'

/** Why a header that is no known column may well be one that the tab lacks: its values would else be lost without a word. */
export type HeaderDoubt =
  /** `Bedrg` */
  | 'misspelt'
  /** `Toegekend bedrag`, `Bedrag 2018`, `Subsidiebedrag` */
  | 'longer'
  /** `Ontvanger` for Begunstigde. */
  | 'lookalike'
  /** `Bedrag (x 1.000)`, `VTE (%)` */
  | 'other-unit'
  /** Under it stand amounts. */
  | 'holds-amounts'

/** @param values what stands under the header, asked for only where the name says nothing */
export function meantColumn(
  header: string,
  lacking: readonly Column[],
  values: () => Iterable<Cell>,
): { column: Column; doubt: HeaderDoubt } | null {
  const name = foldName(header)
  const misspelt = lacking.find(column => namesOf(column).some(known => isNearly(name, foldName(known))))
  const longer = misspelt ?? nameWithin(header, lacking)
  const lookalike = longer ?? lacking.find(({ lookalikes = [] }) => lookalikes.some(other => foldName(other) === name))
  if (lookalike !== undefined) {
    if (lookalike.holds !== undefined && OTHER_UNITS[lookalike.holds].test(foldText(header))) return { column: lookalike, doubt: 'other-unit' }
    return { column: lookalike, doubt: lookalike === misspelt ? 'misspelt' : lookalike === longer ? 'longer' : 'lookalike' }
  }
  const amounts = lacking.find(({ holds }) => holds === 'euro')
  return amounts !== undefined && holdsAmounts(values()) ? { column: amounts, doubt: 'holds-amounts' } : null
}

export function namesOf({ name, aliases = [] }: Pick<Column, 'name' | 'aliases'>): string[] {
  return [name, ...aliases]
}

/** Whether a title or header holds another name, as words of its own or as the end of a compound (`Jaarbedrag`). */
export function containsName(text: string, name: string): boolean {
  const words = wordsOf(text)
  const known = wordsOf(name)
  if (known === '') return false
  if (` ${words} `.includes(` ${known} `)) return true
  return known.length >= SHORTEST_HEAD && !known.includes(' ') && words.split(' ').some(word => word.endsWith(known))
}

/** Whether a line above the headers says that amounts are in thousands, or millions. */
export function announcesThousands(cell: Cell): boolean {
  return cell.kind === 'text' && cell.shown.length <= LONGEST && NOTICE.test(foldText(cell.shown))
}

/** The column with the longest name in the header. */
function nameWithin(header: string, columns: readonly Column[]): Column | undefined {
  let found: { column: Column; length: number } | undefined
  for (const column of columns) {
    for (const name of namesOf(column)) {
      if (name.length > (found?.length ?? 0) && containsName(header, name)) found = { column, length: name.length }
    }
  }
  return found?.column
}

function wordsOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}€%/]+/gu, ' ').trim()
}

/** Amounts in euro, or numbers too large for a year or a count. */
function holdsAmounts(values: Iterable<Cell>): boolean {
  for (const cell of values) {
    if (cell.kind !== 'number' && cell.kind !== 'text') continue
    const isMoney = cell.kind === 'number' ? cell.format.type === 'CURRENCY' || isLarge(cell) : /€|\beur/iu.test(cleanText(cell.shown).slice(0, LONGEST))
    if (isMoney && 'value' in parseAmount(cell)) return true
  }
  return false
}

function isLarge({ number, format }: Extract<Cell, { kind: 'number' }>): boolean {
  return (format.type === 'AUTOMATIC' || format.type === 'NUMBER') && number > LATEST_YEAR
}

const SHORTEST_HEAD = 4
const LONGEST = 500
const LATEST_YEAR = 2100
const OTHER_UNITS = {
  euro: /1[. ]?000|duizend|(?<![a-z])(?:k|m) ?(?:€|eur)|€ ?[km](?![a-z])|\(k\)|(?<![a-z])(?:mln|mio|miljoen|cent)/u,
  fte: /%|(?:pro|per)cent|(?<![a-z])(?:uren|uur)(?![a-z])/u,
} as const
const NOTICE = /(?<!(?:niet|geen) )(?<![a-z])(?:in |x ?|× ?|\* ?)(?:1[. ]?000(?:[. ]?000)?(?![.\d])|duizend(?:en|tallen)?(?![a-z])|(?:k|m) ?(?:€|eur)|miljoen(?:en)?(?![a-z]))|(?<!(?:niet|geen) )(?<![a-z])duizend(?:en)? (?:euro|eur(?![a-z])|€)/u
