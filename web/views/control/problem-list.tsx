import { visibleValue } from '../../cell-value.ts'
import { SEVERITIES, type ProblemGroup } from '../../problems.ts'
import type { ListedProblem, Spreadsheet } from '../../service.ts'
import { sheetLink } from '../../sheet-link.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useControlWords } from './control-words.ts'
import { Mark } from './mark.tsx'
import { ProblemsLink } from './problems-link.tsx'

/** Per tab, at most `most` problems in all. */
export function ProblemList({ groups, most, spreadsheet }: { groups: ProblemGroup[]; most: number; spreadsheet: Spreadsheet | null }) {
  const texts = useControlWords()
  let left = most
  return (
    <>
      {groups.map(({ tab, counts, problems }, index) => {
        const shown = problems.slice(0, left)
        left -= shown.length
        if (shown.length === 0) return null
        const link = sheetLink(spreadsheet, tab, null)
        return (
          <section key={tab} class="problem-group" aria-labelledby={`tab-${index}`}>
            <h3 id={`tab-${index}`}>
              {link === null ? tab ?? texts.workbook : <SheetLink href={link} label={texts.openTab}>{tab}</SheetLink>}{' '}
              <span class="count">{SEVERITIES.filter(severity => counts[severity] > 0).map((severity, place) => (
                <>{place > 0 && ' · '}<ProblemsLink key={severity} severity={severity} tab={tab ?? ''}>{texts.severityCount[severity](counts[severity])}</ProblemsLink></>
              ))}</span>
            </h3>
            <ul>{shown.map((problem, place) => <ProblemItem key={place} problem={problem} spreadsheet={spreadsheet} />)}</ul>
          </section>
        )
      })}
    </>
  )
}

function ProblemItem({ problem, spreadsheet }: { problem: ListedProblem; spreadsheet: Spreadsheet | null }) {
  const texts = useControlWords()
  const { severity, tab, cell, column, value, message, fix } = problem
  const link = cell === null ? null : sheetLink(spreadsheet, tab, cell)
  return (
    <li class={`problem ${severity}`}>
      <p class="severity"><Mark kind={severity} /> {texts.severity[severity]}</p>
      <p class="place">
        {cell !== null && <span class="cell"><span class="unseen">{texts.cell} </span>{link === null ? cell : <SheetLink href={link} label={texts.openCell(tab ?? '', cell)}>{cell}</SheetLink>}</span>}{' '}
        {column !== null && <span class="column-name" lang={SHEET_LANGUAGE}>{column}</span>}
      </p>
      <p class="stands">
        {(cell !== null || value !== null) && (
          <>
            <span class="label">{texts.stands}</span>{' '}
            {value === null ? <em>{texts.emptyCell}</em> : <bdi class="value" lang={SHEET_LANGUAGE}>{visibleValue(value)}</bdi>}
          </>
        )}
      </p>
      <div class="what">
        <p class="message"><bdi lang={SHEET_LANGUAGE}>{message}</bdi></p>
        <p class="fix"><span class="label">{texts.todo}</span> <bdi lang={SHEET_LANGUAGE}>{fix}</bdi></p>
      </div>
    </li>
  )
}

function SheetLink({ href, label, children }: { href: string; label: string; children: string | null }) {
  return <a class="sheet-link" href={href} target="_blank" rel="noreferrer" title={label}>{children}</a>
}
