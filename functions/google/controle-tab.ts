import type { GridRow } from '../workbook/grid.ts'

/** Its status lines and its box stand within so many rows. */
export const CONTROLE_HEAD_ROWS = 50

/** A title that Streekboek's own tab may have. Google tells titles apart whatever their case. */
export function isControleTitle(title: string): boolean {
  return TITLE.test(title.trim())
}

/** Whether these are the rows of Streekboek's own tab, and not of a person's with the same title. */
export function isOwnControle(rows: readonly GridRow[]): boolean {
  const [first] = rows
  return first?.row === 1 && first.cells[0]?.kind === 'text' && first.cells[0].shown.startsWith(OWN_MARK)
}

/** With this A1 of the tab begins. */
export const OWN_MARK = 'Streekboek'

/** The reading that stands at the end of the first row with a ticked box; null = none is ticked. */
export function tickIn(rows: readonly GridRow[]): string | null {
  for (const { row, cells } of rows) {
    if (row > CONTROLE_HEAD_ROWS) break
    const [box] = cells
    if (box?.kind !== 'boolean' || !box.value) continue
    const reading = cells.findLast(cell => cell?.kind === 'text')
    if (reading) return reading.shown.trim()
  }
  return null
}

/** The first title that no tab has. */
export function freeControleTitle(titles: readonly string[]): string {
  const taken = new Set(titles.map(title => title.trim().toLowerCase()))
  for (let number = 1; ; number++) {
    const title = number === 1 ? 'Controle' : number === 2 ? 'Controle (Streekboek)' : `Controle (Streekboek ${number - 1})`
    if (!taken.has(title.toLowerCase())) return title
  }
}

const TITLE = /^controle(?: \(streekboek(?: [2-9]\d*)?\))?$/i
