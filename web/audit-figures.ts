import type { Dataset } from '#model/dataset.ts'
import { yearOf } from '#model/period.ts'
import { reportOf } from '#model/reckoning.ts'
import type { PublishedReport, Report } from '#model/report.ts'
import { canonicalJson } from './audit-content.ts'
import { publicationDay } from './revisions.ts'

/** The parts of a published report that don't follow from the rows by the rules; none where all do. */
export function differingParts(dataset: Dataset, published: PublishedReport): (keyof Report)[] {
  const reckoned = reportOf(dataset, yearOf(publicationDay(published)))
  const parts = Object.keys(reckoned) as (keyof Report)[]
  return parts.filter(part => canonicalJson(reckoned[part]) !== canonicalJson(published[part]))
}
