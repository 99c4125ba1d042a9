import type { Column } from './columns.ts'
import type { Findings, Place } from './findings.ts'
import type { Cell, GridRow, GridTab } from './grid.ts'
import { isNearly } from './nearest.ts'
import { cellName } from './place-in-sheet.ts'
import { cleanText, foldText } from './text-normal.ts'

export interface ColumnLayout {
  column: Column
  /** Counted from 1; null where the tab doesn't have the column. */
  number: number | null
  /** False where the header is missing though required, misspelt or stands there twice: its cells aren't judged. */
  isClear: boolean
}

/** A title or header for comparing: case, accents, white space and a star or colon at the end don't matter. */
export function foldName(text: string): string {
  return foldText(text).replaceAll(' ', '').replace(/[*:]+$/u, '')
}

/** The first row among the first 20 that names two or more of the columns. */
export function headerRowOf(tab: GridTab, columns: readonly Column[]): GridRow | null {
  const names = columnsByName(columns)
  return tab.rows.find(row => row.row <= LAST_HEADER_ROW && new Set(namedColumns(row, names)).size >= 2) ?? null
}

export function layOutColumns(header: GridRow | null, columns: readonly Column[], tab: Place, findings: Findings): ColumnLayout[] {
  const names = columnsByName(columns)
  const layout = columns.map((column): ColumnLayout => ({ column, number: null, isClear: true }))
  const at = (place: number, column: string, cell: Cell | null): Place => ({
    ...tab, row: header?.row ?? null, column, columnNumber: place, value: cell?.shown ?? null,
  })

  const others: { number: number; name: string; cell: Cell }[] = []
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    if (cell === null || cleanText(cell.shown) === '') continue
    const name = foldName(cell.shown)
    const known = layout.find(({ column }) => column === names.get(name))
    if (known === undefined) others.push({ number: index + 1, name, cell })
    else if (known.number === null) known.number = index + 1
    else {
      known.isClear = false
      findings.add('header-duplicate', at(index + 1, known.column.name, cell), { first: cellName(header?.row ?? 1, known.number) })
    }
  }

  const lacking = layout.filter(known => known.number === null)
  for (const { number, name, cell } of others) {
    const meant = lacking.find(({ column }) => namesOf(column).some(known => isNearly(name, known)))
    if (meant === undefined) findings.add('column-unknown', at(number, cleanText(cell.shown), cell), {}, 'info')
    else {
      meant.isClear = false
      findings.add('header-unclear', at(number, meant.column.name, cell), {})
    }
  }

  for (const known of lacking) {
    if (known.column.required !== true || !known.isClear) continue
    known.isClear = false
    const place = { ...tab, column: known.column.name, columnNumber: columns.indexOf(known.column) + 1 }
    findings.add('column-missing', place, { hasHeader: header !== null, because: null })
  }
  return layout
}

function* namedColumns(row: GridRow, names: ReadonlyMap<string, Column>): Generator<Column> {
  for (const cell of row.cells) {
    const column = cell === null ? undefined : names.get(foldName(cell.shown))
    if (column !== undefined) yield column
  }
}

function columnsByName(columns: readonly Column[]): Map<string, Column> {
  return new Map(columns.flatMap(column => namesOf(column).map(name => [name, column] as const)))
}

function namesOf({ name, aliases = [] }: Column): string[] {
  return [name, ...aliases].map(foldName)
}

const LAST_HEADER_ROW = 20
