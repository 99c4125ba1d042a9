import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { GROUPINGS, ORDERS, plainText, type ProjectChoice } from '../../charts/project-choice.ts'
import { PROJECT_STATUSES } from '../../charts/project-status.ts'
import { compare } from '../../charts/timeline.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useProjectWords } from './project-words.ts'

interface ProjectToolsProps {
  report: PublishedReport
  choice: ProjectChoice
  /** The chosen one, where it exists. */
  municipality: PublishedReport['municipalities'][number] | null
  /** @param instead of the choice before: no step of its own */
  choose: (change: Partial<ProjectChoice>, instead?: boolean) => void
}

/** Which projects, and in which order; on paper what was chosen, as text. */
export function ProjectTools({ report, choice, municipality, choose }: ProjectToolsProps) {
  const texts = useProjectWords()
  const place = useId()
  const text = useId()
  const byName = report.municipalities.toSorted((a, b) => compare(plainText(a.name), plainText(b.name)))
  const { grouping, order } = choice
  return (
    <>
      <form class="project-tools" onSubmit={event => event.preventDefault()}>
        <div class="field">
          <label class="label" for={place}>{texts.municipality}</label>
          <select id={place} class="control" value={municipality?.nis ?? ''} onChange={event => choose({ municipality: event.currentTarget.value || null })}>
            <option value="" selected={municipality === null}>{texts.allMunicipalities}</option>
            {byName.map(({ nis, name }) => <option key={nis} lang={SHEET_LANGUAGE} value={nis} selected={nis === municipality?.nis}>{name}</option>)}
          </select>
        </div>
        <div class="field">
          <label class="label" for={text}>{texts.find}</label>
          <SearchEntry id={text} text={choice.text} choose={choose} />
        </div>
        <Picker label={texts.status} value={choice.status ?? ALL} values={[ALL, ...PROJECT_STATUSES]} words={{ ...texts.statusTitles, [ALL]: texts.allStatuses }}
          choose={next => choose({ status: next === ALL ? null : next })} />
        <Picker label={texts.groupBy} value={grouping} values={GROUPINGS} words={texts.groupings} choose={next => choose({ grouping: next })} />
        <Picker label={texts.orderBy} value={order} values={ORDERS} words={texts.orders} choose={next => choose({ order: next })} />
        {(choice.municipality !== null || choice.status !== null || choice.text !== '') && (
          <button type="button" class="link" onClick={() => choose({ municipality: null, status: null, text: '' })}>{texts.clear}</button>
        )}
      </form>
      <p class="chosen">{texts.chosen(municipality?.name ?? null, choice.status === null ? null : texts.statusTitles[choice.status], choice.text, texts.groupings[grouping], texts.orders[order])}</p>
    </>
  )
}

/** What is typed is looked up once the reader pauses; all that is typed in a row is one step that Back undoes. */
function SearchEntry({ id, text, choose }: { id: string; text: string } & Pick<ProjectToolsProps, 'choose'>) {
  const [typed, setTyped] = useState(text)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const lookedUp = useRef<string | null>(null)
  useEffect(() => {
    // Back, or a link, says otherwise: what was about to be looked up isn't.
    if (text === typed.trim()) return
    clearTimeout(waiting.current)
    setTyped(text)
  }, [text])
  const lookUp = (wanted: string) => {
    clearTimeout(waiting.current)
    if (wanted !== text) choose({ text: wanted }, lookedUp.current === text)
  }
  const current = useRef(lookUp)
  current.current = lookUp
  useEffect(() => () => clearTimeout(waiting.current), [])
  return (
    <input id={id} class="entry" type="search" value={typed} enterkeyhint="search"
      onInput={event => {
        const wanted = event.currentTarget.value.trim()
        setTyped(event.currentTarget.value)
        clearTimeout(waiting.current)
        waiting.current = setTimeout(() => {
          current.current(wanted)
          lookedUp.current = wanted
        }, PAUSE_MS)
      }}
      onChange={event => {
        lookUp(event.currentTarget.value.trim())
        lookedUp.current = null
      }} />
  )
}

const PAUSE_MS = 300

/** No status. */
const ALL = 'all'

interface PickerProps<T extends string> {
  label: string
  value: T
  values: readonly T[]
  words: Record<T, string>
  choose: (value: T) => void
}

function Picker<T extends string>({ label, value, values, words, choose }: PickerProps<T>) {
  const id = useId()
  return (
    <div class="field">
      <label class="label" for={id}>{label}</label>
      <select id={id} class="control" value={value} onChange={event => choose(values[event.currentTarget.selectedIndex] ?? value)}>
        {values.map(each => <option key={each} value={each} selected={each === value}>{words[each]}</option>)}
      </select>
    </div>
  )
}
