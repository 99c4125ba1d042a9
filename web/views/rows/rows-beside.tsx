import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadStyles } from '../../part-styles.ts'
import { asksForRows } from '../../rows/asked-rows.ts'
import { selectionOf } from '../../selection.ts'
import { loadPart } from '../../text/catalog.ts'
import { useAddress } from '../address.ts'
import { somebodyThere } from '../presence.ts'
import type { RowsPanelProps } from './rows-panel.tsx'

/** The rows behind a figure, where the address asks for them; their code and texts come once somebody is there who may ask. */
export function RowsBeside(props: RowsPanelProps) {
  const { search } = useAddress()
  const asked = asksForRows(search)
  const { language } = selectionOf(search)
  const [Panel, setPanel] = useState<FunctionComponent<RowsPanelProps> | null>(null)
  const [isThere, setThere] = useState(false)
  useEffect(() => { void somebodyThere().then(() => setThere(true)) }, [])
  useEffect(() => {
    if (!(asked || isThere) || Panel !== null) return
    const load = async () => {
      const [{ RowsPanel }, rowsTexts] = await Promise.all([import('./rows-panel.tsx'), loadPart(language, 'rows'), loadStyles('rows-panel')])
      setPanel(() => (each: RowsPanelProps) => <RowsPanel rowsTexts={rowsTexts} {...each} />)
    }
    // Where they don't come, the page is whole without them.
    load().catch(() => undefined)
  }, [asked, isThere])
  return Panel === null ? null : <Panel {...props} />
}
