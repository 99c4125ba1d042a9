import type { ListedRevision } from '../../revisions.ts'
import { hrefOf } from '../../route.ts'
import { searchOf } from '../../selection.ts'
import { sinceSearch } from '../../since.ts'
import { useAddress, useSelection } from '../address.ts'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { HereLink } from '../page-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { REVISIONS_AT_ONCE, type FetchedChain } from './fetched-chain.ts'
import { acceptedText, editorText } from './revision-facts.tsx'
import { useAuditWords } from './audit-words.ts'

/** The revisions that were fetched so far, the newest first, and a way to the older ones. */
export function ChainTable({ chain, shown }: { chain: FetchedChain; shown: number | null }) {
  const { audit: texts } = useAuditWords()
  const { texts: shared, formats } = useWords()
  const { revisions, older, phase, more } = chain
  const named = revisions.some(({ editor }) => editor !== undefined)
  const [oldest, newest] = [revisions[0], revisions.at(-1)]
  return (
    <section class="block" aria-labelledby="keten">
      <Help about="chain" title={texts.chain}><h3 id="keten">{texts.chain}</h3></Help>
      <ScrollBox label={shared.tableOf(texts.chain)}>
        <table class="chain">
          <caption>{texts.chain} <span>{texts.chainWhat}</span></caption>
          <thead>
            <tr>
              <th scope="col">{texts.revision}</th>
              <th scope="col">{texts.published}</th>
              <th scope="col">{texts.changes}</th>
              <th scope="col" class="number">{texts.rows}</th>
              {named && <th scope="col">{texts.editor}</th>}
              <th scope="col">{texts.accepted}</th>
              <th scope="col">{texts.contentHash}</th>
              <th scope="col">{texts.seal}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.toReversed().map(revision => <RevisionRow key={revision.revision} revision={revision} shown={revision.revision === shown} current={revision === revisions.at(-1)} named={named} />)}
          </tbody>
        </table>
      </ScrollBox>
      {newest !== undefined && oldest !== undefined && (
        <Downloads title={texts.chain} report={{ ...newest, domains: [] }} view={{ revisions: { first: oldest.revision, last: newest.revision } }} image={null}
          rows={async () => (await import('../../exports/chain-export.ts')).chainExport(revisions, texts, formats)} />
      )}
      {older > 0 && (
        <p class="more">
          {texts.notShown(older)}{' '}
          <button type="button" class="button quiet" aria-disabled={phase === 'busy'} onClick={more}>{texts.showMore(Math.min(older, REVISIONS_AT_ONCE))}</button>{' '}
          <span role="status">{phase === 'unreachable' && texts.moreUnreachable}</span>
        </p>
      )}
    </section>
  )
}

function RevisionRow({ revision: row, shown, current, named }: { revision: ListedRevision; shown: boolean; current: boolean; named: boolean }) {
  const { audit: texts } = useAuditWords()
  const { formats } = useWords()
  const { path, search } = useAddress()
  const [selection] = useSelection()
  const { revision, publishedAt, changes, counts, editedAt = null, accepted, hash, seal } = row
  const there = searchOf({ ...selection, revision: current ? null : revision, asOf: null }, search)
  const compared = hrefOf('changes', sinceSearch(revision - 1, there))
  return (
    <tr class={shown ? 'shown-revision' : undefined}>
      <th scope="row">
        <Go href={path + there} label={texts.lookHere(revision)}>{String(revision)}</Go>{shown && <span class="what"> {texts.shown}</span>}
        <span class="ways-on">
          <Go href={hrefOf('overview', there)} label={texts.lookAt(revision)}>{texts.look}</Go>
          {revision > 1 && <Go href={compared} label={texts.compareWith(revision)}>{texts.compare}</Go>}
        </span>
      </th>
      <td>{formats.moment(publishedAt)}</td>
      <td>{revision === 1 ? texts.firstRevision : <HereLink href={compared}>{texts.changeCounts(changes.added, changes.changed, changes.removed)}</HereLink>}</td>
      <td class="number">{formats.number(Object.values(counts).reduce((sum, count) => sum + count, 0))}</td>
      {named && <td>{editorText(row, texts) ?? <span class="none">–</span>}{editedAt !== null && <span class="what"> {formats.moment(editedAt)}</span>}</td>}
      <td>{acceptedText(accepted, texts, formats) ?? <span class="none">–</span>}</td>
      <td><Hash text={hash} /></td>
      <td><Hash text={seal} /></td>
    </tr>
  )
}

/** Within the page, and as any link with a modifier key. */
function Go({ href, label, children }: { href: string; label: string; children: string }) {
  const { go } = useAddress()
  return (
    <a class="link" href={href} aria-label={label} onClick={event => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      go(href)
    }}>{children}</a>
  )
}

/** Whole on paper, and where its revision is looked at. */
function Hash({ text }: { text: string }) {
  return <code class="hash-start" title={text}>{text.slice(0, 12)}<span>{text.slice(12)}</span></code>
}
