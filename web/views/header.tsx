import type { ComponentChildren } from 'preact'
import type { Day } from '#model/period.ts'
import type { Known, Standing } from '../ledger.ts'
import type { PageName } from '../route.ts'
import type { Language } from '../text/catalog.ts'
import { Languages, Menu } from './menu.tsx'
import { useWords } from './words.ts'

interface HeaderProps {
  title: string
  known: Known
  standing: Standing | null
  page: PageName | null
  language: Language
  today: Day
  /** Beside how fresh the figures are. */
  children?: ComponentChildren
}

/** The association, how fresh the figures are, and the way to the other pages. */
export function Header({ title, known, standing, page, language, today, children }: HeaderProps) {
  const { texts, formats } = useWords()
  const { status, phase, offline, updatedTo } = known
  return (
    <header class="masthead">
      <div class="column">
        <div class="masthead-top">
          <h1>{title}</h1>
          {title !== texts.product && <p class="product">{texts.product}</p>}
          <Languages language={language} />
        </div>
        <div class="masthead-stand">
          <p class="freshness">
            {phase === 'loading' && !offline && standing === null && (status === null || status.revision !== null) && <span>{texts.loading}</span>}
            {standing !== null && (
              <>
                <span>{texts.standOf(formats.moment(standing.publishedAt))}</span>
                <span>{texts.revision(standing.revision)}</span>
              </>
            )}
            {typeof status?.checkedAt === 'string' && <span>{texts.lastCheck(formats.recently(status.checkedAt, today))}</span>}
          </p>
          {children}
        </div>
        <p class="updated" role="status">{updatedTo === null ? '' : <span key={updatedTo}>{texts.updatedTo(updatedTo)}</span>}</p>
      </div>
      <Menu page={page} />
    </header>
  )
}
