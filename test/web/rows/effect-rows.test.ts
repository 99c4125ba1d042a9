import { expect, test } from 'vitest'
import type { EffectRun, EffectSubject } from '../../../web/change-effects.ts'
import { rowsSearchOf } from '../../../web/rows/asked-rows.ts'
import { rowsBehindRun, type ChangeSide } from '../../../web/rows/effect-rows.ts'
import { askedRowsOf } from '../../../web/rows/read-rows.ts'

const award: EffectSubject = { what: 'funding', kind: 'subsidie', books: 'partner', status: null }
const run = (change: Partial<EffectRun>): EffectRun => ({
  subject: award, figure: 'amount', years: { first: 2029, last: 2029 }, difference: 5, before: 0, after: 5, unstated: { before: false, after: false }, behind: { before: false, after: true }, ...change,
})

test.each<[string, EffectRun, string | null, ChangeSide?]>([
  ['an amount', run({}), '?rijen=subsidies,partner,subsidie,SB,2029'],
  ['what has no year', run({ years: null }), '?rijen=subsidies,partner,subsidie,SB,zonder'],
  ['what is asked for', run({ subject: { ...award, status: 'aangevraagd' } }), '?rijen=aangevraagd,partner,subsidie,SB,2029,aangevraagd'],
  ['people', run({ subject: { what: 'staffing', deployment: 'regional', measure: 'average' } }), '?rijen=personeel,eigen,regionaal,SB,2029'],
  ['people of a partner', run({ subject: { what: 'staffing', deployment: 'partner', measure: 'average' } }), '?rijen=personeel,partner,partner,SB,2029'],
  ['people whose deployment isn\'t stated', run({ subject: { what: 'staffing', deployment: null, measure: 'average' } }), '?rijen=personeel,eigen,niet-vermeld,SB,2029'],
  ['what isn\'t stated', run({ after: 0, unstated: { before: false, after: true } }), '?rijen=subsidies,partner,subsidie,SB,2029'],
  ['what is nothing now', run({ after: 0, before: 5, behind: { before: true, after: false } }), null],
  ['what is nothing now, as it was', run({ after: 0, before: 5, behind: { before: true, after: false } }), '?rijen=subsidies,partner,subsidie,SB,2029', 'before'],
  ['what was nothing', run({}), null, 'before'],
  ['several years', run({ years: { first: 2027, last: 2029 }, before: null, after: null }), '?rijen=subsidies,partner,subsidie,SB,2027-2029'],
  ['several years in which there is nothing now', run({ years: { first: 2027, last: 2029 }, before: null, after: null, behind: { before: true, after: false } }), null],
  ['what is presumed', run({ figure: 'presumed' }), '?rijen=subsidies,partner,subsidie,SB,2029&deel=verondersteld'],
  ['how many rows state nothing', run({ figure: 'notStated', years: null }), '?rijen=subsidies,partner,subsidie,SB,zonder&deel=niet-vermeld'],
])('%s', (_, changed, search, side = 'after') => {
  const asked = rowsBehindRun('SB', changed, side)
  expect(asked === null ? null : rowsSearchOf(asked, '')).toBe(search)
  // What the address says is what is shown.
  expect(search === null ? null : askedRowsOf(search)).toEqual(asked)
})
