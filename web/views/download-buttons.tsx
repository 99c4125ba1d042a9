import { useContext, useState } from 'preact/hooks'
import type { SavedKind } from '../exports/saving.ts'
import { selectionOf } from '../selection.ts'
import { brusselsDay } from '../text/formats.ts'
import { WorkbookTitle, type DownloadsProps } from './downloads.tsx'
import { useWords } from './words.ts'

/** A button for each kind of file. */
export function DownloadButtons(props: DownloadsProps) {
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
    <>
      <span class="label">{texts.saveAs}</span>
      {kinds.map(kind => (
        <button key={kind} type="button" class="download" aria-label={texts.saveTitle(texts.saveKinds[kind], props.title)} aria-disabled={state === 'busy'}
          onClick={() => { if (state !== 'busy') void save(kind) }}>{texts.saveKinds[kind]}</button>
      ))}
      <span class="failed" role="status">{state === 'failed' ? texts.saveFailed : ''}</span>
    </>
  )
}
