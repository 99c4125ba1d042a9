import { createContext } from 'preact'
import type { SheetColumns } from '../sheet-cells.ts'

/** Where the columns stand that hold the revision that is shown; null where that isn't known, as with past ones. */
export const ColumnsContext = createContext<SheetColumns | null>(null)
