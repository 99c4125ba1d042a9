import type { Findings, Place } from './findings.ts'
import type { Cell, GridRow, GridTab } from './grid.ts'
import type { ColumnLayout } from './header.ts'
import { announcesThousands } from './header-doubts.ts'
import { cleanText, foldText } from './text-normal.ts'
import { parseCode } from './values/code.ts'

/**
 * Titles and instructions may stand above the headers. Rows that look like data may not, for they would be
 * lost (a sheet sorted with its header); nor may a line that makes every amount mean another.
 * @returns whether rows of data stand there
 */
export function doubtRowsAbove(grid: GridTab, headerRow: number, columns: readonly ColumnLayout[], tab: Place, findings: Findings): boolean {
  let isCutOff = false
  for (const row of grid.rows) {
    if (row.row >= headerRow) break
    const identity = columns.find(({ column }) => column.identity === true)
    if (identity?.number && looksLikeData(row, columns)) {
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

/** Every required column is filled, and not with one word throughout; what stands under Code could be one. */
function looksLikeData(row: GridRow, columns: readonly ColumnLayout[]): boolean {
  const required = columns.filter(({ column, number }) => column.required === true && number !== null)
  const cells = required.map(({ number }) => row.cells[(number ?? 0) - 1] ?? null)
  if (required.length < 2 || cells.some(cell => cell === null || cleanText(cell.shown) === '')) return false
  const texts = new Set(cells.map(cell => foldText(cell?.shown ?? '')))
  const code = cells[required.findIndex(({ column }) => column.identity === true)] ?? null
  return texts.size > 1 && code !== null && couldBeCode(code)
}

/** `S-001`, `SB`, `32003` or a date; not `unieke` or `verplicht`. */
function couldBeCode(cell: Cell): boolean {
  if (cell.kind === 'number') return true
  const parsed = parseCode(cell)
  return 'value' in parsed && (/\d/u.test(parsed.value) || (/\p{Lu}/u.test(parsed.value) && parsed.value === parsed.value.toUpperCase()))
}

function placeIn(tab: Place, row: GridRow, columnNumber: number, column: string): Place {
  return { ...tab, row: row.row, column, columnNumber, value: row.cells[columnNumber - 1]?.shown ?? null }
}
