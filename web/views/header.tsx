import type { Day } from '#model/period.ts'
import type { Known } from '../ledger.ts'
import { useWords } from './words.ts'

/** The association, and how fresh the figures are. */
export function Header({ title, known, today }: { title: string; known: Known; today: Day }) {
  const { texts, formats } = useWords()
  const { status, report, phase, updatedTo } = known
  return (
    <header class="masthead">
      <div class="column">
        <p class="product">{texts.product}</p>
        <h1>{title}</h1>
        <p class="freshness">
          {phase === 'loading' && report === null && <span>{texts.loading}</span>}
          {report !== null && (
            <>
              <span>{texts.standOf(formats.moment(report.publishedAt))}</span>
              <span>{texts.revision(report.revision)}</span>
            </>
          )}
          {typeof status?.checkedAt === 'string' && <span>{texts.lastCheck(formats.recently(status.checkedAt, today))}</span>}
        </p>
        <p class="updated" role="status">{updatedTo === null ? '' : <span key={updatedTo}>{texts.updatedTo(updatedTo)}</span>}</p>
      </div>
    </header>
  )
}
