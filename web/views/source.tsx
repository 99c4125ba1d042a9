import { useEffect } from 'preact/hooks'
import type { Standing } from '../ledger.ts'
import { loadStyles } from '../part-styles.ts'
import type { RevisionsPage } from '../revisions.ts'
import type { Service, Status } from '../service.ts'
import { useAnswer } from './answer.ts'
import { Help } from './help.tsx'
import { footEverySheet } from './paper-foot.ts'
import { useWords } from './words.ts'

export interface SourceProps {
  service: Service
  title: string
  standing: Standing
  /** The last revision's: its seal covers every revision, so that printed on paper nobody can rewrite any of them unnoticed. */
  head: Pick<Status, 'revision' | 'hash' | 'seal' | 'signedBy'> | null
}

/** Where the page's content comes from and what it can be held against, also at the foot of every sheet of paper. */
export function Source({ service, title, standing: { revision, publishedAt, hash }, head }: SourceProps) {
  const { texts, formats } = useWords()
  const signedBy = useSignedBy(service, revision, head)
  const past = head !== null && head.revision !== revision
  // Nobody waits for it: paper comes later.
  useEffect(() => void loadStyles('paper'), [])
  const headSeal = head?.revision == null || head.seal == null ? null : { name: texts.headSeal(head.revision), seal: head.seal }
  useEffect(() => {
    footEverySheet([
      `${title} · ${texts.revision(revision)}, ${formats.moment(publishedAt)} · ${hash}`,
      ...(headSeal === null ? [] : [`${headSeal.name} ${headSeal.seal}`]),
      ...(signedBy === null ? [] : [`${texts.signedBy} ${signedBy}`]),
    ])
  }, [title, revision, hash, headSeal?.name, headSeal?.seal, signedBy, texts])
  return (
    <section>
      <Help about="seal" title={texts.source}><h2>{texts.source}</h2></Help>
      <p>{texts.sourceText(title)}</p>
      <p>{texts.revision(revision)}, {formats.moment(publishedAt)}</p>
      <Digest name={texts.contentHash} digest={hash} />
      {past && head.hash !== null && head.revision !== null && <Digest name={texts.headHash(head.revision)} digest={head.hash} />}
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
function useSignedBy(service: Service, revision: number, head: SourceProps['head']): string | null {
  const isHead = head?.revision === revision
  const ask = head === null || isHead ? null : () => service.read<RevisionsPage>(`/api/revisions?limit=1&before=${revision + 1}`)
  const answer = useAnswer(ask, [isHead, revision])
  if (isHead) return head.signedBy
  return answer?.kind === 'found' ? answer.body.revisions.find(each => each.revision === revision)?.signedBy ?? null : null
}
