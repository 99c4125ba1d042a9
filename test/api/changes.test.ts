import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import { columnsOf } from '#model/columns.ts'
import type { ChangesAnswer } from '../../functions/api/changes-answer.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { award, manyAwards, placesOf, project, smallDataset } from '../ledger/datasets.ts'
import { openPublishedApi, type PublishedApi } from './published-api.ts'

let engine: Engine
let api: PublishedApi

beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())
beforeEach(async () => {
  api = await openPublishedApi(engine.client)
})

const changes = (query: string, role?: 'auditor' | 'coordinator') => api.json<ChangesAnswer>(`/api/changes${query === '' ? '' : `?${query}`}`, role)
const EDITED_AT = '2026-02-01T22:30:00.000Z'
const NO_EFFECT = { funding: [], notAttributable: [], requested: [], requestedNotAttributable: [], staffing: [], staffingNotAttributable: [] }
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

const one = smallDataset()
const two = smallDataset({ projects: [project('SB-01', { end: '2022-12-31' }), ...one.projects.slice(1)] })
const three = smallDataset({
  projects: [project('SB-01', { end: '2023-12-31', domain: 'SEW' }), project('SB-03', { roles: [] })],
  funding: [...one.funding, award('S-003', { project: 'SB-03', amountCents: 400_000 })],
})

async function publishThree(): Promise<void> {
  await api.publish(one, { editor: 'An', now: new Date('2026-01-01T10:00:00.000Z') })
  await api.publish(two, { editor: 'Bert', now: new Date('2026-02-01T22:59:59.999Z') })
  await api.publish(three, { editor: 'Cis', editedAt: EDITED_AT, now: new Date('2026-02-01T23:00:00.000Z'), places: placesOf(three, 100) })
}

const SECOND = { revision: 2, publishedAt: '2026-02-01T22:59:59.999Z' }
const THIRD = { revision: 3, publishedAt: '2026-02-01T23:00:00.000Z' }

