import type { Findings, Place } from './findings.ts'
import type { Cell, GridRow, GridTab } from './grid.ts'
import type { ColumnLayout } from './header.ts'
import { announcesThousands } from './header-doubts.ts'
import { foldText } from './text-normal.ts'
import { parseCode } from './values/code.ts'

/**
 * Titles and instructions may stand above the headers. Rows that look like data may not, for they would be
 * lost (a sheet sorted with its header); nor may a line that makes every amount mean another.
 * @returns whether rows of data stand there
 */
export function doubtRowsAbove(grid: GridTab, headerRow: number, columns: readonly ColumnLayout[], tab: Place, findings: Findings): boolean {
  let isCutOff = false
  const identity = columns.find(({ column }) => column.identity === true)
  const isLikeCodesBelow = (shape: Shape) => grid.rows.some(({ row, cells }) => {
    const cell = row > headerRow && identity?.number ? (cells[identity.number - 1] ?? null) : null
    return cell !== null && shapeOf(cell) === shape
  })
  for (const row of grid.rows) {
    if (row.row >= headerRow) break
    if (identity?.number && looksLikeData(row, columns, isLikeCodesBelow)) {
      isCutOff = true
      findings.add('row-above-header', placeIn(tab, row, identity.number, identity.column.name), { headerRow })
    }
    const amounts = columns.find(({ column }) => column.holds === 'euro')
    if (amounts === undefined || amounts.number === null) continue
    const index = row.cells.findIndex(cell => cell !== null && announcesThousands(cell))
    if (index < 0) continue
    amounts.isClear = false
    findings.add('header-unclear', placeIn(tab, row, index + 1, amounts.column.name), { doubt: 'thousands-above' })
  }
  return isCutOff
}

/**
 * Required columns are filled, not with one word throughout, and what stands under Code has digits; or the
 * choices are choices; or, in a tab without them, it has capitals only or is a word where the codes below are.
 */
function looksLikeData({ cells }: GridRow, columns: readonly ColumnLayout[], isLikeCodesBelow: (shape: Shape) => boolean): boolean {
  const required = columns.filter(({ column, number }) => column.required === true && number !== null)
  const texts = required.map(({ number }) => foldText(cells[(number ?? 0) - 1]?.shown ?? ''))
  const filled = texts.filter(text => text !== '')
  if (filled.length < 2 || new Set(filled).size === 1) return false
  const code = cells[(required.find(({ column }) => column.identity === true)?.number ?? 0) - 1] ?? null
  const shape = code === null ? null : shapeOf(code)
  // `S-005` is a code whatever is missing beside it; a year or a date may be part of a title.
  if (code?.kind === 'text' && shape === 'digits' && /\p{L}/u.test(code.shown)) return true
  if (filled.length < texts.length || shape === null) return false
  if (shape === 'digits') return true
  const choices = required.flatMap(({ column: { words } }, index) => (words === undefined ? [] : [words.includes(texts[index] ?? '')]))
  if (choices.length > 0) return !choices.includes(false)
  return shape === 'capitals' || (shape === 'word' && isLikeCodesBelow(shape))
}

/** `S-001`, `32003` or a date · `SB` · `jeugd`, which `verplicht` looks like too. */
type Shape = 'digits' | 'capitals' | 'word'

/** Null: no code. */
function shapeOf(cell: Cell): Shape | null {
  if (cell.kind === 'number') return 'digits'
  const parsed = parseCode(cell)
  if (!('value' in parsed) || parsed.value === '') return null
  const { value } = parsed
  return /\d/u.test(value) ? 'digits' : /\p{Lu}/u.test(value) && value === value.toUpperCase() ? 'capitals' : 'word'
}

function placeIn(tab: Place, row: GridRow, columnNumber: number, column: string): Place {
  return { ...tab, row: row.row, column, columnNumber, value: row.cells[columnNumber - 1]?.shown ?? null }
}
