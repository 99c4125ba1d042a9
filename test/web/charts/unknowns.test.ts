import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { knownOf, unknownsOf, type Hides } from '../../../web/charts/unknowns.ts'
import { unknownChoiceOf, unknownSearchOf } from '../../../web/unknown-choice.ts'
import { viewFrom } from '../reports.ts'
import { anyDataset, award, post, projectRow } from '../rows/datasets.ts'

const horizon = { years: [2024, 2025, 2026, 2027, 2028], revisionYear: 2026 }
const NONE = { funding: [], staffing: [], projects: [] }
const seen = (tables: Parameters<typeof unknownsOf>[0]) =>
  unknownsOf(tables, horizon).map(({ cells, hides }) => ({ cells: cells.map(({ kind, column }) => `${kind} ${column}`), hides }))

describe('an award', () => {
  const whole = { amountCents: 100_00, basis: 'yearly' as const, start: '2025-01-01', end: '2026-12-31' }
  test.each<[string, Parameters<typeof award>[0], string[], Hides | null]>([
    ['with everything', whole, [], null],
    ['of a funder that the source doesn\'t name', { ...whole, funder: 'niet vermeld in de bron' }, ['funder Verstrekker'], { what: 'funder', side: 'own', cents: 200_00 }],
    ['without funder, of a partner', { ...whole, funder: '', books: 'partner', beneficiary: 'Stad' }, ['funder Verstrekker'], { what: 'funder', side: 'partner', cents: 200_00 }],
    ['of a funder that isn\'t needed is an answer', { ...whole, funder: 'n.v.t.' }, [], null],
    ['without funder nor amount', { ...whole, funder: '?', amountCents: null }, ['funder Verstrekker', 'amount Bedrag'], { what: 'amount', side: 'own', years: [2025, 2026] }],
    ['without funder, asked for', { ...whole, funder: 'Onbekend', status: 'aangevraagd' }, ['funder Verstrekker'], { what: 'requested' }],
    ['without amount', { ...whole, amountCents: null }, ['amount Bedrag'], { what: 'amount', side: 'own', years: [2025, 2026] }],
    ['of a partner, without amount, ongoing', { ...whole, amountCents: null, end: 'ongoing', beneficiary: 'Stad', books: 'partner' }, ['amount Bedrag'], { what: 'amount', side: 'partner', years: [2025, 2026, 2027, 2028] }],
    ['without amount, once', { ...whole, amountCents: null, basis: 'once', start: '2025-03-01', end: null }, ['amount Bedrag'], { what: 'amount', side: 'own', years: [2025] }],
    ['with nothing', {}, ['amount Bedrag', 'amount Basis', 'date Start', 'date Einde'], { what: 'amount', side: 'own', years: [] }],
    ['for a period that nobody knows', { ...whole, basis: 'period', start: null, end: null }, ['date Start', 'date Einde'], { what: 'money', side: 'own', cents: 100_00, presumed: false }],
    ['for a period that goes on', { ...whole, basis: 'period', end: 'ongoing' }, ['date Einde'], { what: 'money', side: 'own', cents: 100_00, presumed: false }],
    ['each year, without end', { ...whole, end: null }, ['date Einde'], { what: 'money', side: 'own', cents: 200_00, presumed: true }],
    ['given once needs no end', { ...whole, basis: 'once', end: null }, [], null],
    ['that goes on each year', { ...whole, end: 'ongoing' }, [], null],
    ['asked for', { status: 'aangevraagd' }, ['amount Bedrag', 'amount Basis', 'date Start', 'date Einde'], { what: 'requested' }],
    ['refused isn\'t asked about', { status: 'geweigerd' }, [], null],
  ])('%s', (_, parts, cells, hides) => {
    expect(seen({ ...NONE, funding: [award(parts)] })).toEqual(hides === null ? [] : [{ cells, hides }])
  })
})

describe('a post', () => {
  const whole = { fte: 0.5, start: '2025-01-01', end: '2026-12-31', fundedBy: ['S-1'] }
  test.each<[string, Parameters<typeof post>[0], string[], Hides | null]>([
    ['with everything', whole, [], null],
    ['without FTE', { ...whole, fte: null }, ['fte VTE'], { what: 'fte', side: 'own', years: [2025, 2026] }],
    ['of a partner without FTE nor dates', { deployment: 'partner' }, ['fte VTE', 'date Start', 'date Einde'], { what: 'fte', side: 'partner', years: [] }],
    ['without start', { ...whole, start: null }, ['date Start'], { what: 'people', side: 'own', fte: 5000, presumed: false }],
    ['without end', { ...whole, end: null }, ['date Einde'], { what: 'people', side: 'own', fte: 5000, presumed: true }],
    ['that nobody pays', { ...whole, fundedBy: [] }, ['link Financiering'], { what: 'payer', fte: 5000 }],
    ['of a partner needs no award', { ...whole, fundedBy: [], deployment: 'partner' }, [], null],
    ['ongoing', { ...whole, end: 'ongoing' }, [], null],
  ])('%s', (_, parts, cells, hides) => {
    expect(seen({ ...NONE, staffing: [post(parts)] })).toEqual(hides === null ? [] : [{ cells, hides }])
  })
})