describe('of three revisions', () => {
  beforeEach(publishThree)

  test('rows are told added, changed field by field and removed, with where they stand, who changed them and what it did', async () => {
    const [first, , third] = await api.ledger.revisions()
    const added = { name: 'Vlaanderen', domain: 'SB', project: 'SB-03', source: { tab: 'Subsidies', row: 102 }, ...THIRD, editor: 'Cis', editedAt: EDITED_AT, revisions: [{ ...THIRD, editor: 'Cis', editedAt: EDITED_AT }] }
    const figures = (before: number, after: number) => ({ centsBefore: before, centsAfter: after, centsByRows: after - before, centsByCalendar: 0 })
    const none = { presumedCentsBefore: 0, presumedCentsAfter: 0, presumedCentsByRows: 0, presumedCentsByCalendar: 0 }
    const notStated = (before: number, after: number) => ({ notStatedBefore: before, notStatedAfter: after, notStatedByRows: after - before, notStatedByCalendar: 0 })
    const key = (domain: string, books: string, year: number) => ({ kind: 'subsidie', domain, books, year })
    expect(await changes('from=1&to=3', 'auditor')).toEqual({
      from: { revision: 1, hash: first?.hash, publishedAt: '2026-01-01T10:00:00.000Z', years: YEARS },
      to: { revision: 3, hash: third?.hash, publishedAt: THIRD.publishedAt, years: YEARS },
      tracedFrom: 2,
      counts: { added: 2, changed: 1, removed: 1 },
      domains: [{ code: 'SB', name: 'Sociaal beleid' }, { code: 'SEW', name: 'Sociale economie en werk' }],
      tables: [
        {
          tab: 'Projecten',
          added: [{
            code: 'SB-03', name: 'Project SB-03', domain: 'SB', project: null, source: { tab: 'Projecten', row: 101 },
            ...THIRD, editor: 'Cis', editedAt: EDITED_AT, revisions: [{ ...THIRD, editor: 'Cis', editedAt: EDITED_AT }],
            values: [
              { field: 'code', column: 'Code', new: 'SB-03' },
              { field: 'name', column: 'Project', new: 'Project SB-03' },
              { field: 'domain', column: 'Domein', new: 'SB' },
              { field: 'start', column: 'Start', new: '2018-01-01' },
              { field: 'end', column: 'Einde', new: '2021-12-31' },
              { field: 'roles', column: 'Rol', new: [] },
              { field: 'priority', column: 'Prioriteit', new: null },
              { field: 'municipalities', column: 'Gemeenten', new: 'all' },
              { field: 'reference', column: 'Bron', new: null },
            ],
          }],
          changed: [{
            code: 'SB-01', name: 'Project SB-01', domain: 'SEW', project: null, source: { tab: 'Projecten', row: 100 },
            ...THIRD, editor: 'Cis', editedAt: EDITED_AT, revisions: [{ ...SECOND, editor: 'Bert', editedAt: null }, { ...THIRD, editor: 'Cis', editedAt: EDITED_AT }],
            fields: [
              { field: 'domain', column: 'Domein', old: 'SB', new: 'SEW' },
              { field: 'end', column: 'Einde', old: '2021-12-31', new: '2023-12-31' },
            ],
          }],
          removed: [{
            code: 'SB-02', name: 'Project SB-02', domain: 'SB', project: null, source: { tab: 'Projecten', row: 3 },
            ...THIRD, editor: 'Cis', editedAt: EDITED_AT, revisions: [{ ...THIRD, editor: 'Cis', editedAt: EDITED_AT }],
            values: columnsOf('projects').map(column => ({ ...column, old: { ...one.projects[1] }[column.field as 'name'] })),
          }],
        },
        {
          tab: 'Subsidies',
          added: [{ code: 'S-003', ...added, values: columnsOf('funding').map(column => ({ ...column, new: { ...three.funding[2] }[column.field as 'code'] })) }],
          changed: [],
          removed: [],
        },
      ],
      // Two awards and their project moved to another domain; their rows are the same.
      effect: {
        ...NO_EFFECT,
        funding: [
          ...([[2018, 99_932], [2019, 99_931], [2020, 100_205], [2021, 99_932]] as const).map(([year, cents]) =>
            ({ ...key('SB', 'own', year), ...figures(OWN_SHARES[year], cents), ...none, ...notStated(0, 0) })),
          ...YEARS.slice(0, 4).map(year => ({ ...key('SB', 'partner', year), ...figures(0, 0), ...none, ...notStated(1, 0) })),
          ...([2018, 2019, 2020, 2021] as const).map(year => ({ ...key('SEW', 'own', year), ...figures(0, OWN_SHARES[year]), ...none, ...notStated(0, 0) })),
          ...YEARS.slice(0, 4).map(year => ({ ...key('SEW', 'partner', year), ...figures(0, 0), ...none, ...notStated(0, 1) })),
        ],
      },
    })
  })

  test.each([
    ['', 2, 3],
    ['to=2', 1, 2],
    ['to=1', null, 1],
    ['from=1', 1, 3],
    ['from=0', null, 3],
    ['from=0&to=2', null, 2],
    ['from=2&to=2', 2, 2],
    ['from=2025-12-31', null, 3],
    ['from=2026-01-01', 1, 3],
    // The second revision was published in the last millisecond of 1 February in Belgium, the third in the first of 2 February.
    ['from=2026-02-01', 2, 3],
    ['from=2026-02-01&to=2026-02-02', 2, 3],
    ['from=2026-01-01&to=2026-02-01', 1, 2],
    ['from=1990-01-01&to=2026-01-31', null, 1],
    ['from=2026-02-02&to=2090-12-31', 3, 3],
    ['from=1&to=2026-02-01', 1, 2],
    ['from=2026-01-31&to=3', 1, 3],
    ['revision=2', 1, 2],
    ['from=0&revision=2', null, 2],
    ['asOf=2026-02-01', 1, 2],
    ['from=1&asOf=2026-02-02', 1, 3],
  ])('?%s compares %s with %i', async (query, from, to) => {
    const answer = await changes(query)
    expect([answer.from?.revision ?? null, answer.to.revision]).toEqual([from, to])
  })

  test.each([
    ['from=3&to=2', 400, 'range-reversed'],
    ['from=9&to=2', 400, 'range-reversed'],
    ['from=2026-02-02&to=2026-02-01', 400, 'range-reversed'],
    ['from=2026-02-02&to=2', 400, 'range-reversed'],
    ['from=3&to=2026-02-01', 400, 'range-reversed'],
    ['from=3&revision=2', 400, 'range-reversed'],
    ['from=4', 404, 'revision-unknown'],
    ['to=4', 404, 'revision-unknown'],
    ['revision=4', 404, 'revision-unknown'],
    ['to=2025-12-31', 404, 'revision-unknown-then'],
    ['asOf=2025-12-31', 404, 'revision-unknown-then'],
    ['to=0', 400, 'range-malformed'],
    ['from=0&to=0', 400, 'range-malformed'],
    ['from=', 400, 'range-malformed'],
    ['from=-1', 400, 'range-malformed'],
    ['from=01', 400, 'range-malformed'],
    ['from=1.5', 400, 'range-malformed'],
    ['from=gisteren', 400, 'range-malformed'],
    ['from=2026-02-30', 400, 'range-malformed'],
    ['to=22-11-2026', 400, 'range-malformed'],
    ['from=1&from=2', 400, 'range-malformed'],
    ['to=1&to=2', 400, 'range-malformed'],
    ['to=2&revision=2', 400, 'range-and-revision'],
    ['to=2&asOf=2026-02-01', 400, 'range-and-revision'],
    ['revision=2&asOf=2026-02-01', 400, 'revision-and-as-of'],
    ['revision=0', 400, 'revision-malformed'],
  ])('?%s is refused: %i %s', async (query, status, code) => {
    const answer = await api.get(`/api/changes?${query}`)
    expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toEqual([status, expect.objectContaining({ code, status })])
  })

  test('from nothing every row is added, since the revision that brought it', async () => {
    const answer = await changes('from=0')
    expect(answer).toMatchObject({ from: null, tracedFrom: 1, counts: { added: 12, changed: 0, removed: 0 } })
    const revisions = new Map(answer.tables.flatMap(({ added }) => added.map(row => [row.code, row.revisions.map(({ revision }) => revision)])))
    expect(Object.fromEntries(revisions)).toEqual({
      'SB': [1], 'SEW': [1], 'SB-01': [1, 2, 3], 'SB-03': [3], 'S-001': [1], 'S-002': [1], 'S-003': [3], 'P-01': [1], '32003': [1], '38025': [1], '2': [1], '10': [1],
    })
    expect(answer.effect.funding.every(line => line.centsBefore === 0 && line.centsByRows === line.centsAfter && line.centsByCalendar === 0)).toBe(true)
  })

  test('between a revision and itself nothing changed', async () => {
    expect(await changes('from=2&to=2')).toMatchObject({ counts: { added: 0, changed: 0, removed: 0 }, tables: [], effect: NO_EFFECT })
  })

  test.each([['board', false], ['coordinator', true], ['auditor', true]] as const)('the editor is named to the %s: %s', async (role, named) => {
    const answer = await api.get('/api/changes?from=1', role)
    expect(answer.statusCode).toBe(200)
    expect(/editor|editedAt|Bert|Cis/.test(answer.body ?? '')).toBe(named)
  })
})

