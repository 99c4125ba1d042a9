import type { HelpTexts } from './help-nl.ts'

/** One sentence on how each figure is made, in English. */
export const helpEn: HelpTexts = {
  funding: 'What the association or a partner receives in that year: an amount for a whole period is spread over the years by day, and only what has been awarded or closed counts.',
  other: 'The contributions and revenue that are not subsidies, spread over the years in the same way.',
  staffAverage: 'The FTE of each post counts in proportion to the days it is filled in that year: a half-time post for half a year counts as 0.25.',
  staffYearEnd: 'The sum of the FTE of all posts that are filled on 31 December.',
  running: 'A project is running if at least one of its days falls in that year.',
  ending: 'A project is ending if its stated last day falls within twelve months, from the day of this revision on.',
  span: 'Money is the sum of the chosen years, FTE their average; what is presumed or not stated is not counted and is shown beside it.',
  requested: 'Amounts that have been applied for but not awarded, spread as if they had been; they are not counted in any total.',
  timeline: 'Each bar runs from the first to the last day that the workbook states; what is hatched is presumed because the end is not stated.',
  domains: 'For each policy domain the same figures as on the overview, by the same rules, for one year.',
  funders: 'For each funder the sum of its awards in the chosen years, including what has no year; awarded does not mean received, and what falls after the year of this revision is shown separately.',
  posts: 'Every post of the policy domain in the chosen years, as it is in the workbook, with its FTE unconverted.',
  roles: 'How often each role is stated for the projects of this policy domain in the chosen years; a project with two roles counts for each of them.',
  participants: 'For how many projects of this policy domain in the chosen years the municipality is named.',
  participation: 'A project counts for a municipality if the workbook names it there and the project has a day in the chosen years.',
  matrix: 'A mark means that the workbook names the municipality for the project; an empty box means that it is not named there.',
  known: 'The share of the rows in which the required field has been filled in.',
  ranked: 'Rows stand higher the more they hide: first unknown amounts, then money and people in no total, then unknown funders and the funding of posts, then periods; an amount or FTE whose years are unknown too counts as if it were missing in every year shown up to its stated end.',
  changes: 'The difference between two revisions, split into what changed rows did and what only the passing of time changed.',
  chain: 'Each revision names the content hash and the seal of the one before it: anyone who has a seal on paper can tell whether that revision or an earlier one was altered afterwards.',
  seal: 'The seal of the last revision covers all revisions up to then: a printed sheet proves later, with npm run verify and the evidence pack, that none of them was rewritten, not even by whoever holds the key.',
}
