import { queryText } from './route.ts'
import type { ListedProblem, Severity } from './service.ts'

/** What the address of Controle asks for; null = all. */
export interface ProblemChoice {
  severity: Severity | null
  /** A tab's title; empty = the workbook as a whole. */
  tab: string | null
}

export interface ProblemGroup {
  /** Null = the workbook as a whole. */
  tab: string | null
  counts: Record<Severity, number>
  /** Errors first, within a severity in the sheet's order. */
  problems: ListedProblem[]
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function problemChoiceOf(search: string): ProblemChoice {
  const query = new URLSearchParams(search)
  const word = query.get('ernst')
  return { severity: SEVERITIES.find(severity => WORDS[severity] === word) ?? null, tab: query.get('tab') }
}

/** The query string that says this choice; parameters of others in `search` are kept. */
export function problemSearchOf({ severity, tab }: ProblemChoice, search: string): string {
  const query = new URLSearchParams(search)
  query.delete('ernst')
  query.delete('tab')
  if (severity !== null) query.set('ernst', WORDS[severity])
  if (tab !== null) query.set('tab', tab)
  return queryText(query)
}

export function chosenProblems(problems: readonly ListedProblem[], { severity, tab }: ProblemChoice): ListedProblem[] {
  return problems.filter(problem => (severity === null || problem.severity === severity) && (tab === null || tabOf(problem) === tab))
}

/** Per tab; tabs with errors first, then those with warnings, in the problems' order. */
export function groupProblems(problems: readonly ListedProblem[]): ProblemGroup[] {
  const groups = new Map<string, ListedProblem[]>()
  for (const problem of problems) {
    const group = groups.get(tabOf(problem))
    if (group === undefined) groups.set(tabOf(problem), [problem])
    else group.push(problem)
  }
  return [...groups.values()]
    .map(each => each.toSorted((a, b) => rank(a) - rank(b)))
    .toSorted((a, b) => rank(a[0]) - rank(b[0]))
    .map(each => ({ tab: each[0]?.tab ?? null, counts: countSeverities(each), problems: each }))
}

export function countSeverities(problems: readonly ListedProblem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** The tabs that problems name, each once, in the problems' order; empty = the workbook as a whole. */
export function tabsOf(problems: readonly ListedProblem[]): string[] {
  return [...new Set(problems.map(tabOf))]
}

/** What holds a reading only until a coordinator accepts it. */
export function isGuard({ code }: ListedProblem): boolean {
  return GUARDS.has(code)
}

function tabOf({ tab }: ListedProblem): string {
  return tab ?? ''
}

function rank(problem: ListedProblem | undefined): number {
  return problem === undefined ? SEVERITIES.length : SEVERITIES.indexOf(problem.severity)
}

const GUARDS: ReadonlySet<string> = new Set(['rows-lost', 'column-lost', 'total-swing'])

/** As the address has them. */
const WORDS: Record<Severity, string> = { error: 'fout', warning: 'waarschuwing', info: 'info' }
