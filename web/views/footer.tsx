import type { ComponentChildren } from 'preact'
import type { PublishedReport } from '#model/report.ts'
import { useWords } from './words.ts'

/** Where the figures come from and by which rules they are made. */
export function Footer({ title, report, children }: { title: string; report: PublishedReport; children: ComponentChildren }) {
  const { texts, formats } = useWords()
  const { revision, publishedAt, hash } = report
  const rules = [texts.ruleSpread, texts.ruleYearly, texts.rulePresumed, texts.ruleNotStated, texts.ruleApart]
  return (
    <footer>
      <div class="column">
        {children}
        <div class="colophon">
          <section>
            <h2>{texts.rules}</h2>
            <ul>{rules.map(rule => <li key={rule}>{rule}</li>)}</ul>
          </section>
          <section>
            <h2>{texts.source}</h2>
            <p>{texts.sourceText(title)}</p>
            <p>{texts.revision(revision)}, {formats.moment(publishedAt)}</p>
            <p class="hash">{texts.contentHash} <code>{hash.slice(0, 12)}<span>{hash.slice(12)}</span></code></p>
          </section>
        </div>
      </div>
    </footer>
  )
}