test('a project without period says how many awards and posts hang on it', () => {
  const projects = [projectRow({ code: 'A-1' }), projectRow({ code: 'A-2', start: '2025-01-01' }), projectRow({ code: 'A-3', start: '2025-01-01', end: 'ongoing' })]
  const whole = { start: '2025-01-01', end: '2026-12-31' }
  const funding = [award({ project: 'A-1', amountCents: 5, basis: 'yearly', ...whole }), award({ code: 'S-2', project: 'A-1', status: 'geweigerd' })]
  const staffing = [post({ project: 'A-2', fte: 1, fundedBy: ['S-1'], ...whole }), post({ code: 'P-2', project: 'A-2', fte: 1, fundedBy: ['S-1'], ...whole })]
  expect(unknownsOf({ funding, staffing, projects }, horizon).map(({ code, hides }) => [code, hides])).toEqual([
    ['A-2', { what: 'period', awards: 0, posts: 2, whole: false }],
    ['A-1', { what: 'period', awards: 1, posts: 0, whole: true }],
  ])
})

test('what hides most stands first: unknown money, money in no total, unknown people, people in no total, who gives, who pays, periods, what is only asked for', () => {
  const whole = { start: '2025-01-01', end: '2026-12-31' }
  const funding = [
    award({ code: 'requested', status: 'in voorbereiding' }),
    award({ code: 'large', amountCents: 900, basis: 'period' }),
    award({ code: 'larger', amountCents: 901, basis: 'period' }),
    award({ code: 'no years' }), award({ code: 'no start', end: '2025-06-30' }),
    award({ code: 'given', funder: '-', amountCents: 5, basis: 'yearly', ...whole }), award({ code: 'given, more', funder: 'nog te bepalen', amountCents: 6, basis: 'yearly', ...whole }),
    award({ code: 'partner', ...whole, books: 'partner', beneficiary: 'Stad' }),
    award({ code: 'own', ...whole }),
    award({ code: 'longest', start: '2025-01-01', end: 'ongoing' }),
  ]
  const staffing = [
    post({ code: 'unpaid', fte: 1, ...whole }), post({ code: 'unpaid, more', fte: 2, ...whole }), post({ code: 'no days', fte: 1 }), post({ code: 'no fte', ...whole }),
    post({ code: 'no fte or years' }),
  ]
  expect(unknownsOf({ funding, staffing, projects: [projectRow({ code: 'project' })] }, horizon).map(({ code }) => code)).toEqual([
    'no years', 'longest', 'no start', 'own', 'partner', 'larger', 'large', 'no fte or years', 'no fte', 'no days', 'given, more', 'given', 'unpaid, more', 'unpaid', 'project', 'requested',
  ])
})

test('every year that a total lacks an amount is told of by a row: as many as the tables count', () => {
  fc.assert(fc.property(anyDataset, ({ report, ...tables }) => {
    const unknowns = unknownsOf(tables, { years: report.years, revisionYear: 2026 })
    const view = viewFrom(report, '?soort=subsidie,gemeentelijke+bijdrage,private+bijdrage,opbrengst')
    const panels = fundingPanels(report, view)
    for (const side of ['own', 'partner'] as const) {
      const hidden = unknowns.flatMap(({ hides }) => (hides.what === 'amount' && hides.side === side ? [hides.years] : []))
      expect(report.years.map(year => hidden.filter(years => years.includes(year)).length))
        .toEqual(report.years.map(year => panels[side].total.years.find(each => each.year === year)?.total.notStated ?? 0))
      expect(hidden.filter(years => years.length === 0)).toHaveLength(panels[side].total.rest?.total.notStated ?? 0)
      const nowhere = unknowns.flatMap(({ hides }) => (hides.what === 'money' && hides.side === side && !hides.presumed ? [hides.cents] : []))
      expect(nowhere.reduce((sum, cents) => sum + cents, 0)).toBe(panels[side].total.rest?.total.amount ?? 0)
    }
  }))
})

test('how complete the workbook is: what is refused isn\'t asked for, partners\' posts need no award', () => {
  const tables = {
    funding: [award({ amountCents: 5 }), award({}), award({ status: 'geweigerd' })],
    staffing: [post({ fte: 1, fundedBy: ['S-1'] }), post({}), post({ deployment: 'partner' })],
    projects: [projectRow({ start: '2025-01-01', end: 'ongoing' }), projectRow({ start: '2025-01-01' })],
  }
  expect(knownOf(tables)).toEqual([
    { kind: 'amount', known: 1, all: 2 }, { kind: 'fte', known: 1, all: 3 }, { kind: 'period', known: 1, all: 2 }, { kind: 'link', known: 1, all: 2 },
  ])
})

test.each([['amount', '?domein=SB&wat=bedrag'], ['link', '?domein=SB&wat=financiering'], ['period', '?domein=SB&wat=projectperiode'], [null, '?domein=SB']] as const)('the choice %s stands in the address as %s', (kind, search) => {
  expect([unknownSearchOf(kind, '?domein=SB&wat=vte'), unknownChoiceOf(search)]).toEqual([search, kind])
})

test.each(['?wat=', '?wat=alles', '?wat=constructor'])('%s chooses nothing', search => {
  expect(unknownChoiceOf(search)).toBeNull()
})
