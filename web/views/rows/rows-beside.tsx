import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadStyles } from '../../part-styles.ts'
import { asksForRows } from '../../rows/asked-rows.ts'
import { selectionOf } from '../../selection.ts'
import { loadPart } from '../../text/catalog.ts'
import { useAddress } from '../address.ts'
import type { RowsPanelProps } from './rows-panel.tsx'

/** The rows behind a figure, where the address asks for them; their code and texts come with the first question, or once one is expected. */
export function RowsBeside({ expected = false, ...props }: RowsPanelProps & { expected?: boolean }) {
  const { search } = useAddress()
  const asked = asksForRows(search)
  const { language } = selectionOf(search)
  const [Panel, setPanel] = useState<FunctionComponent<RowsPanelProps> | null>(null)
  useEffect(() => {
    if (!(asked || expected) || Panel !== null) return
    const load = async () => {
      const [{ RowsPanel }, rowsTexts] = await Promise.all([import('./rows-panel.tsx'), loadPart(language, 'rows'), loadStyles('rows-panel')])
      setPanel(() => (each: RowsPanelProps) => <RowsPanel rowsTexts={rowsTexts} {...each} />)
    }
    // Where they don't come, the page is whole without them.
    load().catch(() => undefined)
  }, [asked, expected])
  return Panel === null ? null : <Panel {...props} />
}
