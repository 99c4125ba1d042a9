import type { ComponentChildren, ComponentProps } from 'preact'
import type { EndingProjects, Overview } from '#model/overview.ts'
import { isDay } from '#model/period.ts'
import type { Running } from '#model/running.ts'
import { headlineOf, type YearFigure } from '../charts/headline.ts'
import type { Figure as FigureOfYear, Side } from '../charts/panel.ts'
import { spanTotals } from '../charts/span-totals.ts'
import type { AskedRows, Only } from '../rows/asked-rows.ts'
import type { View } from '../selection.ts'
import type { FigureTexts } from '../text/figures-nl.ts'
import { insteadOfAmount, useFigureWords } from './figure-words.tsx'
import { Help } from './help.tsx'
import { PageLink } from './page-link.tsx'
import { RowsLink } from './rows/rows-link.tsx'
import { SpanLine } from './span-line.tsx'

/** A few figures of one named year, each with what isn't in it, and against the year before; what the chosen years hold together; and what ends soon. */
export function Headlines({ report, view }: { report: Overview; view: View }) {
  const { texts, formats } = useFigureWords()
  const { year, yearBefore, funding, other, staffing, running, runningBefore, ending } = headlineOf(report, view)
  const span = spanTotals(report, view)
  const euros = { format: formats.euros, missing: { notStated: texts.notStatedAmounts, rest: texts.restAwards }, yearBefore }
  const fte = { format: formats.fte, missing: { notStated: texts.notStatedFte, rest: texts.restPosts }, yearBefore }
  const awards = (side: Side, kind: 'other' | null) => ({ of: 'funding', side, kind, domain: null, year }) as const
  const posts = (side: Side) => ({ of: 'staffing', side, deployment: null, domain: null, year }) as const
  return (
    <>
      <section class="headlines column" aria-labelledby="kort">
        <h2 id="kort">{texts.headlines(year)}</h2>
        <div class="headline-groups">
          <Group about="funding" title={texts.headlineFunding(formats.list(view.kinds.map(kind => texts.kindsTitle[kind])))}>
            <Amount label={texts.headlineOwn} figure={funding.own} rows={awards('own', null)} {...euros} />
            <Amount label={texts.headlinePartner} figure={funding.partner} rows={awards('partner', null)} {...euros} />
          </Group>
          {other !== null && (
            <Group about="other" title={texts.headlineOther}>
              <Amount label={texts.headlineOwn} figure={other.own} rows={awards('own', 'other')} {...euros} />
              <Amount label={texts.headlinePartner} figure={other.partner} rows={awards('partner', 'other')} {...euros} />
              <div class="figure"><dt class="unseen">{texts.kindsLabel}</dt><dd><span class="note">{formats.list(other.kinds.map(kind => texts.kindsTitle[kind]))}</span></dd></div>
            </Group>
          )}
          <Group about={view.measure === 'average' ? 'staffAverage' : 'staffYearEnd'} title={texts.headlineStaffing[view.measure]}>
            <Amount label={texts.headlineOwnStaff} figure={staffing.own} rows={posts('own')} {...fte} />
            <Amount label={texts.headlinePartnerStaff} figure={staffing.partner} rows={posts('partner')} {...fte} />
          </Group>
          <Group about="running" title={texts.headlineProjects}>
            <RunningFigure running={running} before={runningBefore} year={year} />
          </Group>
        </div>
        {span !== null && <SpanLine totals={span} view={view} />}
      </section>
      <EndingSection ending={ending} />
    </>
  )
}

function Group({ about, title, children }: Pick<ComponentProps<typeof Help>, 'about' | 'title' | 'children'>) {
  return (
    <div class="headline-group">
      <Help about={about} title={title}><h3>{title}</h3></Help>
      <dl>{children}</dl>
    </div>
  )
}

interface AmountProps {
  label: string
  figure: YearFigure
  rows: Extract<AskedRows, { of: 'funding' | 'staffing' }>
  format: (amount: number) => string
  missing: { notStated: (rows: number) => string; rest: (rows: number) => string }
  yearBefore: number | null
}

function Amount({ label, figure, rows, format, missing, yearBefore }: AmountProps) {
  const { texts } = useFigureWords()
  const { amount, presumed, notStated, rest, before } = figure
  const restRows = rest.count + rest.notStated
  const known = amount !== 0
  return (
    <Figure
      label={known && notStated + restRows > 0 ? texts.atLeast(label) : label}
      value={known ? format(amount) : insteadOfAmount({ notStated, presumed }, texts)}
      known={known}
      rows={known || notStated > 0 || presumed > 0 ? rows : null}
      notes={[
        ...(presumed === 0 ? [] : [{ text: texts.presumedAmount(format(presumed)), rows: { ...rows, only: 'presumed' } as const }]),
        ...(notStated === 0 ? [] : [{ text: missing.notStated(notStated), rows: { ...rows, only: 'not-stated' } as const }]),
      ]}
      comparison={before === null || yearBefore === null ? null : noteOf(comparisonOf(figure, before, yearBefore, format, texts), { ...rows, against: yearBefore })}
    >
      {restRows > 0 && <RowsLink asked={{ ...rows, year: 'none' }} class="note">{missing.rest(restRows)}</RowsLink>}
    </Figure>
  )
}

