import fc from 'fast-check'
import type { Grid } from '../../functions/workbook/grid.ts'
import { anyCell } from './cells.ts'

const corner = fc.integer({ min: 1, max: 8 })

/** A grid that nobody would keep. */
export const anyGrid: fc.Arbitrary<Grid> = fc.record({
  title: fc.string(),
  locale: fc.oneof({ weight: 9, arbitrary: fc.constant('nl_BE') }, { weight: 1, arbitrary: fc.string() }),
  tabs: fc.array(fc.record({
    title: fc.oneof(fc.constantFrom('Domeinen', 'Projecten', 'Subsidies', 'Personeel', 'Gemeenten', 'Prioriteiten', 'Vergaderingen', 'Subsidie', 'subsidies ', 'Notities'), fc.string()),
    id: fc.nat(),
    rows: fc.uniqueArray(
      fc.record({ row: fc.oneof(corner, fc.integer({ min: 1, max: 1e9 })), cells: fc.array(anyCell, { maxLength: 12 }) }),
      { maxLength: 8, selector: ({ row }) => row },
    ).map(rows => rows.toSorted((a, b) => a.row - b.row)),
    merges: fc.array(fc.record({ firstRow: corner, lastRow: corner, firstColumn: corner, lastColumn: corner }), { maxLength: 3 }),
  }), { maxLength: 9 }),
})
