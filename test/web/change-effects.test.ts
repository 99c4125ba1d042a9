import { expect, test } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import { commonHorizon, effectOf, figuresWithin } from '#model/effect.ts'
import { reportOf } from '#model/reckoning.ts'
import { domainEffects } from '../../web/change-effects.ts'
import { effectWords } from '../../web/effect-sentence.ts'
import { changesNl } from '../../web/text/changes-nl.ts'
import { formatsOf } from '../../web/text/formats.ts'
import { nl } from '../../web/text/nl.ts'
import type { Measure } from '../../web/selection.ts'
import { award, project, smallDataset } from '../ledger/datasets.ts'

/** What the page says, as one sentence a line, no-break spaces as spaces. */
function told(before: Partial<Dataset>, after: Partial<Dataset>, { measure = 'average', years = [2026, 2026] }: { measure?: Measure; years?: [number, number] } = {}) {
  const sides = [smallDataset(before), smallDataset(after)] as const
  const reports = [reportOf(sides[0], years[0]), reportOf(sides[1], years[1])] as const
  const horizon = commonHorizon({ years: reports[0].years, revisionYear: years[0] }, { years: reports[1].years, revisionYear: years[1] })
  const effect = effectOf({ before: reports[0], after: reports[1], alike: { before: figuresWithin(sides[0], horizon), after: figuresWithin(sides[1], horizon) } })
  const formats = formatsOf(nl)
  const sentences = (runs: Parameters<typeof effectWords>[0][]) => runs.map(run => {
    const { subject, difference, fromTo } = effectWords(run, { texts: nl, changes: changesNl, formats })
    return `${subject}: ${difference}${fromTo === null ? '' : `, ${fromTo}`}`.replaceAll(/\s/g, ' ')
  })
  return Object.fromEntries(domainEffects(effect, sides[1].domains, measure).map(({ domain, byRows, byCalendar }) => [domain, { byRows: sentences(byRows), byCalendar: sentences(byCalendar) }]))
}

const yearly = award('S-001', { amountCents: 12_000_000, basis: 'yearly', start: '2026-01-01', end: '2027-12-31' })
const other = award('S-002', { start: null, end: null, amountCents: null, basis: null })

test.each<[string, Parameters<typeof told>, ReturnType<typeof told>]>([
  ['nothing where nothing changed', [{ funding: [yearly] }, { funding: [yearly] }], {}],
  ['nothing where what changed is no figure', [{}, { projects: [project('SB-01', { name: 'Anders' }), project('SB-02')] }], {}],
  ['one year, from what to what',
    [{ funding: [yearly, award('S-009', { end: '2029-12-31', amountCents: null })] }, { funding: [{ ...yearly, end: '2028-12-31' }, award('S-009', { end: '2029-12-31', amountCents: null })] }],
    { SB: { byRows: ['subsidies 2028: + € 120.000, van niet vermeld naar € 120.000'], byCalendar: [] } }],
  ['years that follow each other and change by as much, together',
    [{ funding: [yearly] }, { funding: [{ ...yearly, amountCents: 11_000_000 }] }],
    { SB: { byRows: ['subsidies 2026 tot en met 2027: telkens − € 10.000'], byCalendar: [] } }],
  ['another domain gets what one loses, own and partners apart',
    [{ funding: [{ ...yearly, end: '2026-12-31' }] }, { funding: [{ ...yearly, end: '2026-12-31', domain: 'SEW', beneficiary: 'OCMW' }] }],
    {
      SB: { byRows: ['subsidies 2026: − € 120.000, van € 120.000 naar € 0'], byCalendar: [] },
      SEW: { byRows: ['subsidies via partners 2026: + € 120.000, van € 0 naar € 120.000'], byCalendar: [] },
    }],
  ['requested is said to be',
    [{ funding: [] }, { funding: [{ ...yearly, end: '2026-12-31', status: 'aangevraagd' }] }],
    { SB: { byRows: ['subsidies (aangevraagd, telt niet mee) 2026: + € 120.000, van € 0 naar € 120.000'], byCalendar: [] } }],
  ['what isn\'t stated, and what has no year',
    [{ funding: [other] }, { funding: [{ ...other, amountCents: 500, basis: 'period' }] }],
    { SB: { byRows: ['subsidies zonder jaar: + € 5, van niet vermeld naar € 5', 'subsidies: rijen zonder vermeld bedrag zonder jaar: − 1, van 1 naar 0'], byCalendar: [] } }],
  ['an unstated end: later years are presumed',
    [{ funding: [{ ...yearly, end: '2027-12-31' }], staffing: [] }, { funding: [{ ...yearly, end: null }, { ...other, start: '2027-01-01', end: '2027-12-31', status: 'geweigerd' }], projects: [project('SB-01', { end: '2027-12-31' })], staffing: [] }],
    { SB: { byRows: ['subsidies 2027: − € 120.000, van € 120.000 naar € 0', 'subsidies, verondersteld 2027: + € 120.000, van € 0 naar € 120.000'], byCalendar: [] } }],
  ['people, on the year\'s average', [{}, { staffing: smallDataset().staffing.map(post => ({ ...post, fte: 1, start: '2026-01-01', end: '2026-06-30' })) }], {
    SB: {
      byRows: [
        'VTE regionaal 2018: − 0,27, van 0,27 naar 0,00',
        'VTE regionaal 2019 tot en met 2025: telkens − 0,80',
        'VTE regionaal 2026: − 0,30, van 0,80 naar 0,50',
      ],
      byCalendar: [],
    },
  }],
  ['people, at the end of the year', [{ staffing: [] }, { staffing: smallDataset().staffing.map(post => ({ ...post, start: '2026-12-31', end: 'ongoing', deployment: 'partner' })) }, { measure: 'yearEnd' }], {
    SB: { byRows: ['VTE op 31 december van partners 2026: + 0,80, van 0,00 naar 0,80'], byCalendar: [] },
  }],
])('%s', (_, args, expected) => {
  expect(told(...args)).toEqual(expected)
})

test('a new year makes certain what was presumed: told apart from what rows did', () => {
  const open = { funding: [{ ...yearly, end: null }], staffing: [], projects: [project('SB-01', { end: '2027-12-31' })] }
  const dearer = { ...open, funding: open.funding.map(row => ({ ...row, amountCents: 13_000_000 })) }
  expect(told(open, dearer, { years: [2026, 2027] })).toEqual({
    SB: {
      byRows: ['subsidies 2026 tot en met 2027: telkens + € 10.000'],
      byCalendar: ['subsidies 2027: + € 120.000, van € 0 naar € 130.000', 'subsidies, verondersteld 2027: − € 120.000, van € 120.000 naar € 0'],
    },
  })
})
