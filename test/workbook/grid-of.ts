import type { Cell, Grid, GridTab, Merge, NumberFormat } from '../../functions/workbook/grid.ts'
import { dayNumber, type Day } from '#model/period.ts'

/** What a test writes for a cell: text, a plain number, or a cell as the sheet types it. */
export type Typed = string | number | Cell | null

export type Tabs = Record<string, Typed[][]>

/** A grid from rows per tab, the first row being row 1. */
export function gridOf(tabs: Tabs, merges: Record<string, Merge[]> = {}): Grid {
  return {
    title: 'Werkmap',
    locale: 'nl_BE',
    tabs: Object.entries(tabs).map(([title, rows], id): GridTab => ({
      title,
      id,
      rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) })),
      merges: merges[title] ?? [],
    })),
  }
}

export function text(shown: string): Cell {
  return { kind: 'text', shown }
}

export function number(value: number, type: NumberFormat['type'] = 'AUTOMATIC', shown = String(value).replace('.', ',')): Cell {
  return { kind: 'number', shown, number: value, format: { type, pattern: '' } }
}

/** A date cell, shown by the pattern's kind. */
export function dated(day: Day, pattern = 'd/m/yyyy', shown = day.split('-').toReversed().join('/')): Cell {
  return serial(dayNumber(day) + 25_569, pattern, shown)
}

/** A date cell with this serial number, whatever it is. */
export function serial(value: number, pattern = 'd/m/yyyy', shown = '10/07/1905', type: 'DATE' | 'DATE_TIME' = 'DATE'): Cell {
  return { kind: 'number', shown, number: value, format: { type, pattern } }
}

export const TRUE: Cell = { kind: 'boolean', shown: 'TRUE', value: true }

export function failed(shown: string): Cell {
  return { kind: 'error', shown }
}

/** A workbook in which nothing is wrong and nothing is remarked. Made anew, to be changed at will. */
export function soundTabs(): Tabs & Record<SoundTab, Typed[][]> {
  return {
    Domeinen: [
      ['Code', 'Domein', 'Toelichting', 'Bron'],
      ['SB', 'Sociaal beleid', null, 'Jaarverslag'],
      ['VT', 'Vrije tijd', 'Jeugd, sport en cultuur'],
    ],
    Projecten: [
      ['Code', 'Project', 'Domein', 'Start', 'Einde', 'Rol', 'Prioriteit', 'Gemeenten', 'Bron'],
      ['SB-01', 'Welzijnsplatform', 'SB', 2018, 'doorlopend', 'A, promotor', 2, 'alle', 'Beleidsnota'],
      ['VT-01', 'Pas Partoe', 'Vrije tijd', dated('2018-09-01'), 'december 2025', null, null, 'Diksmuide, 38014'],
    ],
    Subsidies: [
      ['Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status', 'Bron'],
      ['S-001', 'subsidie', 'Vlaamse overheid', null, 'SB-01', null, '€ 150.000', 'projectperiode', 2019, 2021, 'toegekend', 'Jaarverslag'],
      ['S-002', 'opbrengst', 'Verkoop', 'Stad Diksmuide', null, 'VT', number(1250.5, 'CURRENCY', '€ 1.250,50'), 'jaarlijks', 2018, null, 'aangevraagd'],
    ],
    Personeel: [
      ['Code', 'Functie', 'Domein', 'Project', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering', 'Bron'],
      ['P-01', 'Coördinator', 'SB', 'SB-01', '0,8', 'regionaal', 2019, 2021, 'S-001', 'Jaarverslag'],
      ['P-02', 'Begeleider', 'VT', null, 1, 'partner', '1/9/2018', null, null],
    ],
    Gemeenten: [
      ['NIS', 'Gemeente', 'Arrondissement', 'Inwoners', 'Peildatum', 'Vennoot vanaf', 'Vennoot tot', 'Bron'],
      ['32003', 'Diksmuide', 'Diksmuide', '16.843', dated('2020-01-01'), dated('2017-12-22'), null, 'Statbel'],
      [38014, 'Koksijde', 'Veurne', 21851, dated('2022-01-01'), 2019, 2024],
    ],
    Prioriteiten: [
      ['Nummer', 'Prioriteit', 'Bron'],
      [1, 'Netwerkvorming', 'Beleidsnota'],
      ['2', 'Recht op sociale zekerheid'],
    ],
    Vergaderingen: [
      ['Datum', 'Orgaan', 'Onderwerp', 'Bron'],
      [dated('2018-04-10'), 'Algemene Vergadering', 'Samenstelling', 'Jaarverslag'],
      ['20/04/2018', 'Raad van Bestuur'],
    ],
  }
}

export type SoundTab = 'Domeinen' | 'Projecten' | 'Subsidies' | 'Personeel' | 'Gemeenten' | 'Prioriteiten' | 'Vergaderingen'

/** The sound workbook with some cells changed, each named as `Subsidies!G2`. */
export function changed(cells: Record<string, Typed>): Tabs {
  const tabs: Tabs = soundTabs()
  for (const [place, value] of Object.entries(cells)) setCell(tabs, place, value)
  return tabs
}

export function setCell(tabs: Tabs, place: string, value: Typed): void {
  const [, title = '', letters = '', row = ''] = /^(.+)!([A-Z]+)(\d+)$/u.exec(place) ?? []
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const rows = tabs[title]
  if (rows === undefined || column === 0) throw new Error(`no such cell: ${place}`)
  while (rows.length < Number(row)) rows.push([])
  const cells = rows[Number(row) - 1] ?? []
  while (cells.length < column) cells.push(null)
  cells[column - 1] = value
}

/** Rows of a tab without the column of this header. */
export function withoutColumn(rows: readonly Typed[][], header: string): Typed[][] {
  const index = rows[0]?.indexOf(header) ?? -1
  if (index < 0) throw new Error(`no such column: ${header}`)
  return rows.map(cells => cells.toSpliced(index, 1))
}

export function shownOf(typed: Typed): string {
  return cellOf(typed)?.shown ?? ''
}

function cellOf(typed: Typed): Cell | null {
  if (typed === null || typed === '') return null
  if (typeof typed === 'string') return text(typed)
  return typeof typed === 'number' ? number(typed) : typed
}
