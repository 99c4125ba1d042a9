import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { useSelection } from '../address.ts'
import { LateView } from '../late-view.tsx'
import { NamedText } from '../named-text.tsx'
import { useWords } from '../words.ts'
import type { RowHistoryProps } from './row-history.tsx'

/** A button that opens the story of a row below it. @param name what the row is called; without it the button is brief, beside the row */
export function RowStory({ name, ...row }: RowHistoryProps & { name?: string }) {
  const { open, button, id } = useStory(row, name ?? null)
  return (
    <div class="row-story">
      {button}
      {open && <div id={id}><Story {...row} /></div>}
    </div>
  )
}

interface TableRowProps extends RowHistoryProps {
  /** How many the table has. */
  columns: number
  /** The table's row, with the button in one of its cells. */
  children: (button: ComponentChildren) => ComponentChildren
}

/** A row of a table, whose story opens in a row below it. */
export function RowWithStory({ columns, children, ...row }: TableRowProps) {
  const { open, button, id } = useStory(row, null)
  return (
    <>
      {children(button)}
      {open && <tr id={id} class="story"><td colSpan={columns}><Story {...row} /></td></tr>}
    </>
  )
}

function useStory({ tab, code, report }: RowHistoryProps, name: string | null) {
  const { texts } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => setOpen(false), [tab, code, report.revision])
  const button = (
    <button type="button" class="link story-toggle" aria-expanded={open} aria-controls={id} aria-label={name === null ? texts.rowHistoryOf(code) : undefined} onClick={() => setOpen(!open)}>
      {name === null ? texts.rowHistory : <NamedText named={texts.rowHistoryOf} name={name} />}
    </button>
  )
  return { open, button, id }
}

/** Its code and texts come with the first question. */
function Story(row: RowHistoryProps) {
  const [{ language }] = useSelection()
  return <LateView load={async () => (await import('./row-history.tsx')).loadRowHistory(language)} props={row} />
}
