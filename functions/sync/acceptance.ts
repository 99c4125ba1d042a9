import type { Acceptance } from '../ledger/revision.ts'
import type { Grid } from '../workbook/grid.ts'
import type { SyncOptions } from './sync.ts'

/** How a coordinator consented to exactly this reading; null where nobody did. */
export function acceptedBy(
  reading: string,
  { accept, request }: Pick<SyncOptions, 'accept' | 'request'>,
  { feedback }: Pick<Grid, 'feedback'>,
): Acceptance['by'] | null {
  if (accept === reading) return request === null ? 'command' : 'api'
  return feedback?.tick === reading ? 'sheet' : null
}
