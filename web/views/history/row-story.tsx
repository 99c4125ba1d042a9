import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { openedParts, storySearch, type StoryPlace } from '../../open-stories.ts'
import { useAddress, useSelection } from '../address.ts'
import { LateView } from '../late-view.tsx'
import { NamedText } from '../named-text.tsx'
import { useWords } from '../words.ts'
import type { RowHistoryProps, ToldHistoryProps } from './row-history.tsx'

/** A button that opens the story of a row below it. @param name what the row is called; without it the button is brief, beside the row */
export function RowStory({ name, place = 'verhaal', ...row }: RowHistoryProps & { name?: string; place?: StoryPlace }) {
  const { told, button, id } = useStory(row, place, name ?? null)
  return (
    <div class="row-story">
      {button}
      {told.parts > 0 && <div id={id}><Story {...row} {...told} /></div>}
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
  const { told, button, id } = useStory(row, 'verhaal', null)
  return (
    <>
      {children(button)}
      {told.parts > 0 && <tr id={id} class="story"><td colSpan={columns}><Story {...row} {...told} /></td></tr>}
    </>
  )
}

/** Open where the address says so. */
function useStory({ tab, code }: RowHistoryProps, place: StoryPlace, name: string | null) {
  const { texts } = useWords()
  const { path, search, go } = useAddress()
  const id = useId()
  const parts = openedParts(place, { tab, code }, search)
  const tell = (next: number) => go(path + storySearch(place, { tab, code }, next, search))
  const button = (
    <button type="button" class="link story-toggle" aria-expanded={parts > 0} aria-controls={id} aria-label={name === null ? texts.rowHistoryOf(code) : undefined} onClick={() => tell(parts > 0 ? 0 : 1)}>
      {name === null ? texts.rowHistory : <span><NamedText named={texts.rowHistoryOf} name={name} /></span>}
    </button>
  )
  return { told: { parts, tell }, button, id }
}

/** Its code and texts come with the first question. */
function Story(row: ToldHistoryProps) {
  const [{ language }] = useSelection()
  return <LateView load={async () => (await import('./row-history.tsx')).loadRowHistory(language)} props={row} />
}
