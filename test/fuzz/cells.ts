import fc from 'fast-check'
import type { Cell, NumberFormat } from '../../functions/workbook/grid.ts'
import { number, text } from './grid-parts.ts'

/** Cells as coordinators leave them: some right in some column, some nearly right. */
export const plausibleCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 1_000_000_000 }).map(cents => number(cents / 100, 'CURRENCY', '"€ "#,##0.00')) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9_000_000 }).map(euro => text(`€ ${String(euro).replace(/\B(?=(\d{3})+$)/gu, '.')}`)) },
  { weight: 4, arbitrary: fc.integer({ min: 35_000, max: 55_000 }).map(day => number(day, 'DATE', 'dd/mm/yyyy', `dag ${day}`)) },
  { weight: 3, arbitrary: fc.integer({ min: 1990, max: 2050 }).map(year => number(year)) },
  fc.integer({ min: 36_000, max: 50_000 }).map(day => number(day, 'DATE', 'd/m', `dag ${day}`)),
  fc.integer({ min: 1, max: 900 }).map(thousands => number(thousands, 'NUMBER', '0"k"', `${thousands}k`)),
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4000 }).map(hundredths => number(hundredths / 100)) },
  { weight: 8, arbitrary: fc.constantFrom(...[
    'subsidie', 'gemeentelijke bijdrage', 'private bijdrage', 'opbrengst', 'projectperiode', 'jaarlijks', 'eenmalig', 'toegekend', 'afgesloten',
    'aangevraagd', 'in voorbereiding', 'geweigerd', 'regionaal', 'intergemeentelijk', 'partner', 'doorlopend', 'alle', 'A, promotor', 'SB', 'VT',
    'ALG', 'SB-01', 'S-001', 'S-002, S-001', 'Diksmuide', 'Stad Ieper', 'sept. 2018', '09/2018', '2018', '1/9/2018', '80%', '4/5', '0,5', '5.000,-',
    '75.333', '1.250,5', '150 000', 'EUR 5.000', '75,333', '75.33', '-950,00 €', '(1.000)', '1/9/18', '9/30/2018', '14.25', 'nog te bepalen',
  ].map(text)) },
)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Code', 'Domein', 'Project', '75.33', '75,333', '(1.000)', '-950,00 €', '75k', '1/9/18', '9/30/2018', 'Totaal', 'Laden...', '#REF!', '__proto__', '=1+1', '<b>', 'A, baas', ',', ' ', '\u200B', 'é'.normalize('NFD'), 'x'.repeat(50_000)),
)
const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 2018, 43_344, 0.1 + 0.2, 1e300, 5e-324, 123_456_789_012_345))
const anyFormat: fc.Arbitrary<NumberFormat> = fc.record({
  type: fc.constantFrom('NUMBER', 'CURRENCY', 'PERCENT', 'SCIENTIFIC', 'DATE', 'TIME', 'DATE_TIME', 'TEXT', 'AUTOMATIC'),
  pattern: fc.oneof(fc.constantFrom('', 'd/m/yyyy', 'd/m', 'mmmm yyyy', 'yyyy', 'h:mm', '0"k"', '"', '\\', '['), fc.string()),
})

export const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('text' as const), shown: anyText }),
  fc.record({ kind: fc.constant('number' as const), shown: anyText, number: anyNumber, format: anyFormat }),
  fc.record({ kind: fc.constant('boolean' as const), shown: fc.constantFrom('WAAR', 'ONWAAR'), value: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), shown: fc.constantFrom('#REF!', 'Loading...', '') }),
)
