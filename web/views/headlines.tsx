import type { ComponentChildren } from 'preact'
import type { PublishedReport } from '#model/report.ts'
import { isDay } from '#model/period.ts'
import { headlineOf, type Ending, type Running, type YearFigure } from '../charts/headline.ts'
import type { View } from '../selection.ts'
import { useWords } from './words.ts'

/** A few figures of one named year, each with what isn't in it. */
export function Headlines({ report, view }: { report: PublishedReport; view: View }) {
  const { texts, formats } = useWords()
  const { year, funding, staffing, running, ending } = headlineOf(report, view)
  const missingAmounts = { notStated: texts.notStatedAmounts, rest: texts.restAwards }
  const missingFte = { notStated: texts.notStatedFte, rest: texts.restPosts }
  return (
    <section class="headlines column" aria-labelledby="kort">
      <h2 id="kort">{texts.headlines(year)}</h2>
      <div class="headline-groups">
        <Group title={texts.headlineFunding(formats.list(view.kinds.map(kind => texts.kindsTitle[kind])))}>
          <Amount label={texts.headlineOwn} figure={funding.own} format={formats.euros} missing={missingAmounts} />
          <Amount label={texts.headlinePartner} figure={funding.partner} format={formats.euros} missing={missingAmounts} />
        </Group>
        <Group title={texts.headlineStaffing[view.measure]}>
          <Amount label={texts.headlineOwnStaff} figure={staffing.own} format={formats.fte} missing={missingFte} />
          <Amount label={texts.headlinePartnerStaff} figure={staffing.partner} format={formats.fte} missing={missingFte} />
        </Group>
        <Group title={texts.headlineProjects}>
          <RunningFigure running={running} year={year} />
          <EndingFigure ending={ending} />
        </Group>
      </div>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="headline-group">
      <h3>{title}</h3>
      <dl>{children}</dl>
    </div>
  )
}

interface AmountProps {
  label: string
  figure: YearFigure
  format: (amount: number) => string
  missing: { notStated: (rows: number) => string; rest: (rows: number) => string }
}

function Amount({ label, figure, format, missing }: AmountProps) {
  const { texts } = useWords()
  const { amount, presumed, notStated, rest } = figure
  const restRows = rest.count + rest.notStated
  const known = amount !== 0
  return (
    <Figure
      label={label}
      value={known ? format(amount) : notStated > 0 ? texts.notStated : presumed > 0 ? texts.presumed : texts.nothing}
      known={known}
      notes={[
        ...(presumed === 0 ? [] : [texts.presumedAmount(format(presumed))]),
        ...(notStated === 0 ? [] : [missing.notStated(notStated)]),
        ...(restRows === 0 ? [] : [missing.rest(restRows)]),
      ]}
    />
  )
}

function RunningFigure({ running, year }: { running: Running; year: number }) {
  const { texts, formats } = useWords()
  return (
    <Figure
      label={texts.headlineRunning(year)}
      value={formats.number(running.count)}
      known
      notes={[
        ...(running.withoutEnd === 0 ? [] : [texts.ofWhichWithoutEnd(running.withoutEnd)]),
        ...(running.presumed === 0 ? [] : [texts.presumedAmount(formats.number(running.presumed))]),
        ...(running.startNotStated === 0 ? [] : [texts.startUnknown(running.startNotStated)]),
      ]}
    />
  )
}

function EndingFigure({ ending }: { ending: Ending }) {
  const { texts, formats } = useWords()
  const named = ending.projects.slice(0, NAMED)
  const more = ending.projects.length - named.length
  return (
    <Figure
      label={texts.headlineEnding}
      value={formats.number(ending.projects.length)}
      known
      notes={[
        texts.endingUntil(formats.day(ending.until)),
        ...(ending.withoutEnd === 0 ? [] : [texts.withoutEnd(ending.withoutEnd)]),
      ]}
    >
      {named.length > 0 && (
        <ul class="ending">
          {named.map(({ code, name, end }) => <li key={code}>{name} <time>{isDay(end) ? formats.day(end) : ''}</time></li>)}
          {more > 0 && <li>{texts.andMore(more)}</li>}
        </ul>
      )}
    </Figure>
  )
}

interface FigureProps {
  label: string
  value: string
  /** A number stands there, not a word. */
  known: boolean
  notes: string[]
  children?: ComponentChildren
}

function Figure({ label, value, known, notes, children }: FigureProps) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>
        <span class={known ? 'value' : 'value word'}>{value}</span>
        {notes.map(note => <span key={note} class="note">{note}</span>)}
        {children}
      </dd>
    </div>
  )
}

const NAMED = 3
