import { useState } from 'preact/hooks'
import type { Answer, ListedProblem, Service, Status } from '../service.ts'
import { useWords } from './words.ts'

/** A line that says how many findings wait; the findings themselves only once it is opened. */
export function Problems({ status, service }: { status: Status; service: Service }) {
  const { texts } = useWords()
  const [answer, setAnswer] = useState<Answer<{ problems: ListedProblem[] }> | null>(null)
  const { error, warning } = status.problems
  if (error + warning === 0) return null
  const load = async (open: boolean) => {
    if (open) setAnswer(await service.problems())
  }
  return (
    <details class="problems" onToggle={event => void load(event.currentTarget.open)}>
      <summary>{texts.problemsWaiting(error + warning)}</summary>
      <Found answer={answer} />
    </details>
  )
}

function Found({ answer }: { answer: Answer<{ problems: ListedProblem[] }> | null }) {
  const { texts } = useWords()
  if (answer === null) return <p>{texts.problemsLoading}</p>
  if (answer.kind === 'refused') return <p>{texts.problemsRefused}</p>
  if (answer.kind !== 'found') return <p>{texts.problemsUnreachable}</p>
  const problems = answer.body.problems.filter(problem => problem.severity !== 'info')
  if (problems.length === 0) return <p>{texts.problemsNone}</p>
  return (
    <ol>
      {problems.map(({ severity, tab, cell, column, message, fix }, index) => (
        <li key={index} class={severity}>
          <span class="place">{[tab ?? texts.workbook, cell ?? column].filter(part => part !== null).join(' · ')}</span>
          <strong>{texts.severity[severity]}</strong> {message} {fix}
        </li>
      ))}
    </ol>
  )
}
