import type { PublishedReport } from '#model/report.ts'
import { visibleValue } from '../../cell-value.ts'
import type { ChangedFigure } from '../../change-effects.ts'
import { changedFields } from '../../changed-fields.ts'
import type { ChangeGroup, ChangesAnswer, RowChange } from '../../changes.ts'
import { figureFormat, figureLabel } from '../../effect-sentence.ts'
import { fieldName, plainText, sheetNames, type Writing } from '../../row-values.ts'
import { rowsBehindFigure, type ChangeSide } from '../../rows/effect-rows.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { Downloads } from '../downloads.tsx'
import { Fold } from '../fold.tsx'
import { MarkedText } from '../marked-text.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useChangesWords } from './changes-words.ts'
import { FigureLink } from './figure-link.tsx'

export interface ChangeTablesProps {
  lines: readonly ChangedFigure[]
  /** As they stand above. */
  shown: readonly ChangeGroup[]
  /** As they are taken along. */
  groups: readonly ChangeGroup[]
  answer: Pick<ChangesAnswer, 'from' | 'to' | 'domains'>
  /** Of the later revision. */
  report: PublishedReport
  writing: Writing
}

/** What stands above as sentences, as tables to compare and to take along. */
export function ChangeTables(props: ChangeTablesProps) {
  const { changes } = useChangesWords()
  return (
    <section class="as-table">
      <h3>{changes.asTable}</h3>
      {props.lines.length > 0 && <EffectTable {...props} />}
      {props.groups.some(({ rows }) => rows.length > 0) && <RowTable {...props} />}
    </section>
  )
}

/** Every figure that changed, a domain and a year a row. */
function EffectTable({ lines, answer, report }: ChangeTablesProps) {
  const { changes } = useChangesWords()
  const { texts, formats } = useWords()
  const words = { texts, changes, formats }
  const names = new Map(answer.domains.map(({ code, name }) => [code, name]))
  const title = changes.effectsTable(answer.from?.revision ?? 0, answer.to.revision)
  const byCalendar = lines.some(line => line.byCalendar !== 0)
  const numbers = [changes.was, changes.becomes, changes.byRows, ...(byCalendar ? [changes.byCalendar] : [])]
  return (
    <Fold name="cijfers" show={changes.showEffects} hide={changes.hideTable}>
      <ScrollBox label={texts.tableOf(title)}>
        <table class="change-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              {[texts.domain, changes.figure, texts.year].map(head => <th key={head} scope="col">{head}</th>)}
              {numbers.map(head => <th key={head} scope="col" class="number">{head}</th>)}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const format = figureFormat(line, formats)
              const link = { earlier: answer.from?.revision ?? null, rowsAt: (side: ChangeSide) => rowsBehindFigure(line, side) }
              const signed = (amount: number) => (amount < 0 ? changes.less(format(-amount)) : changes.more(format(amount)))
              return (
                <tr key={index}>
                  <th scope="row" lang={SHEET_LANGUAGE}>{names.get(line.domain) ?? line.domain}</th>
                  <td>{figureLabel(line, words)}</td>
                  <td>{line.year ?? changes.besideYears}</td>
                  <td class="number"><FigureLink {...link} side="before">{line.unstated.before ? texts.notStated : format(line.before)}</FigureLink></td>
                  <td class="number"><FigureLink {...link} side="after">{line.unstated.after ? texts.notStated : format(line.after)}</FigureLink></td>
                  <td class="number">{line.byRows === 0 ? '–' : <FigureLink {...link} side="change">{signed(line.byRows)}</FigureLink>}</td>
                  {byCalendar && <td class="number">{line.byCalendar === 0 ? '–' : <FigureLink {...link} side="change">{signed(line.byCalendar)}</FigureLink>}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      <Downloads title={title} report={report} view={null} image={null}
        rows={async exports => (await import('../../exports/changes-export.ts')).effectsExport(lines, names, words, exports)} />
    </Fold>
  )
}

/** Every field that changed, one a row. */
function RowTable({ shown, groups, answer, report, writing }: ChangeTablesProps) {
  const { changes, values } = useChangesWords()
  const { texts } = useWords()
  const title = changes.rowsTable(answer.from?.revision ?? 0, answer.to.revision)
  const heads = [texts.domain, changes.rowHead, changes.what, changes.place, changes.version, changes.column, changes.was, changes.becomes]
  return (
    <Fold name="rijen" show={changes.showRows} hide={changes.hideTable}>
      <ScrollBox label={texts.tableOf(title)}>
        <table class="change-table fields">
          <caption>{title}</caption>
          <thead><tr>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
          {shown.flatMap(group => group.rows.map(row => (
            <tbody key={`${row.tab} ${row.code}`}>
              {fieldsTold(row).map(({ field, column, old, new: now }, index, fields) => (
                <tr key={field}>
                  {index === 0 && (
                    <>
                      <td rowSpan={fields.length} lang={group.name === null ? undefined : SHEET_LANGUAGE}>{group.name ?? changes.withoutDomain}</td>
                      <th scope="rowgroup" rowSpan={fields.length}><bdi lang={SHEET_LANGUAGE}>{visibleValue(row.name)}</bdi> <span class="code"><bdi>{visibleValue(row.code)}</bdi></span></th>
                      <td rowSpan={fields.length}>{changes.event[row.event]}</td>
                      <td rowSpan={fields.length}>{row.source.row === null ? row.source.tab : changes.row(row.source.tab, row.source.row)}</td>
                      <td rowSpan={fields.length}>{row.revision}</td>
                    </>
                  )}
                  <td>{fieldName(field, column, values)}</td>
                  <td><bdi>{row.event === 'added' ? '–' : <MarkedText text={plainText(field, old, writing)} names={sheetNames(field, old, writing)} />}</bdi></td>
                  <td><bdi>{row.event === 'removed' ? '–' : <MarkedText text={plainText(field, now, writing)} names={sheetNames(field, now, writing)} />}</bdi></td>
                </tr>
              ))}
            </tbody>
          )))}
        </table>
      </ScrollBox>
      <Downloads title={title} report={report} view={null} image={null}
        rows={async exports => (await import('../../exports/changes-export.ts')).rowChangesExport(groups, changes, writing, exports)} />
    </Fold>
  )
}

/** Of a new or removed row not what it is called by, which stands beside it; where it says nothing else, all. */
function fieldsTold(row: RowChange): RowChange['fields'] {
  const fields = changedFields(row)
  const others = row.event === 'changed' ? fields : fields.filter(({ old, new: now }) => ![row.code, row.name].includes(String(now ?? old)))
  return others.length === 0 ? fields : others
}
