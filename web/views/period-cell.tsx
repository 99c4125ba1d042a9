import type { Day, End } from '#model/period.ts'
import { useWords } from './words.ts'

/** A table's cell with the period of a row: "2018 – niet vermeld", or that nothing of it is stated. */
export function PeriodCell({ start, end }: { start: Day | null; end: End }) {
  const { texts, formats } = useWords()
  return <td>{start === null && end === null ? <span class="not-stated">{texts.notStated}</span> : formats.period(start, end)}</td>
}
