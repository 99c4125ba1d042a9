import { expect, test } from 'vitest'
import type { SourcedRow } from '../../../web/dataset.ts'
import { sampleExport, sampleOrigin } from '../../../web/exports/sample-export.ts'
import type { Writing } from '../../../web/row-values.ts'
import type { SampledRow } from '../../../web/sample.ts'
import { auditNl } from '../../../web/text/audit-nl.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { valuesNl } from '../../../web/text/values-nl.ts'
import { award } from '../../ledger/datasets.ts'
import { reportWith } from '../reports.ts'

const writing: Writing = { texts: nl, values: valuesNl, formats: formatsOf(nl), names: reportWith({}) }
const sampled = (code: string, row: number): SampledRow => {
  const values = award(code, { amountCents: 12_000_000, basis: null, start: null, end: null })
  const sourced: SourcedRow<'funding'> = { ...values, domain: 'A', ownDomain: null, books: 'own', source: { tab: 'Subsidies', row } }
  return { table: 'funding', tab: 'Subsidies', code, row: sourced }
}
const rows = [sampled('S-002', 3), sampled('S-001', 2), sampled('S-003', 4)]
const notes = { 'Subsidies S-002': { agreed: false, remark: '=1+1' }, 'Subsidies S-001': { agreed: true, remark: '' } }
const exported = (columns: Record<string, Record<string, string>> | null) => sampleExport({ rows, notes, columns }, auditNl, writing, exportsNl)

test('a drawn row a line, in the order of drawing, with what was found of it', () => {
  const { columns, rows: lines } = exported({ Subsidies: { Code: 'A', Bedrag: 'G' } })
  expect(columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'Volgorde: number', 'Tabblad: text', 'Rij: number', 'Code: text', 'Cellen: text', 'Oordeel: text', 'Opmerking: text',
  ])
  expect(lines.map(line => line.toSpliced(4, 1))).toEqual([
    [1, 'Subsidies', 3, 'S-002', 'Niet akkoord', '=1+1'],
    [2, 'Subsidies', 2, 'S-001', 'Akkoord', null],
    [3, 'Subsidies', 4, 'S-003', 'nog na te kijken', null],
  ])
})

test('its cells are named by their addresses, as far as these are known, and empty ones left out', () => {
  const cellsOf = (columns: Parameters<typeof exported>[0]) => exported(columns).rows[0]?.[4]
  expect(cellsOf({ Subsidies: { Code: 'A', Bedrag: 'G' } })).toEqual(expect.stringMatching(/^Code A3: S-002; Soort: subsidie; .*Bedrag G3: €\u00A0120\.000/))
  expect(cellsOf(null)).toEqual(expect.stringMatching(/^Code: S-002; .*Bedrag: €\u00A0120\.000/))
  expect(cellsOf(null)).not.toContain('Einde')
})

test.each([
  [{ size: 25, seed: 'krant 7', tab: null }, ['Aantal rijen: 25', 'Toevalsgetal of woord: krant 7', 'Tabblad: alle tabbladen']],
  [{ size: 1, seed: '3', tab: 'Subsidies' as const }, ['Aantal rijen: 1', 'Toevalsgetal of woord: 3', 'Tabblad: Subsidies']],
])('what was asked is told: %j', (choice, lines) => {
  expect(sampleOrigin(choice, auditNl).map(({ name, text }) => `${name}: ${text}`)).toEqual(lines)
})