const DOMAIN = { code: '', name: '', description: null, reference: null }

/** € 75.333 over 2018–2021. */
const OWN_SHARES = { 2018: 1_882_036, 2019: 1_882_036, 2020: 1_887_192, 2021: 1_882_036 } as const

test('a row that changed and changed back isn\'t told; one that was removed and came back another is changed', async () => {
  const [social = DOMAIN, work = DOMAIN] = one.domains
  const bare = smallDataset({ funding: [], staffing: [] })
  await api.publish(bare)
  await api.publish({ ...bare, domains: [social], projects: [project('SB-01', { name: 'Anders' })] })
  await api.publish({ ...bare, domains: [social, { ...work, name: 'Werk' }], projects: [project('sb-01', { name: 'Project SB-01' }), ...bare.projects.slice(1)] })
  const { tables, counts } = await changes('from=1')
  expect(counts).toEqual({ added: 0, changed: 2, removed: 0 })
  expect(tables.map(({ tab, changed }) => [tab, changed.map(({ code, fields, revisions }) => [code, fields, revisions.map(({ revision }) => revision)])])).toEqual([
    ['Domeinen', [['SEW', [{ field: 'name', column: 'Domein', old: 'Sociale economie en werk', new: 'Werk' }], [2, 3]]]],
    ['Projecten', [['sb-01', [{ field: 'code', column: 'Code', old: 'SB-01', new: 'sb-01' }], [2, 3]]]],
  ])
})

test('a new year alone changes figures by the calendar, not by rows', async () => {
  const funding = [award('S-001', { basis: 'yearly', end: null, amountCents: 100_000 })]
  const before = smallDataset({ funding, staffing: [] })
  await api.publish(before, { now: new Date('2026-12-31T22:59:59.999Z') })
  await api.publish({ ...before, meetings: [{ date: '2026-12-01', body: 'Raad', subject: null, reference: null }] }, { now: new Date('2026-12-31T23:00:00.000Z') })
  const { tables, effect, from, to } = await changes('')
  expect(tables.map(({ tab, added }) => [tab, added.map(({ code, name }) => [code, name])])).toEqual([['Vergaderingen', [['2026-12-01 Raad', 'Raad']]]])
  expect([from?.years.at(-1), to.years.at(-1)]).toEqual([2026, 2027])
  expect(effect).toEqual({
    ...NO_EFFECT,
    funding: [{
      kind: 'subsidie', domain: 'SB', books: 'own', year: 2027,
      centsBefore: 0, centsAfter: 100_000, centsByRows: 0, centsByCalendar: 100_000,
      presumedCentsBefore: 0, presumedCentsAfter: 0, presumedCentsByRows: 0, presumedCentsByCalendar: 0,
      notStatedBefore: 0, notStatedAfter: 0, notStatedByRows: 0, notStatedByCalendar: 0,
    }],
  })
})

test('a row of a large table is found where it stands, before and after', async () => {
  const rows = manyAwards(2_000)
  const large = (funding: Dataset['funding']) => smallDataset({ funding, staffing: [] })
  await api.publish(large(rows))
  await api.publish(large([...rows.slice(0, 1_500), { ...rows[1_500] ?? award(''), amountCents: 1 }, ...rows.slice(1_502)]))
  const { tables } = await changes('')
  expect(tables.map(({ tab, changed, removed }) => [tab, changed.map(({ code, source }) => [code, source.row]), removed.map(({ code, source }) => [code, source.row])])).toEqual([
    ['Subsidies', [['S-001500', 1_502]], [['S-001501', 1_503]]],
  ])
})
