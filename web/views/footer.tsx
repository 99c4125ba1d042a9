import { useEffect } from 'preact/hooks'
import type { Standing } from '../ledger.ts'
import { loadStyles } from '../part-styles.ts'
import type { Status } from '../service.ts'
import { PageLink } from './page-link.tsx'
import { useWords } from './words.ts'

interface FooterProps {
  title: string
  /** Null where there are no figures. */
  standing: Standing | null
  /** By which rules the figures above are made. */
  rules: boolean
  /** The last revision's: printed on paper, nobody can rewrite it unnoticed. */
  head: Pick<Status, 'revision' | 'hash' | 'signedBy'> | null
}

/** Where the page's content comes from, and the statement. */
export function Footer({ title, standing, rules, head }: FooterProps) {
  const { texts } = useWords()
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
        {standing !== null && <Source title={title} standing={standing} head={head} />}
        <p><PageLink to="statement" class="link">{texts.pages.statement}</PageLink></p>
      </div>
    </footer>
  )
}

function Source({ title, standing: { revision, publishedAt, hash }, head }: Omit<FooterProps, 'rules'> & { standing: Standing }) {
  const { texts, formats } = useWords()
  useEffect(() => {
    // Nobody waits for it: paper comes later.
    void loadStyles('paper')
    void import('./paper-foot.ts').then(({ footEverySheet }) => footEverySheet([
      `${title} · ${texts.revision(revision)}, ${formats.moment(publishedAt)} · ${hash}`,
      ...(head?.signedBy == null ? [] : [`${texts.signedBy} ${head.signedBy}`]),
    ]), () => undefined)
  }, [title, revision, hash, head?.signedBy, texts])
  return (
    <section>
      <h2>{texts.source}</h2>
      <p>{texts.sourceText(title)}</p>
      <p>{texts.revision(revision)}, {formats.moment(publishedAt)}</p>
      <p class="hash">{texts.contentHash} <code>{hash.slice(0, 12)}<span>{hash.slice(12)}</span></code></p>
      {head?.hash != null && head.revision !== null && head.revision !== revision && <p class="hash">{texts.headHash(head.revision)} <code>{head.hash.slice(0, 12)}<span>{head.hash.slice(12)}</span></code></p>}
      {head?.signedBy != null && <p class="hash">{texts.signedBy} <code>{head.signedBy.slice(0, 17)}<span>{head.signedBy.slice(17)}</span></code></p>}
    </section>
  )
}
