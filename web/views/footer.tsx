import { PageLink } from './page-link.tsx'
import { useLate } from './projects/late.ts'
import type { SourceProps } from './source.tsx'
import { useWords } from './words.ts'

type FooterProps = Omit<SourceProps, 'standing'> & {
  /** Null where there are no figures. */
  standing: SourceProps['standing'] | null
  /** By which rules the figures above are made. */
  rules: boolean
}

/** Where the page's content comes from, and the statement. */
export function Footer({ standing, rules, ...source }: FooterProps) {
  const { texts } = useWords()
  // Nobody waits for it: it stands below everything else, and on paper.
  const Source = useLate(standing !== null, async () => (await import('./source.tsx')).Source)
  return (
    <footer>
      <div class="column colophon">
        {rules && (
          <section>
            <h2>{texts.rules}</h2>
            <ul>
              {[texts.ruleSpread, texts.ruleYearly, texts.rulePresumed, texts.ruleNotStated, texts.ruleApart].map(rule => <li key={rule}>{rule}</li>)}
            </ul>
          </section>
        )}
        {standing !== null && Source !== null && Source !== 'failed' && <Source {...source} standing={standing} />}
        <p><PageLink to="statement" class="link">{texts.pages.statement}</PageLink></p>
      </div>
    </footer>
  )
}
