import type { Dataset, Places } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { Report } from '#model/report.ts'
import type { Problem } from '../workbook/reading.ts'
import { readWorkbook } from '../workbook/workbook.ts'
import type { WorkbookAsRead } from './as-read.ts'
import { rebuiltGrid } from './rebuilt-grid.ts'

/** What the cells say. `content` is null where any problem is an error: no figure follows from such cells. */
export interface Derived {
  problems: Problem[]
  content: { dataset: Dataset; places: Places; report: Report } | null
}

/**
 * The rules: from cells to figures. Bundled into every evidence pack, so it has no need of anything but the
 * language itself; and only of what can be written as JSON.
 *
 * @param revisionYear the calendar year in Belgium in which the revision was published
 */
export function derive(workbook: WorkbookAsRead, revisionYear: number): Derived {
  const { problems, content } = readWorkbook(rebuiltGrid(workbook))
  return { problems, content: content && { ...content, report: reportOf(content.dataset, revisionYear) } }
}
