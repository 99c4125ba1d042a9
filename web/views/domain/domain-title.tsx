import type { PublishedReport } from '#model/report.ts'
import type { Service } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAnswer } from '../answer.ts'
import { Swatch } from '../swatch.tsx'
import { useDomainWords } from './domain-words.ts'

interface DomainTitleProps {
  service: Service
  report: PublishedReport
  domain: PublishedReport['domains'][number]
}

/** The domain's name, and what the workbook explains of it. */
export function DomainTitle({ service, report, domain: { code, name } }: DomainTitleProps) {
  const texts = useDomainWords()
  const answer = useAnswer(() => service.rows('domains', report.revision), ['domains', report.revision])
  const description = answer?.kind === 'found' ? answer.body.find(row => row.code === code)?.description ?? null : null
  return (
    <header class="domain-title column">
      <p class="kicker"><Swatch place={report.domains.findIndex(domain => domain.code === code)} /> {texts.kicker(code)}</p>
      <h2 lang={SHEET_LANGUAGE}>{name}</h2>
      {description !== null && <p lang={SHEET_LANGUAGE}>{description}</p>}
    </header>
  )
}
