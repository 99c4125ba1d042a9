import type { DomainEffect, EffectRun } from '../../change-effects.ts'
import { effectWords } from '../../effect-sentence.ts'
import { linkedParts } from '../../linked-parts.ts'
import { rowsBehindRun, type ChangeSide } from '../../rows/effect-rows.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useWords } from '../words.ts'
import { useChangesWords } from './changes-words.ts'
import { FigureLink } from './figure-link.tsx'

/** What only time changed in the figures, per domain. @param earlier the version that is compared with */
export function ByCalendar({ effects, earlier }: { effects: DomainEffect[]; earlier: number | null }) {
  const { changes: texts } = useChangesWords()
  return (
    <section class="change-group">
      <h3>{texts.calendar}</h3>
      <p class="aside">{texts.calendarWhy}</p>
      {effects.map(({ domain, name, byCalendar }) => (
        <div key={domain}>
          <h4 lang={SHEET_LANGUAGE}>{name}</h4>
          <EffectList domain={domain} runs={byCalendar} earlier={earlier} partial />
        </div>
      ))}
    </section>
  )
}

/** What changed in a domain's figures; each number leads to its rows. @param partial the difference is only a part of what changed from one to the other */
export function EffectList({ domain, runs, earlier, partial = false }: { domain: string | null; runs: EffectRun[]; earlier: number | null; partial?: boolean }) {
  const { changes } = useChangesWords()
  const { texts, formats } = useWords()
  return (
    <ul class="effects">
      {runs.map((run, index) => {
        const { subject, difference, fromTo, sides } = effectWords(run, { texts, changes, formats })
        const link = { earlier, rowsAt: (side: ChangeSide) => (domain === null ? null : rowsBehindRun(domain, run, side)) }
        const isWhole = !partial && run.before !== null && run.after !== null && Math.abs(run.after - run.before - run.difference) < 0.000_05
        return (
          <li key={index} class={run.figure}>
            <FigureLink {...link} side="change"><span class="subject">{subject}</span> <strong>{difference}</strong></FigureLink>{' '}
            {fromTo !== null && isWhole && (
              <span class="from-to">
                {linkedParts(fromTo, [sides.before, sides.after]).map(({ text, link: side }) => (side === null ? text : <FigureLink key={side} {...link} side={side === 0 ? 'before' : 'after'}>{text}</FigureLink>))}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
