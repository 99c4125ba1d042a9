import type { Spreadsheet } from './service.ts'

/**
 * Where a cell (null: the tab) stands in the real sheet; null where there is none to lead to, as on a
 * local run.
 *
 * @param tab its title as the sheet has it
 * @param cell A1 notation
 */
export function sheetLink(spreadsheet: Spreadsheet | null, tab: string | null, cell: string | null): string | null {
  if (spreadsheet === null || tab === null || spreadsheet.id.startsWith('local-')) return null
  const id = spreadsheet.tabs.find(({ title }) => title === tab)?.id
  if (id === undefined) return null
  const range = cell === null ? '' : `&range=${encodeURIComponent(cell)}`
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheet.id)}/edit#gid=${id}${range}`
}
