import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Standing } from '../ledger.ts'
import { loadStyles } from '../part-styles.ts'
import type { RevisionsPage } from '../revisions.ts'
import type { Service, Status } from '../service.ts'
import { loadPart, SHEET_LANGUAGE, type Language } from '../text/catalog.ts'
import type { ColophonTexts } from '../text/colophon-nl.ts'
import { useAnswer } from './answer.ts'
import { Help } from './help.tsx'
import { NamedText } from './named-text.tsx'
import { footEverySheet } from './paper-foot.ts'
import { useWords } from './words.ts'

export interface ColophonProps {
  service: Service
  title: string
  /** Null where there are no figures. */
  standing: Standing | null
  /** Whether the figures above are made by rules. */
  rules: boolean
  /** The last revision's: its seal covers every revision, so that printed on paper nobody can rewrite any of them unnoticed. */
  head: Pick<Status, 'revision' | 'hash' | 'seal' | 'signedBy'> | null
}

/** By which rules the figures are made, and where they come from. */
export async function loadColophon(language: Language): Promise<ComponentType<ColophonProps>> {
  const colophonTexts = await loadPart(language, 'colophon')
  return ({ rules, standing, ...source }) => (
    <>
      {rules && (
        <section>
          <h2>{colophonTexts.rules}</h2>
          <ul>
            {[colophonTexts.ruleSpread, colophonTexts.ruleYearly, colophonTexts.rulePresumed, colophonTexts.ruleNotStated, colophonTexts.ruleApart].map(rule => <li key={rule}>{rule}</li>)}
          </ul>
        </section>
      )}
      {standing !== null && <Source {...source} standing={standing} colophonTexts={colophonTexts} />}
    </>
  )
}

type SourceProps = Omit<ColophonProps, 'rules' | 'standing'> & { standing: Standing; colophonTexts: ColophonTexts }

/** Where the page's content comes from and what it can be held against, also at the foot of every sheet of paper. */
function Source({ service, title, standing: { revision, publishedAt, hash }, head, colophonTexts }: SourceProps) {
  const { texts, formats } = useWords()
  const signedBy = useSignedBy(service, revision, head)
  const past = head !== null && head.revision !== revision
  const otherLanguage = texts.locale.startsWith(SHEET_LANGUAGE) ? null : colophonTexts.sheetLanguage
  // Nobody waits for it: paper comes later.
  useEffect(() => void loadStyles('paper'), [])
  const headSeal = head?.revision == null || head.seal == null ? null : { name: colophonTexts.headSeal(head.revision), seal: head.seal }
  useEffect(() => {
    footEverySheet([
      [title, `${texts.revision(revision)}, ${formats.moment(publishedAt)}`, ...(otherLanguage === null ? [] : [otherLanguage])].join(' · '),
      `${texts.contentHash} ${hash}`,
      ...(headSeal === null ? [] : [`${headSeal.name} ${headSeal.seal}`]),
      ...(signedBy === null ? [] : [`${texts.signedBy} ${signedBy}`]),
    ])
  }, [title, revision, hash, headSeal?.name, headSeal?.seal, signedBy, texts])
  return (
    <section>
      <Help about="seal" title={colophonTexts.source}><h2>{colophonTexts.source}</h2></Help>
      <p><NamedText named={colophonTexts.sourceText} name={title} /></p>
      {otherLanguage !== null && <p class="sheet-language">{otherLanguage}</p>}
      <p>{texts.revision(revision)}, {formats.moment(publishedAt)}</p>
      <Digest name={texts.contentHash} digest={hash} />
      {past && head.hash !== null && head.revision !== null && <Digest name={colophonTexts.headHash(head.revision)} digest={head.hash} />}
      {headSeal !== null && <Digest name={headSeal.name} digest={headSeal.seal} />}
      {signedBy !== null && <Digest name={texts.signedBy} digest={signedBy} />}
    </section>
  )
}

/** Its beginning on a screen, the whole on paper. */
function Digest({ name, digest }: { name: string; digest: string }) {
  const begin = digest.includes('-') ? 17 : 12
  return <p class="hash">{name} <code>{digest.slice(0, begin)}<span>{digest.slice(begin)}</span></code></p>
}

/** The key of the revision that is shown, which may be another than the last one's; null while it isn't known. */
function useSignedBy(service: Service, revision: number, head: ColophonProps['head']): string | null {
  const isHead = head?.revision === revision
  const ask = head === null || isHead ? null : () => service.read<RevisionsPage>(`/api/revisions?limit=1&before=${revision + 1}`)
  const answer = useAnswer(ask, [isHead, revision])
  if (isHead) return head.signedBy
  return answer?.kind === 'found' ? answer.body.revisions.find(each => each.revision === revision)?.signedBy ?? null : null
}
