import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { SavedKind, Saving } from '../exports/saving.ts'
import { selectionOf } from '../selection.ts'
import { brusselsDay } from '../text/formats.ts'
import { useWords } from './words.ts'

/** The workbook's title, for what is taken along. */
export const WorkbookTitle = createContext<string | null>(null)

/** What is seen as a file: figures for Excel, and a chart as a picture. What makes the files comes when it is asked for. */
export function Downloads(props: Omit<Saving, 'workbook' | 'address' | 'today'>) {
  const words = useWords()
  const { texts } = words
  const workbook = useContext(WorkbookTitle)
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const kinds: readonly SavedKind[] = props.image === null ? ['xlsx', 'csv'] : ['xlsx', 'csv', 'png']
  const save = async (kind: SavedKind) => {
    setState('busy')
    try {
      const { fileOf, saveFile } = await import('../exports/saving.ts')
      saveFile(await fileOf(kind, { ...props, workbook, address: location.href, today: brusselsDay(new Date()) }, selectionOf(location.search).language, words))
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <div class="downloads" role="group" aria-label={texts.section(texts.saveAs, props.title)}>
      <span class="label">{texts.saveAs}</span>
      {kinds.map(kind => (
        <button key={kind} type="button" class="download" aria-label={texts.saveTitle(texts.saveKinds[kind], props.title)} aria-disabled={state === 'busy'}
          onClick={() => { if (state !== 'busy') void save(kind) }}>{texts.saveKinds[kind]}</button>
      ))}
      <span class="failed" role="status">{state === 'failed' ? texts.saveFailed : ''}</span>
    </div>
  )
}
