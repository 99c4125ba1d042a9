import type { RowChange } from './changes.ts'
import { isEmpty } from './row-values.ts'

/** What changed, and of a new or removed row what was filled in. */
export function changedFields({ event, fields }: RowChange): RowChange['fields'] {
  return event === 'changed' ? fields : fields.filter(({ old, new: now }) => !(isEmpty(old) && isEmpty(now)))
}
