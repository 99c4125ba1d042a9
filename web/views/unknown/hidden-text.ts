import type { Hides } from '../../charts/unknowns.ts'
import type { Formats } from '../../text/formats.ts'
import type { UnknownTexts } from '../../text/unknown-nl.ts'

/** What the figures lack, in the reader's words. */
export function hiddenText(hides: Hides, texts: UnknownTexts, formats: Pick<Formats, 'euros' | 'fte'>): string {
  switch (hides.what) {
    case 'amount': return inYears(hides.years, (first, last) => texts.amountInYears(hides.years.length, first, last, hides.side), texts.amountWithoutYears(hides.side))
    case 'fte': return inYears(hides.years, (first, last) => texts.fteInYears(hides.years.length, first, last, hides.side), texts.fteWithoutYears(hides.side))
    case 'money': return (hides.presumed ? texts.moneyPresumed : texts.moneyNowhere)(formats.euros(hides.cents), hides.side)
    case 'people': return (hides.presumed ? texts.peoplePresumed : texts.peopleNowhere)(formats.fte(hides.fte), hides.side)
    case 'funder': return texts.giver(formats.euros(hides.cents), hides.side)
    case 'payer': return texts.payer(formats.fte(hides.fte))
    case 'period': return hides.awards + hides.posts === 0 ? texts.period(hides.whole) : texts.periodWith(hides.whole, hides.awards, hides.posts)
    case 'requested': return texts.requested
    case 'nothing': return texts.hidesNothing
  }
}

function inYears(years: readonly number[], withYears: (first: number, last: number) => string, without: string): string {
  const [first] = years
  return first === undefined ? without : withYears(first, years.at(-1) ?? first)
}
