import type { EffectRun } from './change-effects.ts'
import type { ChangesTexts } from './text/changes-nl.ts'
import type { Formats } from './text/formats.ts'
import type { Texts } from './text/nl.ts'

/** What changed in a figure: "subsidies 2029", "+ € 120.000", "van € 0 naar € 120.000". */
export interface EffectWords {
  subject: string
  difference: string
  /** Null where it holds for several years. */
  fromTo: string | null
  /** The figures in it. */
  sides: Record<'before' | 'after', string>
}

/** @param domain its name, where that isn't told beside it */
export function effectWords(run: EffectRun, words: { texts: Texts; changes: ChangesTexts; formats: Formats }, domain: string | null = null): EffectWords {
  const { changes, formats } = words
  const { subject, figure, years, difference, before, after, unstated } = run
  const label = figureLabel(run, words)
  const when = years === null ? changes.besideYears : changes.years(years.first, years.last)
  const format = figureFormat({ subject, figure }, { ...formats, euros: formats.briefEuros })
  const signed = difference < 0 ? changes.less(format(-difference)) : changes.more(format(difference))
  const at = (side: 'before' | 'after', amount: number | null) => (unstated[side] ? words.texts.notStated : format(amount ?? 0))
  const sides = { before: at('before', before), after: at('after', after) }
  const several = years !== null && years.first !== years.last
  return {
    subject: [label, ...(domain === null ? [] : [domain]), when].join(' '),
    difference: several ? `${changes.eachYear} ${signed}` : signed,
    fromTo: before === null || after === null ? null : changes.fromTo(sides.before, sides.after),
    sides,
  }
}

type Counted = Pick<EffectRun, 'subject' | 'figure'>

/** What a figure is counted in. */
export function unitOf({ subject, figure }: Counted): 'euro' | 'fte' | 'rows' {
  return figure === 'notStated' ? 'rows' : subject.what === 'funding' ? 'euro' : 'fte'
}

export function figureFormat(counted: Counted, formats: Formats): (amount: number) => string {
  const unit = unitOf(counted)
  return unit === 'rows' ? formats.number : unit === 'euro' ? formats.euros : fte => formats.fte(Math.round(fte * 10_000))
}

/** Such as "Subsidies via partners". */
export function figureLabel({ subject, figure }: Counted, { texts, changes }: { texts: Texts; changes: ChangesTexts }): string {
  if (subject.what === 'staffing') {
    const fte = changes.fte[subject.measure]
    const { deployment } = subject
    const label = deployment === 'partner' ? changes.partnerFte(fte)
      : changes.deploymentFte(fte, deployment === null ? texts.deploymentNotStated : texts.deployments[deployment])
    return figure === 'presumed' ? changes.presumed(label) : figure === 'notStated' ? changes.notStatedFte(label) : label
  }
  const kind = subject.books === 'partner' ? changes.partnerBooks(texts.kindsTitle[subject.kind]) : texts.kindsTitle[subject.kind]
  const label = subject.status === null ? kind : changes.requested(kind, texts.statuses[subject.status])
  return figure === 'presumed' ? changes.presumed(label) : figure === 'notStated' ? changes.notStated(label) : label
}
