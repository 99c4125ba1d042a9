import type { ComponentType } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { domainEffects, effectLines, type EffectRun } from '../../change-effects.ts'
import { changeEventOf, changeEventSearch, rowsOfEvent } from '../../change-choice.ts'
import { chosenGroups, groupChanges, type ChangeGroup, type ChangesAnswer, type RowChange } from '../../changes.ts'
import { linkedParts } from '../../linked-parts.ts'
import { rowEffects } from '../../row-effects.ts'
import type { Writing } from '../../row-values.ts'
import { searchOf } from '../../selection.ts'
import type { Status } from '../../service.ts'
import type { ChangesTexts } from '../../text/changes-nl.ts'
import { useAddress, useSelection } from '../address.ts'
import { HereLink, PageLink } from '../page-link.tsx'
import { useUnfolded } from '../unfolded.ts'
import { useWords } from '../words.ts'
import { ChangeItem } from './change-item.tsx'
import type { ChangeTablesProps } from './change-tables.tsx'
import { useChangesWords } from './changes-words.ts'
import { ByCalendar, EffectList } from './effect-list.tsx'

interface ChangeGroupsProps {
  answer: ChangesAnswer
  status: Status
  /** Of the later revision. */
  report: PublishedReport
}

/** Per domain what changed in the figures and in the rows, then what only time changed. */
export function ChangeGroups({ answer, status, report }: ChangeGroupsProps) {
  const { changes: texts, values } = useChangesWords()
  const { texts: shared, formats } = useWords()
  const [selection, choose] = useSelection()
  const [most, show] = useUnfolded('getoond', SHOWN_AT_FIRST)
  const { path, search, go } = useAddress()
  const event = changeEventOf(search)
  const earlier = answer.from?.revision ?? null
  const effects = useMemo(() => (event !== null ? [] : domainEffects(answer.effect, answer.domains, selection.measure)), [answer, event, selection.measure])
  const { groups, filtered } = useMemo(
    () => {
      const { groups: chosen, filtered: isFiltered } = chosenGroups(groupChanges(answer, effects.filter(({ byRows }) => byRows.length > 0).map(({ domain }) => domain)), selection.domains)
      return { groups: rowsOfEvent(chosen, event), filtered: isFiltered }
    },
    [answer, effects, event, selection.domains.join()],
  )
  const chosenDomains = new Set(groups.map(({ domain }) => domain))
  const byCalendar = effects.filter(({ domain, byCalendar }) => byCalendar.length > 0 && (!filtered || chosenDomains.has(domain)))
  const writing: Writing = { texts: shared, values, formats, names: report }
  const { changed, added, removed } = answer.counts
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const hidden = all - most
  const lines = useMemo(() => {
    const chosen = new Set(event !== null ? [] : [...groups, ...byCalendar].map(({ domain }) => domain))
    return effectLines(answer.effect, answer.domains.map(({ code }) => code).filter(code => chosen.has(code)), selection.measure)
  }, [answer, event, groups, byCalendar.length, selection.measure])
  const shown = firstRows(groups, most)
  const everyGroup = useMemo(() => groupChanges(answer, []), [answer])
  const effectsOf = (row: RowChange, { domain }: ChangeGroup, runs: readonly EffectRun[]) => {
    // With the rows that aren't shown yet.
    const whole = everyGroup.find(group => group.domain === domain && group.rows.some(each => each.tab === row.tab))
    return whole === undefined ? [] : rowEffects(row, whole, everyGroup, runs)
  }
  if (changed + added + removed === 0 && effects.length === 0) return <p class="nothing">{texts.none}</p>
  return (
    <>
      {changed + added + removed > 0 && <Summary counts={answer.counts} />}
      {event !== null && (
        <p class="only">
          {texts.onlyEvent[event]}{' '}
          <button type="button" class="link" onClick={() => go(path + changeEventSearch(null, search))}>{texts.everyChange}</button>
        </p>
      )}
      {filtered && (
        <p class="only">
          {texts.onlyDomains(formats.list(answer.domains.filter(({ code }) => selection.domains.some(chosen => chosen.toLowerCase() === code.toLowerCase())).map(({ name }) => name)))}{' '}
          <button type="button" class="link" onClick={() => choose({ domains: [] })}>{texts.allDomains}</button>
        </p>
      )}
      {groups.length === 0 && byCalendar.length === 0 && <p class="nothing">{texts.noneChosen}</p>}
      {shown.map(group => {
        const runs = effects.find(({ domain }) => domain === group.domain)?.byRows ?? []
        return <Group key={group.domain ?? `/${group.tab ?? ''}`} group={group} runs={runs} effectsOf={row => effectsOf(row, group, runs)} earlier={earlier} isWhole={event === null} status={status} writing={writing} />
      })}
      {hidden > 0 && (
        <p class="more">
          {texts.notShown(hidden)}{' '}
          <button type="button" class="button quiet" onClick={() => show(most + SHOWN_AT_FIRST)}>{texts.showMore(Math.min(hidden, SHOWN_AT_FIRST))}</button>
        </p>
      )}
      {byCalendar.length > 0 && <ByCalendar effects={byCalendar} earlier={earlier} />}
      {lines.length + all > 0 && (
        <ChangeTables lines={lines} shown={shown} groups={groups} answer={answer} report={report} writing={writing} />
      )}
      {answer.tracedFrom > (answer.from?.revision ?? 0) + 1 && <p class="aside">{texts.tracedFrom(answer.tracedFrom)}</p>}
    </>
  )
}

