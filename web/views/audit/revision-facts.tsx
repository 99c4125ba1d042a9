import type { ListedRevision } from '../../revisions.ts'
import { visibleValue } from '../../cell-value.ts'
import type { AuditTexts } from '../../text/audit-nl.ts'
import type { Formats } from '../../text/formats.ts'
import { useWords } from '../words.ts'
import { useAuditWords } from './audit-words.ts'

interface RevisionFactsProps {
  revision: ListedRevision
  children: preact.ComponentChildren
}

/** What is known of the revision that the page is about. */
export function RevisionFacts({ revision, children }: RevisionFactsProps) {
  const { audit: texts } = useAuditWords()
  const { formats } = useWords()
  const { hash, previousHash, seal, publishedAt, counts, accepted, editor, editedAt, signedBy = null } = revision
  return (
    <section class="block" aria-labelledby="versie">
      <h3 id="versie">{texts.thisRevision(revision.revision)}</h3>
      <dl class="facts-list">
        <Fact name={texts.published}>{formats.moment(publishedAt)}</Fact>
        {editor !== undefined && <Fact name={texts.editor}>{editorText(revision, texts) ?? texts.unknownEditor}</Fact>}
        {editedAt !== undefined && <Fact name={texts.editedAt}>{editedAt === null ? texts.unknownEditor : formats.moment(editedAt)}</Fact>}
        <Fact name={texts.accepted}>{acceptedText(accepted, texts, formats) ?? texts.acceptedNothing}</Fact>
        <Fact name={texts.rows}>{Object.entries(counts).map(([tab, count]) => `${count} ${tab}`).join(' · ')}</Fact>
        <Fact name={texts.contentHash} what={texts.contentHashWhat}><code>{hash}</code></Fact>
        <Fact name={texts.previous}>{previousHash === null ? texts.noPrevious : <code>{previousHash}</code>}</Fact>
        <Fact name={texts.seal} what={texts.sealWhat}><code>{seal}</code></Fact>
        {signedBy !== null && <Fact name={texts.signedBy} what={texts.signedByWhat}><code>{signedBy}</code></Fact>}
      </dl>
      {children}
      <p class="aside">{texts.rowsBehind}</p>
    </section>
  )
}

/** Null where it wasn't known. */
export function editorText({ editor, editorSalt }: ListedRevision, texts: AuditTexts): string | null {
  if (typeof editor === 'string') return visibleValue(editor)
  // Where nobody was known, that was committed to as well.
  return editorSalt === null ? texts.erasedEditor : null
}

/** Null where nothing was held back. */
export function acceptedText(accepted: ListedRevision['accepted'], texts: AuditTexts, formats: Formats): string | null {
  return accepted === null ? null
    : texts.acceptedWhat(formats.list(accepted.guards.map(guard => texts.guards[guard] ?? guard)), texts.acceptedBy[accepted.by])
}

function Fact({ name, what, children }: { name: string; what?: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}{what !== undefined && <span class="what">{what}</span>}</dd>
    </div>
  )
}
