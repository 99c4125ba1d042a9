import type { EffectRun } from '../../change-effects.ts'
import type { ChangeGroup, RowChange } from '../../changes.ts'
import { visibleValue } from '../../cell-value.ts'
import { effectWords } from '../../effect-sentence.ts'
import { fieldName, fieldSentence, isEmpty, sheetNames, valueText, type Writing } from '../../row-values.ts'
import { rowsBehindRun } from '../../rows/effect-rows.ts'
import type { Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { MarkedText } from '../marked-text.tsx'
import { PageLink } from '../page-link.tsx'
import { SourceLink } from '../rows/source-link.tsx'
import { useWords } from '../words.ts'
import { useChangesWords } from './changes-words.ts'
import { FigureLink } from './figure-link.tsx'

interface ChangeItemProps {
  row: RowChange
  /** What this row alone did to its domain's totals, as far as that is known. */
  effects: readonly EffectRun[]
  /** Its domain, if it has one. */
  domain: Pick<ChangeGroup, 'domain' | 'name'>
  /** The version that is compared with. */
  earlier: number | null
  spreadsheet: Spreadsheet | null
  writing: Writing
}

/** One row: what it is, what changed of it, where it stands, and who changed it when. */
export function ChangeItem({ row, effects, domain: { domain, name: domainName }, earlier, spreadsheet, writing }: ChangeItemProps) {
  const { changes: texts, values } = useChangesWords()
  const { texts: shared, formats } = useWords()
  const { tab, code, name, event, source, revision, publishedAt, editor = null, editedAt = null } = row
  // The code stands beside the name already; of a new or removed row only what was filled in is told.
  const fields = row.fields.filter(({ field, old, new: now }) => event === 'changed' || !(TOLD_BY_NAME.has(field) || (isEmpty(old) && isEmpty(now))))
  const parts = fields.map(field => (event === 'changed' ? fieldSentence(field, writing)
    : values.value(fieldName(field.field, field.column, values), valueText(field.field, event === 'added' ? field.new : field.old, writing))))
  return (
    <li class={`row-change ${event}`}>
      <p>
        <span class="event">{event === 'changed' ? '' : texts.told(texts.event[event])}</span>
        <strong>{tab === 'Projecten' ? <ProjectLink code={code} name={name} writing={writing} /> : <bdi lang={SHEET_LANGUAGE}>{visibleValue(name)}</bdi>}</strong>{' '}
        <span class="thing">
          ({texts.thing[tab]} <bdi>{visibleValue(code)}</bdi>
          {row.project !== null && <>, {texts.forProject} <ProjectLink code={row.project} name={row.project} writing={writing} /></>})
        </span>
        {parts.length > 0 && <>{texts.told('')}<bdi><MarkedText text={parts.join('; ')} names={fields.flatMap(({ field, old, new: now }) => [...sheetNames(field, old, writing), ...sheetNames(field, now, writing)])} /></bdi></>}
        {effects.map((run, index) => {
          const { subject, difference } = effectWords(run, { texts: shared, changes: texts, formats }, domainName)
          const words = <><MarkedText text={subject} names={domainName === null ? [] : [domainName]} /> {difference}</>
          return <span key={index} class="row-effect">; <FigureLink earlier={earlier} side="change" rowsAt={side => (domain === null ? null : rowsBehindRun(domain, run, side))}>{words}</FigureLink></span>
        })}.
      </p>
      <p class="where">
        <SourceLink source={source} spreadsheet={spreadsheet} place={texts.row} open={texts.openRow} gone={event === 'removed'} />
        {revision !== null && publishedAt !== null && <span>{texts.revision(revision, formats.moment(publishedAt))}</span>}
        {(editor ?? editedAt) !== null && <span>{texts.edited(editor && visibleValue(editor), editedAt && formats.moment(editedAt))}</span>}
      </p>
    </li>
  )
}

/** By its name of now; one that is gone has no page. */
function ProjectLink({ code, name, writing }: { code: string; name: string; writing: Writing }) {
  const project = writing.names.projects.find(each => each.code === code)
  return project === undefined ? <bdi lang={SHEET_LANGUAGE}>{visibleValue(name)}</bdi> : <PageLink to="projects" item={code} class="in-text"><bdi>{visibleValue(project.name)}</bdi></PageLink>
}

/** A row's own name and code, and of an award or post its domain, which is the group's. */
const TOLD_BY_NAME = new Set(['code', 'name', 'title', 'funder', 'nis', 'number', 'date', 'project', 'domain', 'reference'])
