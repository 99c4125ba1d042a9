import { useContext, useId } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { sampleExport, sampleOrigin } from '../../exports/sample-export.ts'
import { countNotes, noteKey, NO_NOTE, type SampleNote } from '../../sample-notes.ts'
import { ticketText, type SampleChoice, type SampledRow } from '../../sample.ts'
import { isEmpty, plainText, sheetNames, type Writing } from '../../row-values.ts'
import { cellsOf } from '../../sample-cells.ts'
import type { Spreadsheet } from '../../service.ts'
import { visibleValue } from '../../cell-value.ts'
import { Downloads } from '../downloads.tsx'
import { MarkedText } from '../marked-text.tsx'
import { CellLink } from '../rows/cell-link.tsx'
import { SourceLink } from '../rows/source-link.tsx'
import { SheetContext } from '../shown-sheet.ts'
import { useWords } from '../words.ts'
import { useAuditWords } from './audit-words.ts'
import { useSampleNotes } from './kept-notes.ts'

export interface SampleListProps {
  rows: readonly SampledRow[]
  choice: SampleChoice
  report: PublishedReport
  spreadsheet: Spreadsheet | null
}

/** The drawn rows with their cells, each to be agreed or not; on paper a list to sign. */
export function SampleList({ rows, choice, report, spreadsheet }: SampleListProps) {
  const { audit: texts, values } = useAuditWords()
  const { texts: shared, formats } = useWords()
  const [notes, setNote] = useSampleNotes(report.hash, choice)
  const { agreed, disagreed, open } = countNotes(rows.map(noteKey), notes)
  const writing: Writing = { texts: shared, values, formats, names: report }
  const { columns } = useContext(SheetContext)
  const [first] = rows
  return (
    <>
      <p class="drawn">
        <strong>{texts.drawn(rows.length, choice.tab === null ? texts.allTabs : texts.tabs[choice.tab], report.revision, visibleValue(choice.seed))}</strong>{' '}
        <span role="status">{texts.progress(agreed, disagreed, open)}</span>
      </p>
      <dl class="facts-list on-paper">
        <div><dt>{texts.published}</dt><dd>{formats.moment(report.publishedAt)}</dd></div>
        <div><dt>{texts.contentHash}</dt><dd><code>{report.hash}</code></dd></div>
      </dl>
      <p class="aside">{texts.kept}</p>
      <ol class="sampled-rows">
        {rows.map(row => (
          <SampleItem key={noteKey(row)} row={row} note={notes[noteKey(row)] ?? NO_NOTE} keep={note => setNote(noteKey(row), note)} spreadsheet={spreadsheet} writing={writing} />
        ))}
      </ol>
      <Downloads title={texts.sample} report={report} view={{ own: sampleOrigin(choice, texts) }} image={null}
        rows={async exports => sampleExport({ rows, notes, columns }, texts, writing, exports)} />
      <p class="print-sample"><button type="button" class="button" onClick={() => window.print()}>{texts.print}</button></p>
      <section class="sign-off">
        <h4>{texts.signOff}</h4>
        <p>{texts.signOffText}</p>
        <dl>
          {[texts.name, texts.date, texts.signature].map(line => <div key={line}><dt>{line}</dt><dd /></div>)}
        </dl>
      </section>
      {first !== undefined && (
        <section class="how">
          <h4>{texts.how}</h4>
          <p>{texts.howText}</p>
          <pre><code>{`printf '%s' '${ticketText(report.hash, choice.seed, first.tab, first.code).replaceAll('\'', '\'\\\'\'')}' | sha256sum`}</code></pre>
        </section>
      )}
    </>
  )
}

interface SampleItemProps {
  row: SampledRow
  note: SampleNote
  keep: (note: SampleNote) => void
  spreadsheet: Spreadsheet | null
  writing: Writing
}

function SampleItem({ row: sampled, note, keep, spreadsheet, writing }: SampleItemProps) {
  const { audit: texts } = useAuditWords()
  const id = useId()
  const { code, row: { source } } = sampled
  return (
    <li class={note.agreed === false ? 'sampled-row refused' : 'sampled-row'}>
      <p class="place">
        <strong><bdi>{visibleValue(code)}</bdi></strong>{' '}
        <SourceLink source={source} spreadsheet={spreadsheet} place={texts.row} open={texts.openRow} />
      </p>
      <dl class="cells">
        {cellsOf(sampled).map(({ field, column, value }) => (
          <div key={field}>
            <dt><CellLink source={source} header={column} spreadsheet={spreadsheet} /></dt>
            <dd class={isEmpty(value) ? 'not-stated' : undefined}><bdi><MarkedText text={plainText(field, value, writing)} names={sheetNames(field, value, writing)} /></bdi></dd>
          </div>
        ))}
      </dl>
      <div class="judgement">
        <fieldset class="choices">
          <legend>{texts.verdict(code)}</legend>
          {[true, false].map(agreed => (
            <label key={String(agreed)} class="choice">
              <input type="radio" name={id} checked={note.agreed === agreed} onChange={() => keep({ ...note, agreed })} />
              <span>{agreed ? texts.agreed : texts.disagreed}</span>
            </label>
          ))}
        </fieldset>
        <label class="remark">
          <span class="label">{texts.remark}</span>
          <textarea class="control typed" rows={1} maxLength={500} value={note.remark} onInput={event => keep({ ...note, remark: event.currentTarget.value })} />
        </label>
        <p class="written">{note.remark}</p>
      </div>
    </li>
  )
}
