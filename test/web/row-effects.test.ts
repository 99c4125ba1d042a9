import { expect, test } from 'vitest'
import type { Dataset, Row } from '#model/dataset.ts'
import { effectOf } from '#model/effect.ts'
import { reportOf } from '#model/reckoning.ts'
import { domainEffects } from '../../web/change-effects.ts'
import { groupChanges, type ChangedTable, type RowChange } from '../../web/changes.ts'
import { effectWords } from '../../web/effect-sentence.ts'
import { rowEffects } from '../../web/row-effects.ts'
import { fieldSentence } from '../../web/row-values.ts'
import { changesNl } from '../../web/text/changes-nl.ts'
import { formatsOf } from '../../web/text/formats.ts'
import { nl } from '../../web/text/nl.ts'
import { valuesNl } from '../../web/text/values-nl.ts'
import { award, project, smallDataset } from '../ledger/datasets.ts'

const domains = [{ code: 'SEW', name: 'Sociale economie en werk' }, { code: 'SB', name: 'Sociaal beleid' }]
const formats = formatsOf(nl)

type Change = [tab: ChangedTable['tab'], code: string, domain: string, field: string, old: unknown, now: unknown]

/** What stands on each changed row, as the page says it. */
function told(before: Partial<Dataset>, after: Partial<Dataset>, changes: readonly Change[]): string[] {
  const [then, now] = [smallDataset({ ...before, domains: [] }), smallDataset({ ...after, domains: [] })]
  const effects = domainEffects(effectOf({ before: reportOf(then, 2026), after: reportOf(now, 2026) }), domains, 'average')
  const tables = changes.map(([tab, code, domain, field, old, value]): ChangedTable => ({
    tab, added: [], removed: [],
    changed: [{ code, name: code, domain, project: null, source: { tab, row: 2 }, revision: 2, publishedAt: '2026-03-01T10:00:00.000Z', fields: [{ field, column: field, old, new: value }] }],
  }))
  const groups = groupChanges({ tables, domains }, [])
  const sentence = (row: RowChange, domain: string | null, runs: ReturnType<typeof rowEffects>) => [
    ...row.fields.map(field => fieldSentence(field, { texts: nl, values: valuesNl, formats, names: { domains, projects: [], municipalities: [], priorities: [] } })),
    ...runs.map(run => {
      const { subject, difference } = effectWords(run, { texts: nl, changes: changesNl, formats }, domain)
      return `${subject} ${difference}`
    }),
  ].join('; ').replaceAll(/\s/g, ' ')
  return groups.flatMap(group => {
    const runs = effects.find(({ domain }) => domain === group.domain)?.byRows ?? []
    return group.rows.map(row => `${row.code}: ${sentence(row, group.name, rowEffects(row, group, groups, runs))}`)
  })
}

const westUp = award('WestUp', { amountCents: 12_000_000, basis: 'yearly', start: '2024-01-01', end: '2028-12-31', domain: 'SEW' })
const other = award('S-002', { amountCents: 500_050, basis: 'yearly', start: '2024-01-01', end: '2028-12-31', domain: 'SEW' })
const longer = { ...westUp, end: '2029-12-31' }
const ends: Change = ['Subsidies', 'WestUp', 'SEW', 'end', '2028-12-31', '2029-12-31']

test('an award that ends a year later says what that does to its domain', () => {
  expect(told({ funding: [westUp, other] }, { funding: [longer, other] }, [ends])).toEqual([
    'WestUp: einddatum van 31/12/2028 naar 31/12/2029; subsidies Sociale economie en werk 2029 + € 120.000',
  ])
})

test('cents are told where there are any, and years that change by as much together', () => {
  expect(told({ funding: [other] }, { funding: [{ ...other, amountCents: 400_000 }] }, [['Subsidies', 'S-002', 'SEW', 'amountCents', 500_050, 400_000]])).toEqual([
    'S-002: bedrag van € 5.000,50 naar € 4.000; subsidies Sociale economie en werk 2024 tot en met 2028 telkens − € 1.000,50',
  ])
})

test('a post says what it does to the FTE beside an award that says what it does to the money', () => {
  const half: Row<'staffing'> = {
    code: 'P-01', title: 'Coach', domain: 'SEW', project: null, fte: 0.5, deployment: 'regional', start: '2026-01-01', end: '2026-12-31', fundedBy: [], reference: null,
  }
  expect(told({ funding: [westUp], staffing: [half] }, { funding: [longer], staffing: [{ ...half, fte: 1 }] }, [ends, ['Personeel', 'P-01', 'SEW', 'fte', 0.5, 1]])).toEqual([
    'WestUp: einddatum van 31/12/2028 naar 31/12/2029; subsidies Sociale economie en werk 2029 + € 120.000',
    'P-01: VTE van 0,5 naar 1; VTE regionaal Sociale economie en werk 2026 + 0,50',
  ])
})

test('two awards of one domain don\'t say which of them did what; a project says nothing of money', () => {
  expect(told({ funding: [westUp, other] }, { funding: [longer, { ...other, end: '2029-12-31' }] }, [ends, ['Subsidies', 'S-002', 'SEW', 'end', '2028-12-31', '2029-12-31'], ['Projecten', 'SEW-04', 'SEW', 'end', null, '2029-12-31']])).toEqual([
    'WestUp: einddatum van 31/12/2028 naar 31/12/2029', 'S-002: einddatum van 31/12/2028 naar 31/12/2029', 'SEW-04: einddatum ingevuld: 31/12/2029',
  ])
})

test('where something moved from one domain to another, what a row alone did isn\'t told', () => {
  const moving = project('SEW-04', { domain: 'SB' })
  const awards = (end: string) => [{ ...westUp, end }, award('S-003', { amountCents: 100, domain: null, project: 'SEW-04' })]
  expect(told({ projects: [moving], funding: awards('2028-12-31') }, { projects: [{ ...moving, domain: 'SEW' }], funding: awards('2029-12-31') }, [ends, ['Projecten', 'SEW-04', 'SEW', 'domain', 'SB', 'SEW']])).toEqual([
    'WestUp: einddatum van 31/12/2028 naar 31/12/2029', 'SEW-04: beleidsdomein van Sociaal beleid naar Sociale economie en werk',
  ])
})
