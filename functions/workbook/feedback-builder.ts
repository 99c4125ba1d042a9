import { FEEDBACK_TEXTS as TEXTS } from './feedback-text-nl.ts'
import { feedbackNotes } from './feedback-notes.ts'
import type { ControleLine, ControleTab, Feedback } from './feedback.ts'
import type { Grid } from './grid.ts'
import type { Problem, Severity } from './reading.ts'

/** A reading and what came of it. */
export interface CheckedReading {
  /** When it began. ISO 8601. */
  checkedAt: string
  grid: Grid
  /** All of them, those of the guards too. */
  problems: readonly Problem[]
  isHeld: boolean
  /** The reading's hash, where a coordinator may accept it as it is. */
  acceptable: string | null
  /** The last revision, after this reading. */
  revision: { revision: number; publishedAt: string } | null
}

/**
 * What to write into the sheet, and `wrong`: the cells that stand wrong, to be passed on as `wrongBefore`
 * with the next reading. A cell gets a note only when it stood wrong in both: nobody is
 * interrupted while typing.
 */
export function feedbackOf(reading: CheckedReading, wrongBefore: readonly string[]): { feedback: Feedback; wrong: string[] } {
  const ordered = SEVERITIES.flatMap(severity => reading.problems.filter(problem => problem.severity === severity))
  const listed = ordered.slice(0, MOST_LINES)
  const { notes, wrong } = feedbackNotes(reading.grid, listed, new Set(wrongBefore))
  return { feedback: { tab: controleTab(reading, listed), notes }, wrong }
}

/** The first line tells when; all that follows is the same for as long as nothing has changed. */
function controleTab({ checkedAt, problems, isHeld, acceptable, revision }: CheckedReading, listed: readonly Problem[]): ControleTab {
  const count = (severity: Severity) => problems.filter(problem => problem.severity === severity).length
  const rest = problems.length - listed.length
  return {
    status: [
      TEXTS.checked(checkedAt),
      isHeld
        ? TEXTS.held(count('error'), revision?.revision ?? null)
        : revision === null ? TEXTS.waiting : TEXTS.published(revision.revision, revision.publishedAt),
      TEXTS.remarks(count('warning'), count('info')),
      TEXTS.ownTab,
    ],
    acceptance: acceptable === null ? null : { reading: acceptable, label: TEXTS.accept },
    header: [...TEXTS.header],
    lines: [
      ...listed.map(lineOf),
      ...(rest === 0 ? [] : [{ cells: ['', '', '', '', TEXTS.more(rest), TEXTS.moreFix], link: null }]),
    ],
  }
}

function lineOf({ severity, tab, cell, column, value, message, fix }: Problem): ControleLine {
  const where = cell ?? (column === null ? '' : TEXTS.wholeColumn(column))
  return {
    cells: [TEXTS.severities[severity], tab ?? '', where, value ?? '', message, fix],
    link: tab === null || cell === null ? null : { tab, cell },
  }
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A person works from the top down; more would only make the sheet slow. */
const MOST_LINES = 1000
