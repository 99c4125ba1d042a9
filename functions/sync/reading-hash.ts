import { createHash } from 'node:crypto'
import { canonicalJson } from '../ledger/content.ts'
import type { Reading } from '../workbook/reading.ts'

/**
 * What was read, problems included: SHA-256, in hex, of the canonical JSON of `{cells, problems}`. Fed
 * row by row, because a large workbook's cells in one string would take hundreds of megabytes.
 */
export function hashReading({ cells, problems }: Pick<Reading, 'cells' | 'problems'>): string {
  const hash = createHash('sha256')
  hash.update('{"cells":[')
  for (const [index, { tab, columns, rows }] of cells.entries()) {
    hash.update(`${index === 0 ? '' : ','}{"columns":${canonicalJson(columns)},"rows":[`)
    for (const [position, row] of rows.entries()) hash.update(`${position === 0 ? '' : ','}${canonicalJson(row)}`)
    hash.update(`],"tab":${canonicalJson(tab)}}`)
  }
  hash.update(`],"problems":${canonicalJson(problems)}}`)
  return hash.digest('hex')
}