/** How many rows changed, of all domains; each number leads to those rows. */
function Summary({ counts: { changed, added, removed } }: Pick<ChangesAnswer, 'counts'>) {
  const { changes: texts } = useChangesWords()
  const { path, search } = useAddress()
  const [selection] = useSelection()
  const all = searchOf({ ...selection, domains: [] }, search)
  const numbers = ([['changed', changed], ['added', added], ['removed', removed]] as const).filter(([, count]) => count > 0)
  return (
    <p class="summary">
      {linkedParts(texts.summary(changed, added, removed), numbers.map(([, count]) => String(count))).map(({ text, link }, index) => {
        const [event] = (link === null ? undefined : numbers[link]) ?? []
        return event === undefined ? text : <HereLink key={index} href={path + changeEventSearch(event, all)} class="number-link">{text}</HereLink>
      })}
    </p>
  )
}

/** Comes after the sentences, which say the same. */
function ChangeTables(props: ChangeTablesProps) {
  const [loaded, setLoaded] = useState<{ Tables: ComponentType<ChangeTablesProps> } | null>(null)
  useEffect(() => {
    import('./change-tables.tsx').then(({ ChangeTables: Tables }) => setLoaded({ Tables }), () => undefined)
  }, [])
  return loaded === null ? null : <loaded.Tables {...props} />
}

/** Of all groups together the first so many rows; a group that has rows but none of these isn't among them. */
function firstRows(groups: readonly ChangeGroup[], most: number): ChangeGroup[] {
  let left = most
  return groups.flatMap(group => {
    const rows = group.rows.slice(0, Math.max(0, left))
    left -= rows.length
    return rows.length === 0 && group.rows.length > 0 ? [] : [{ ...group, rows }]
  })
}

interface GroupProps {
  group: ChangeGroup
  runs: EffectRun[]
  effectsOf: (row: RowChange) => EffectRun[]
  /** The version that is compared with. */
  earlier: number | null
  /** All of its rows are shown, and what they did to the figures. */
  isWhole: boolean
  status: Status
  writing: Writing
}

function Group({ group, runs, effectsOf, earlier, isWhole, status, writing }: GroupProps) {
  const { changes: texts } = useChangesWords()
  return (
    <section class="change-group">
      <h3>
        {group.domain !== null && writing.names.domains.some(({ code }) => code === group.domain)
          ? <PageLink to="domain" item={group.domain}>{group.name}</PageLink>
          : group.name ?? groupTitle(group, texts)}
      </h3>
      {runs.length > 0 && (
        <>
          <h4>{texts.inFigures}</h4>
          <EffectList domain={group.domain} runs={runs} earlier={earlier} />
        </>
      )}
      {group.rows.length > 0 && (
        <>
          <h4>{texts.inWorkbook}</h4>
          <ul class="row-changes">
            {group.rows.map(row => <ChangeItem key={`${row.tab} ${row.code}`} row={row} effects={effectsOf(row)} domain={group} earlier={earlier} spreadsheet={status.spreadsheet} writing={writing} />)}
          </ul>
          {runs.length === 0 && group.domain !== null && isWhole && <p class="aside">{texts.noFigures}</p>}
        </>
      )}
    </section>
  )
}

/** Of rows without domain. */
function groupTitle({ tab }: ChangeGroup, { tabs, withoutDomain }: ChangesTexts): string {
  return tab === 'Prioriteiten' || tab === 'Vergaderingen' || tab === 'Gemeenten' ? tabs[tab] : withoutDomain
}

const SHOWN_AT_FIRST = 200
