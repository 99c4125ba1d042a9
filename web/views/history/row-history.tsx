import type { ComponentType } from 'preact'
import type { TabName } from '#model/dataset.ts'
import type { PublishedReport } from '#model/report.ts'
import { loadStyles } from '../../part-styles.ts'
import { historyPath, type HistoryAnswer, type RowVersion } from '../../row-history.ts'
import { fieldSentence, type Writing } from '../../row-values.ts'
import { visibleValue } from '../../cell-value.ts'
import type { Service } from '../../service.ts'
import { loadPart, type Language } from '../../text/catalog.ts'
import type { Formats } from '../../text/formats.ts'
import type { HistoryTexts } from '../../text/history-nl.ts'
import type { ValueTexts } from '../../text/values-nl.ts'
import { useAnswer } from '../answer.ts'
import { useWords } from '../words.ts'

export interface RowHistoryProps {
  service: Service
  /** Of the revision that is looked at: the story ends there. */
  report: PublishedReport
  tab: TabName
  code: string
}

export interface ToldHistoryProps extends RowHistoryProps {
  /** How many parts of it are told, each with some versions, the newest first. */
  parts: number
  tell: (parts: number) => void
}

/** The story of one row: every version it had, the newest first. */
export async function loadRowHistory(language: Language): Promise<ComponentType<ToldHistoryProps>> {
  const [history, values] = await Promise.all([loadPart(language, 'history'), loadPart(language, 'values'), loadStyles('history')])
  return props => <Versions key={`${props.tab} ${props.code} ${props.report.revision}`} {...props} history={history} values={values} through={props.report.revision} part={1} />
}

interface Words {
  history: HistoryTexts
  values: ValueTexts
}

/** Through one revision, and before it once that is asked for. */
function Versions({ through, part, ...props }: ToldHistoryProps & Words & { through: number; part: number }) {
  const { service, report, tab, code, history, values, parts, tell } = props
  const { texts, formats } = useWords()
  const answer = useAnswer(() => service.read<HistoryAnswer>(historyPath(tab, code, through)), [tab, code, through])
  if (answer === null) return <p class="nothing" role="status">{history.loading}</p>
  if (answer.kind === 'missing') return <p class="nothing">{history.missing}</p>
  if (answer.kind !== 'found') return <p class="nothing" role="status">{history.unreachable}</p>
  const { versions, earlier } = answer.body
  const writing: Writing = { texts, values, formats, names: report }
  return (
    <>
      {versions.length === 0 && earlier !== null && <p>{history.noneSoFar(earlier)}</p>}
      {versions.length > 0 && (
        <ol class="versions">
          {versions.map(version => (
            <li key={version.revision}>
              <p class="when">
                {history.revision(version.revision, formats.moment(version.publishedAt))}
                {editedText(version, history, formats)}
              </p>
              <p><bdi>{sentenceOf(version, history, writing)}</bdi></p>
            </li>
          ))}
        </ol>
      )}
      {earlier !== null && (parts > part
        ? <Versions {...props} through={earlier} part={part + 1} />
        : <p><button type="button" class="button quiet" onClick={() => tell(part + 1)}>{history.earlier(earlier)}</button></p>)}
    </>
  )
}

function editedText({ editor = null, editedAt = null }: RowVersion, history: HistoryTexts, formats: Formats) {
  return (editor ?? editedAt) !== null && <span>{history.edited(editor && visibleValue(editor), editedAt && formats.moment(editedAt))}</span>
}

function sentenceOf({ revision, event, fields }: RowVersion, history: HistoryTexts, writing: Writing): string {
  switch (event) {
    case 'added': return revision === 1 ? history.first : history.added
    case 'removed': return history.removed
    case 'changed': return `${fields.map(field => fieldSentence(field, writing)).join('; ')}.`
  }
}
