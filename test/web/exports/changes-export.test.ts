import { expect, test } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import { effectOf } from '#model/effect.ts'
import { reportOf } from '#model/reckoning.ts'
import { effectLines, type ChangedFigure } from '../../../web/change-effects.ts'
import type { ChangeGroup, RowChange } from '../../../web/changes.ts'
import { effectsExport, rowChangesExport } from '../../../web/exports/changes-export.ts'
import { changesNl } from '../../../web/text/changes-nl.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { valuesNl } from '../../../web/text/values-nl.ts'
import { award, smallDataset } from '../../ledger/datasets.ts'

const formats = formatsOf(nl)
const domains = new Map([['SB', 'Sociaal beleid'], ['SEW', 'Sociale economie en werk']])
const yearly = award('S-001', { amountCents: 12_000_000, basis: 'yearly', start: '2026-01-01', end: '2027-12-31' })

function linesOf(before: Partial<Dataset>, after: Partial<Dataset>, codes = ['SEW', 'SB']): ChangedFigure[] {
  const [then, now] = [smallDataset(before), smallDataset(after)]
  return effectLines(effectOf({ before: reportOf(then, 2026), after: reportOf(now, 2026) }), codes, 'average')
}
const exported = (lines: ChangedFigure[]) => effectsExport(lines, domains, { texts: nl, changes: changesNl, formats }, exportsNl)

test('a figure a row, year by year, by domain in their order, in columns of its own unit', () => {
  const { columns, rows } = exported(linesOf(
    { funding: [yearly, award('S-002', { amountCents: null, start: '2026-01-01', end: '2026-12-31' })] },
    { funding: [{ ...yearly, amountCents: 11_000_000 }, award('S-002', { amountCents: 500, start: '2026-01-01', end: '2026-12-31', domain: 'SEW' })] },
  ))
  expect(columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'Code: text', 'Beleidsdomein: text', 'Cijfer: text', 'Jaar: year',
    'Was (€): euro', 'Wordt (€): euro', 'Door gewijzigde rijen (€): euro', 'Door de kalender (€): euro',
    'Was (aantal rijen): number', 'Wordt (aantal rijen): number', 'Door gewijzigde rijen (aantal rijen): number', 'Door de kalender (aantal rijen): number',
  ])
  expect(rows).toEqual([
    ['SEW', 'Sociale economie en werk', 'subsidies', 2026, 0, 500, 500, 0, null, null, null, null],
    ['SB', 'Sociaal beleid', 'subsidies', 2026, 12_000_000, 11_000_000, -1_000_000, 0, null, null, null, null],
    ['SB', 'Sociaal beleid', 'subsidies', 2027, 12_000_000, 11_000_000, -1_000_000, 0, null, null, null, null],
    ['SB', 'Sociaal beleid', 'subsidies: rijen zonder vermeld bedrag', 2026, null, null, null, null, 1, 0, -1, 0],
  ])
})

test('people in ten-thousandths, what has no year last, and only domains that are asked for', () => {
  const [post] = smallDataset().staffing.map(each => ({ ...each, fte: 0.75, start: '2026-01-01', end: '2026-12-31' }))
  const [undated] = smallDataset().staffing.map(each => ({ ...each, code: 'P-02', fte: 0.5, start: null, end: null }))
  const staffing = [post, undated].filter(each => each !== undefined)
  const lines = linesOf({ staffing: [], funding: [yearly] }, { staffing, funding: [] }, ['SEW'])
  expect(lines).toEqual([])
  const { columns, rows } = exported(linesOf({ staffing: [], funding: [] }, { staffing, funding: [] }))
  expect([columns.slice(4).map(({ name }) => name), rows]).toEqual([
    ['Was (VTE)', 'Wordt (VTE)', 'Door gewijzigde rijen (VTE)', 'Door de kalender (VTE)'],
    [['SB', 'Sociaal beleid', 'VTE regionaal', 2026, 0, 7_500, 7_500, 0], ['SB', 'Sociaal beleid', 'VTE regionaal', 'zonder jaar', 0, 5_000, 5_000, 0]],
  ])
})

test('nothing changed: no rows, and no columns of a unit', () => {
  const { columns, rows } = exported(linesOf({}, {}))
  expect([columns.length, rows]).toEqual([4, []])
})

const row = (change: Partial<RowChange>): RowChange => ({
  code: 'SEW-04', name: 'WestUp', domain: 'SEW', project: null, source: { tab: 'Projecten', row: 30 }, revision: 2, publishedAt: '2026-09-30T22:01:00.000Z',
  tab: 'Projecten', event: 'changed', fields: [{ field: 'end', column: 'Einde', old: '2028-12-31', new: 'ongoing' }], ...change,
})
const groups: ChangeGroup[] = [
  { domain: 'SEW', name: 'Sociale economie en werk', tab: null, rows: [
    row({}),
    row({ code: 'S-013', name: '=1+1', event: 'added', source: { tab: 'Subsidies', row: 13 }, fields: [
      { field: 'amountCents', column: 'Bedrag', old: null, new: 12_000_000 }, { field: 'beneficiary', column: 'Begunstigde', old: null, new: null },
    ] }),
  ] },
  { domain: null, name: null, tab: null, rows: [row({ code: '2026-11-01 Raad', name: 'Raad', event: 'removed', source: { tab: 'Vergaderingen', row: null }, revision: null, publishedAt: null, fields: [{ field: 'date', column: 'Datum', old: '2026-11-01', new: null }] })] },
]

test('a field a row, with where it stands and when it was published by the calendar in Brussels; who edited it only where that may be known', () => {
  const writing = { texts: nl, values: valuesNl, formats, names: { domains: [], projects: [], municipalities: [], priorities: [] } }
  const { columns, rows } = rowChangesExport(groups, changesNl, writing, exportsNl)
  expect(columns.map(({ name }) => name)).toEqual(['Beleidsdomein', 'Tabblad', 'Rij', 'Code', 'Naam', 'Wijziging', 'Kolom', 'Was', 'Wordt', 'Versie', 'Gepubliceerd op'])
  expect(rows.map(cells => cells.map(cell => (typeof cell === 'string' ? cell.replaceAll(/\s/g, ' ') : cell)))).toEqual([
    ['Sociale economie en werk', 'Projecten', 30, 'SEW-04', 'WestUp', 'Gewijzigd', 'einddatum', '31/12/2028', 'doorlopend', 2, { day: '2026-10-01' }],
    ['Sociale economie en werk', 'Subsidies', 13, 'S-013', '=1+1', 'Nieuw', 'bedrag', null, '€ 120.000,00', 2, { day: '2026-10-01' }],
    ['Zonder beleidsdomein', 'Vergaderingen', null, '2026-11-01 Raad', 'Raad', 'Geschrapt', 'datum', '01/11/2026', null, null, null],
  ])
  const insider = rowChangesExport(groups.map(group => ({ ...group, rows: group.rows.map(each => ({ ...each, editor: 'An Peeters', editedAt: each.revision === null ? null : '2026-09-30T22:30:00.000Z' })) })), changesNl, writing, exportsNl)
  expect(insider.columns.slice(-2).map(({ name }) => name)).toEqual(['Laatst bewerkt door', 'Laatst bewerkt op'])
  expect(insider.rows.map(cells => cells.slice(-2))).toEqual([['An Peeters', { day: '2026-10-01' }], ['An Peeters', { day: '2026-10-01' }], ['An Peeters', null]])
})