/** Nothing to say where there was and is nothing; no difference where what is presumed would make another. */
function comparisonOf(now: FigureOfYear, before: FigureOfYear, year: number, format: (amount: number) => string, texts: FigureTexts): string | null {
  if (isEmpty(now) && isEmpty(before)) return null
  if (before.amount === 0) return texts.inYearBefore(year, insteadOfAmount(before, texts))
  if (now.amount === 0 || now.presumed + before.presumed > 0) return texts.inYearBefore(year, format(before.amount))
  if (now.amount === before.amount) return texts.sameAsBefore(year)
  return now.amount > before.amount ? texts.moreThanBefore(format(now.amount - before.amount), year) : texts.lessThanBefore(format(before.amount - now.amount), year)
}

function isEmpty({ amount, presumed, notStated }: FigureOfYear): boolean {
  return amount + presumed + notStated === 0
}

function RunningFigure({ running, before, year }: { running: Running; before: Running | null; year: number }) {
  const { texts, formats } = useFigureWords()
  const rows = { of: 'running', year, domain: null } as const
  const note = (text: string, only: Only): Note => ({ text, rows: { ...rows, only } })
  return (
    <Figure
      label={texts.headlineRunning(year)}
      value={formats.number(running.count)}
      known
      rows={rows}
      notes={[
        ...(running.withoutEnd === 0 ? [] : [note(texts.ofWhichWithoutEnd(running.withoutEnd), 'without-end')]),
        ...(running.presumed === 0 ? [] : [note(texts.presumedAmount(formats.number(running.presumed)), 'presumed')]),
        ...(running.startNotStated === 0 ? [] : [note(texts.startUnknown(running.startNotStated), 'start-not-stated')]),
      ]}
      comparison={before === null ? null : noteOf(
        comparisonOf(countedIn(running), countedIn(before), year - 1, formats.number, texts), { ...rows, against: year - 1 })}
    />
  )
}

function countedIn({ count, presumed }: Running): FigureOfYear {
  return { amount: count, presumed, notStated: 0 }
}

/** Not of the headline year: of the months after the revision. */
function EndingSection({ ending }: { ending: EndingProjects }) {
  const { texts, formats } = useFigureWords()
  const named = ending.soonest
  const more = ending.count - named.length
  return (
    <section class="soon column" aria-labelledby="eindigend">
      <Help about="ending" title={texts.headlineEnding}><h2 id="eindigend">{texts.headlineEnding}</h2></Help>
      <p class="months">{formats.day(ending.from)} – {formats.day(ending.until)}</p>
      <dl>
        <Figure
          label={texts.headlineProjects}
          value={formats.number(ending.count)}
          known
          rows={{ of: 'ending' }}
          notes={ending.withoutEnd === 0 ? [] : [{ text: texts.withoutEnd(ending.withoutEnd, ending.withoutDates), rows: { of: 'ending', among: 'may-end' } }]}
          comparison={{ text: texts.endedBefore(ending.endedBefore), rows: ending.endedBefore === 0 ? null : { of: 'ending', among: 'ended' } }}
        />
      </dl>
      {named.length > 0 && (
        <ul class="ending">
          {named.map(({ code, name, end }) => <li key={code}><PageLink to="projects" item={code}>{name}</PageLink> <time>{isDay(end) ? formats.day(end) : ''}</time></li>)}
          {more > 0 && <li><RowsLink asked={{ of: 'ending' }}>{texts.andMore(more)}</RowsLink></li>}
        </ul>
      )}
    </section>
  )
}

/** What stands beside a figure, and the rows behind it; null where there are none. */
interface Note {
  text: string
  rows: AskedRows | null
}

function noteOf(text: string | null, rows: AskedRows | null): Note | null {
  return text === null ? null : { text, rows }
}

interface FigureProps {
  label: string
  value: string
  /** A number stands there, not a word. */
  known: boolean
  /** Null where there are none. */
  rows: AskedRows | null
  notes: Note[]
  comparison: Note | null
  children?: ComponentChildren
}

function Figure({ label, value, known, rows, notes, comparison, children }: FigureProps) {
  const style = known ? 'value' : 'value word'
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>
        {rows === null ? <span class={style}>{value}</span> : <RowsLink asked={rows} class={style}>{value}</RowsLink>}
        {comparison !== null && <NoteText {...comparison} />}
        {notes.map(note => <NoteText key={note.text} {...note} />)}
        {children}
      </dd>
    </div>
  )
}

function NoteText({ text, rows }: Note) {
  return rows === null ? <span class="note">{text}</span> : <RowsLink asked={rows} class="note">{text}</RowsLink>
}
