import { asksForRows } from '../../rows/asked-rows.ts'
import { useAddress } from '../address.ts'
import { useLate } from '../projects/late.ts'
import type { RowsPanelProps } from './rows-panel.tsx'

/** The rows behind a figure, on a page that seldom shows any. */
export function LateRows(props: RowsPanelProps) {
  const { search } = useAddress()
  const Beside = useLate(asksForRows(search), async () => (await import('./rows-beside.tsx')).RowsBeside)
  return Beside === null || Beside === 'failed' ? null : <Beside {...props} />
}
