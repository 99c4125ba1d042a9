import type { Row, TableName } from '#model/dataset.ts'
import { isDay, type Day, type End } from '#model/period.ts'
import type { Book } from './book.ts'
import { columnOf, isKnown, type DraftTable } from './drafts.ts'
import type { Details, Findings } from './findings.ts'
import type { ProblemCode, Severity } from './reading.ts'
import { placeOf } from './rows.ts'

/** Raises what looks wrong in rows that can be read: each check where its own fields, and those it looks up, are right. */
export function runChecks(book: Book, findings: Findings): void {
  for (const check of CHECKS) check.run(book, findings)
}

const CHECKS = [
  check('period-incomplete', 'warning', 'funding', 'Start', ['amountCents', 'start'],
    award => (award.amountCents !== null && award.start === null ? { what: 'Bedrag' } : null)),
  check('period-incomplete', 'warning', 'funding', 'Einde', ['amountCents', 'basis', 'end'],
    award => (award.amountCents !== null && award.basis === 'period' && !isDay(award.end) ? { what: 'Bedrag' } : null)),
  check('period-incomplete', 'warning', 'staffing', 'Start', ['fte', 'start'],
    post => (post.fte !== null && post.start === null ? { what: 'VTE' } : null)),

  check('funding-outside-project', 'warning', 'funding', 'Project', ['project', 'start', 'end'], (award, book) => {
    const project = found(book.projects, award.project)
    if (project === null || !isKnown(project, ['code', 'start', 'end'])) return null
    const isWithin = notBefore(award.start, project.start) && notAfter(award.start, project.end)
      && notAfter(award.end, project.end) && (!isDay(award.end) || notBefore(award.end, project.start))
    return isWithin ? null : { project: project.code }
  }),

  check('staffing-outlives-funding', 'warning', 'staffing', 'Einde', ['fundedBy', 'end'], (post, book) => {
    let last: Day | null = null
    for (const code of post.fundedBy) {
      const award = found(book.funding, code)
      if (award === null || !isKnown(award, ['end']) || !isDay(award.end)) return null
      if (last === null || award.end > last) last = award.end
    }
    return last !== null && outlives(post.end, last) ? { fundingEnd: last } : null
  }),

  check('staffing-unfunded', 'warning', 'staffing', 'Financiering', ['fte', 'deployment', 'fundedBy'],
    post => (post.fte !== null && post.deployment !== 'partner' && post.fundedBy.length === 0 ? {} : null)),

  check('project-ended-with-staff', 'warning', 'staffing', 'Einde', ['project', 'end'], (post, book) => {
    const project = found(book.projects, post.project)
    if (project === null || !isKnown(project, ['code', 'end']) || !isDay(project.end)) return null
    return outlives(post.end, project.end) ? { project: project.code, projectEnd: project.end } : null
  }),

  check('domain-empty', 'warning', 'domains', 'Code', ['code'],
    (domain, book) => (book.usedDomains === null || book.usedDomains.has(domain.code) ? null : {})),
]

/**
 * @param needs the fields that the check reads: a row where one of them is wrong isn't judged
 * @param raises what the sentence needs to know where the check raises, else null
 */
function check<C extends ProblemCode, T extends TableName, K extends keyof Row<T>>(
  code: C,
  severity: Severity,
  table: T,
  column: string,
  needs: readonly K[],
  raises: (row: Pick<Row<T>, K>, book: Book) => Details[C] | null,
): { code: C; run: (book: Book, findings: Findings) => void } {
  const run = (book: Book, findings: Findings): void => {
    const { tab, rows }: DraftTable<T> = book.tables[table]
    for (const row of rows) {
      const details = isKnown<Row<T>, K>(row.draft, needs) ? raises(row.draft, book) : null
      if (details === null) continue
      const place = placeOf(tab, columnOf(tab, column), row)
      findings.add(code, place, details, severity)
      // The tab lacks the column: once is enough.
      if (place.row === null) return
    }
  }
  return { code, run }
}

function found<V>(drafts: ReadonlyMap<string, V>, code: string | null): V | null {
  return code === null ? null : (drafts.get(code) ?? null)
}

/** No end, or none stated, outlives every day. */
function outlives(end: End, last: Day): boolean {
  return !isDay(end) || end > last
}

/** A bound that isn't stated doesn't limit, and isn't limited. */
function notBefore(day: Day | null, bound: Day | null): boolean {
  return day === null || bound === null || day >= bound
}

function notAfter(day: End, bound: End): boolean {
  return day === null || !isDay(bound) || (day !== 'ongoing' && day <= bound)
}
