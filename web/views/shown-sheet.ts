import { createContext } from 'preact'
import type { Known, Standing } from '../ledger.ts'
import type { Service, Status } from '../service.ts'
import type { SheetColumns } from '../sheet-cells.ts'
import { useAnswer } from './answer.ts'

/** The sheet as the revision that is shown knows it. */
export interface ShownSheet {
  /** In which columns its rows stand, or stood; null where that isn't known. */
  columns: SheetColumns | null
  /** The rows may stand elsewhere by now: nothing leads there. */
  past: boolean
}

export const SheetContext = createContext<ShownSheet>({ columns: null, past: false })

/** The last revision's columns come with the status; an earlier one's are asked for. */
export function useShownSheet(service: Service, { status }: Known, standing: Standing | null): ShownSheet {
  const revision = standing?.revision ?? null
  const past = status !== null && revision !== null && revision !== status.revision
  const then = useAnswer(past ? () => service.read<AskedStatus>(`/api/status?revision=${revision}`) : null, [revision])
  return { columns: past ? then?.kind === 'found' ? then.body.asked?.columns ?? null : null : status?.columns ?? null, past }
}

/** As `/api/status?revision=N` answers. */
interface AskedStatus {
  asked: Pick<Status, 'columns'> | null
}
