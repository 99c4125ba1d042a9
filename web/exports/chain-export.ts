import { visibleValue } from '../cell-value.ts'
import type { ListedRevision } from '../revisions.ts'
import type { AuditTexts } from '../text/audit-nl.ts'
import type { Formats } from '../text/formats.ts'
import { acceptedText } from '../views/audit/revision-facts.tsx'
import type { ExportedRows } from './figures-export.ts'

/** The chain as it is listed, the newest revision first, hashes and seals in full. @param revisions ascending */
export function chainExport(revisions: readonly ListedRevision[], texts: AuditTexts, formats: Formats): ExportedRows {
  const named = revisions.some(({ editor }) => editor !== undefined)
  return {
    columns: [
      { name: texts.revision, kind: 'number' }, { name: texts.published, kind: 'text' }, { name: texts.changes, kind: 'text' }, { name: texts.rows, kind: 'number' },
      ...(named ? [texts.editor, texts.editedAt].map(name => ({ name, kind: 'text' as const })) : []),
      ...[texts.accepted, texts.contentHash, texts.seal].map(name => ({ name, kind: 'text' as const })),
    ],
    rows: revisions.toReversed().map(({ revision, publishedAt, changes, counts, editor, editedAt = null, accepted, hash, seal }) => [
      revision, formats.moment(publishedAt), revision === 1 ? texts.firstRevision : texts.changeCounts(changes.added, changes.changed, changes.removed),
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      ...(named ? [typeof editor === 'string' ? visibleValue(editor) : null, editedAt === null ? null : formats.moment(editedAt)] : []),
      acceptedText(accepted, texts, formats), hash, seal,
    ]),
  }
}
