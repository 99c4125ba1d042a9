import { valueIn, type ExportCell, type ExportColumn, type ExportTable } from './export-table.ts'

/**
 * A file that a Belgian Excel opens right: UTF-8 with a byte order mark, semicolons, comma decimals,
 * days as 31/12/2026. Above the table stands where it comes from.
 */
export function csvText({ title, columns, rows, origin }: ExportTable): string {
  const lines = [
    [title],
    ...origin.lines.map(({ name, text }) => [name, text]),
    [],
    columns.map(({ name }) => name),
  ].map(line => line.map(textField))
  const body = rows.map(row => row.map((cell, index) => field(cell, columns[index]?.kind ?? 'text')))
  return BYTE_ORDER_MARK + [...lines, ...body].map(line => `${line.join(';')}\r\n`).join('')
}

function field(cell: ExportCell, kind: ExportColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textField(cell)
  if (typeof cell === 'number') return numberField(cell, kind)
  return cell.day.split('-').toReversed().join('/')
}

/** Only text is guarded: a number is what it is, also below zero. */
function textField(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Without thousands separators, all digits there are. */
function numberField(cell: number, kind: ExportColumn['kind']): string {
  const value = valueIn(kind, cell)
  const fewest = kind === 'euro' || kind === 'fte' ? 2 : 0
  const digits = String(value).split('.')[1]?.length ?? 0
  return value.toFixed(Math.max(fewest, digits)).replace('.', ',')
}

/** What a spreadsheet takes for the beginning of a formula, also written full-width, or comes to after what it leaves out before it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

const BYTE_ORDER_MARK = '\uFEFF'
