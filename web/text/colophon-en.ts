import type { ColophonTexts } from './colophon-nl.ts'

/** What stands below every page: by which rules the figures are made, and where they come from, in English. */
export const colophonEn: ColophonTexts = {
  rules: 'How this was calculated',
  ruleSpread: 'An amount for a whole period is spread over the years by day, to the cent.',
  ruleYearly: 'A yearly amount counts in an incomplete year in proportion to its days.',
  rulePresumed: 'Presumed: the end is not stated, so after the year of this revision the amount and the FTE no longer count in any total.',
  ruleNotStated: 'Not stated is not zero: an unknown amount or FTE is not included anywhere, but is counted as ‘not stated’.',
  ruleApart: 'Own books and partners’ books are never added together.',
  source: 'Source',
  sourceText: title => `workbook ‘${title}’`,
  sheetLanguage: 'Names, titles and sources taken from the workbook remain in Dutch.',
  headHash: revision => `Content hash of the last revision (${revision})`,
  headSeal: revision => `Seal of revision ${revision}`,
}
