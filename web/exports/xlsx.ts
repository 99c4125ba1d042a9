import { strToU8, zipSync } from 'fflate'
import { dayNumber } from '#model/period.ts'
import { valueIn, type ExportCell, type ExportColumn, type ExportTable, type Origin } from './export-table.ts'
import { escapedXml, PACKAGE_PARTS } from './xlsx-parts.ts'

/**
 * A workbook of two sheets: the table from its first row on, with numbers and days as such, and where
 * it comes from, which also stands on every printed page. Text stays text, whatever it begins with.
 *
 * @param sheets the sheets' names, at most 31 characters, without `[]:*?/\`
 */
export function xlsxFile({ title, columns, rows, origin }: ExportTable, sheets: { table: string; origin: string }): Uint8Array<ArrayBuffer> {
  const tableRows = [
    columns.map(({ name }) => textCell(name, STYLES.head)),
    ...rows.map(row => row.map((cell, index) => cellXml(cell, columns[index]?.kind ?? 'text'))),
  ]
  const originRows = [
    [textCell(title, STYLES.head)],
    ...origin.lines.map(({ name, text }) => [textCell(name, STYLES.text), textCell(text, STYLES.text)]),
  ]
  const widths = columns.map(({ name, kind }, index) => widthOf(name, kind, rows.map(row => row[index] ?? null)))
  const range = `A1:${nameOf(columns.length - 1)}${tableRows.length}`
  const parts: Record<string, string> = {
    ...PACKAGE_PARTS,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>`
      + `<sheet name="${escapedXml(sheets.table)}" sheetId="1" r:id="rId1"/><sheet name="${escapedXml(sheets.origin)}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheetXml(tableRows, widths, { header: printed(cut(title, 200)), footer: footerOf(origin), range }),
    'xl/worksheets/sheet2.xml': sheetXml(originRows, [24, 90], null),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { mtime: EPOCH })
}

function sheetXml(rows: readonly string[][], widths: readonly number[], table: { header: string; footer: string; range: string } | null): string {
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cell.replace('{at}', `${nameOf(column)}${row + 1}`)).join('')}</row>`).join('')
  const view = table === null ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>`
    + `<cols>${cols}</cols><sheetData>${data}</sheetData>${table === null ? '' : `<autoFilter ref="${table.range}"/>`
      + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
      + `<headerFooter><oddHeader>&amp;L${table.header}&amp;R&amp;P / &amp;N</oddHeader><oddFooter>&amp;L&amp;8 ${table.footer}</oddFooter></headerFooter>`}</worksheet>`
}

function cellXml(cell: ExportCell, kind: ExportColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(cell, STYLES.text)
  if (typeof cell === 'number') return `<c r="{at}" s="${STYLES[kind]}"><v>${valueIn(kind, cell)}</v></c>`
  return `<c r="{at}" s="${STYLES.day}"><v>${dayNumber(cell.day) + DAYS_FROM_1900_TO_1970}</v></c>`
}

function textCell(text: string, style: number): string {
  return `<c r="{at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`
}

/** In characters. */
function widthOf(name: string, kind: ExportColumn['kind'], cells: readonly ExportCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 0), 0)
  return Math.min(60, Math.max(name.length + 4, longest + 2, kind === 'text' ? 8 : 14))
}

/** `A`, `B` … `Z`, `AA`. @param index from 0 */
function nameOf(index: number): string {
  return (index >= 26 ? nameOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The first lines of the origin that fit, each whole; the sheet of the origin has them all. */
function footerOf({ lines }: Origin): string {
  const shown: string[] = []
  for (const { name, text } of lines) {
    const line = `${name}: ${shown.length === 0 ? cut(text, 80) : text}`
    if (coded([...shown, line, '…'].join(BETWEEN)).length <= MOST_IN_FOOTER) shown.push(line)
  }
  return printed([...shown, ...(shown.length < lines.length ? ['…'] : [])].join(BETWEEN))
}

const BETWEEN = ' – '

/** At most 255 characters are allowed, codes included. */
const MOST_IN_FOOTER = 240

/** In a header or footer `&` begins a code. */
function coded(text: string): string {
  return text.replaceAll('&', '&&')
}

function printed(text: string): string {
  return escapedXml(coded(text))
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** A cell holds no more. */
const MOST_CHARACTERS = 32_767

/** The places of the formats in `xl/styles.xml`. */
const STYLES: Record<ExportColumn['kind'] | 'head', number> = { text: 0, year: 0, head: 1, euro: 2, fte: 3, number: 4, day: 5 }

/** Excel counts days from 1900 and believes that there was a 29 February in it. */
const DAYS_FROM_1900_TO_1970 = 25_569

/** The same content gives the same file. */
const EPOCH = '2026-01-01T00:00:00'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
