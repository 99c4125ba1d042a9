import type { SheetsAnswer, SheetTab } from './sheet-answer.ts'

/** Counted from 0, ends excluded; Infinity = to the tab's end. */
interface Area {
  title: string
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

/** A range that can't be read or names no tab; `message` as Google puts it. */
export class RangeRefused extends Error {}

/**
 * The tabs that the ranges name, each with one stretch of data per range: as Google answers `ranges`.
 * @param ranges in A1 notation: `Tab`, `'Tab 1'!A1:C10`, `Tab!A:C`, `Tab!2:100`, or `A1:C10` in the first tab
 * @throws RangeRefused
 */
export function withinRanges(answer: SheetsAnswer, ranges: readonly string[]): SheetsAnswer {
  if (ranges.length === 0) return answer
  const areas = ranges.map(range => areaOf(range, answer.sheets))
  return {
    ...answer,
    sheets: answer.sheets.flatMap(tab => {
      const own = areas.filter(area => area.title === tab.properties.title)
      for (const area of own) checkWithin(tab, area)
      return own.length === 0 ? [] : [{ ...tab, data: own.map(area => dataWithin(tab, area)) }]
    }),
  }
}

/** A range may end beyond the tab, but not begin there. */
function checkWithin({ properties: { title, gridProperties: { rowCount, columnCount } } }: SheetTab, { startRow, startColumn }: Area): void {
  if (startRow < rowCount && startColumn < columnCount) return
  throw new RangeRefused(`Range (${title}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`)
}

function dataWithin(tab: SheetTab, { startRow, endRow, startColumn, endColumn }: Area): SheetTab['data'][number] {
  const rows = tab.data[0]?.rowData ?? []
  return {
    ...(startRow === 0 ? {} : { startRow }),
    ...(startColumn === 0 ? {} : { startColumn }),
    rowData: rows.slice(startRow, endRow).map(row => {
      const values = row.values?.slice(startColumn, endColumn) ?? []
      return values.length === 0 ? {} : { values }
    }),
  }
}

function areaOf(range: string, tabs: readonly SheetTab[]): Area {
  const whole = { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: Infinity }
  const titles = tabs.map(tab => tab.properties.title)
  const { quoted, plain, cells } = /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))(?:!(?<cells>.+))?$/.exec(range)?.groups ?? {}
  const name = (quoted ?? plain ?? '').replaceAll("''", "'")
  const title = titles.find(title => title.toLowerCase() === name.toLowerCase())
  if (title !== undefined && cells === undefined) return { title, ...whole }
  const [first] = titles
  const owner = cells === undefined && quoted === undefined ? first : title
  const bounds = boundsOf(cells ?? name)
  if (owner === undefined || bounds === null) throw new RangeRefused(`Unable to parse range: ${range}`)
  return { title: owner, ...bounds }
}

/** `A1`, `A1:C10`, `A:C`, `2:100`, `A2:C`. */
function boundsOf(cells: string): Omit<Area, 'title'> | null {
  const groups = /^(?<c1>[A-Z]{1,3})?(?<r1>\d+)?(?<to>:(?<c2>[A-Z]{1,3})?(?<r2>\d+)?)?$/i.exec(cells)?.groups
  if (groups === undefined) return null
  const { c1, r1, to, c2, r2 } = groups
  if ((c1 ?? r1) === undefined || (to === undefined ? c1 === undefined || r1 === undefined : (c2 ?? r2) === undefined)) return null
  const last = to === undefined ? { column: c1, row: r1 } : { column: c2, row: r2 }
  return {
    startRow: r1 === undefined ? 0 : Number(r1) - 1,
    endRow: last.row === undefined ? Infinity : Number(last.row),
    startColumn: c1 === undefined ? 0 : columnNumber(c1) - 1,
    endColumn: last.column === undefined ? Infinity : columnNumber(last.column),
  }
}

/** A = 1, Z = 26, AA = 27. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
