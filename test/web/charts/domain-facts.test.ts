import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainLines, funderLines, municipalityLines, postsWithin, roleLines } from '../../../web/charts/domain-facts.ts'
import { municipalityFigures, participationMatrix, projectsWithin } from '../../../web/charts/municipality-matrix.ts'
import { anyReport, anySearch, fundingLine, fundingRest, project, reportWith, staffingLine, viewFrom } from '../reports.ts'
import { award, post } from '../rows/datasets.ts'

const nothing = { amount: 0, presumed: 0, notStated: 0 }

test('every domain has its figures of the headline year, and how many rows have no year, whichever are chosen', () => {
  const report = reportWith({
    domains: [{ code: 'A', name: 'Algemeen' }, { code: 'B', name: 'Bouwen' }],
    funding: [fundingLine({ cents: 500, notStated: 1 }), fundingLine({ cents: 7, year: 2025 }), fundingLine({ books: 'partner', cents: 9 }), fundingLine({ kind: 'opbrengst', cents: 4 })],
    notAttributable: [fundingRest({ count: 1, cents: 9, notStated: 2 }), fundingRest({ kind: 'opbrengst', notStated: 1 })],
    staffing: [staffingLine({ domain: 'B', average: 1.5 })],
    projects: [project({ domain: 'B', start: '2024-01-01', end: '2026-12-31' })],
  })
  const empty = { ...nothing, withoutYear: 0 }
  const run = { count: 0, withoutEnd: 0, presumed: 0, startNotStated: 0 }
  expect(domainLines(report, viewFrom(report, '?domein=B'))).toEqual([
    { code: 'A', name: 'Algemeen', colour: 0, funding: { own: { amount: 500, presumed: 0, notStated: 1, withoutYear: 3 }, partner: { ...empty, amount: 9 } }, staffing: { own: empty, partner: empty }, running: run },
    { code: 'B', name: 'Bouwen', colour: 1, funding: { own: empty, partner: empty }, staffing: { own: { ...empty, amount: 15_000 }, partner: empty }, running: { ...run, count: 1 } },
  ])
})

test('who gives what in the years shown: own books before partners\', the largest first; what is refused, asked for or elsewhere isn\'t given', () => {
  const yearly = { amountCents: 100, basis: 'yearly' as const, start: '2025-01-01', end: '2026-12-31' }
  const awards = [
    award({ ...yearly, funder: 'Leader' }), award({ ...yearly, funder: 'Vlaanderen', amountCents: 150 }), award({ ...yearly, funder: 'Leader' }),
    award({ ...yearly, funder: 'Vlaanderen', beneficiary: 'Stad', books: 'partner', amountCents: 9000 }), award({ funder: 'Europa' }),
    award({ ...yearly, funder: 'Geweigerd', status: 'geweigerd' }), award({ ...yearly, funder: 'Gevraagd', status: 'aangevraagd' }),
    award({ ...yearly, funder: 'Elders', domain: 'B' }), award({ ...yearly, funder: 'Andere soort', kind: 'opbrengst' }),
    award({ ...yearly, funder: 'Vroeger', start: '2024-01-01', end: '2024-12-31' }), award({ ...yearly, funder: 'Verder', amountCents: 10, end: 'ongoing' }),
  ]
  const report = reportWith({})
  const view = viewFrom(report, '?domein=A&van=2025&tot=2028')
  expect(funderLines(awards, view, { years: report.years, revisionYear: 2026 })).toEqual([
    { side: 'own', funder: 'Leader', awards: 2, part: { ...nothing, amount: 400, count: 0 }, withoutYear: 0, toCome: 0, notStated: 0 },
    { side: 'own', funder: 'Vlaanderen', awards: 1, part: { ...nothing, amount: 300, count: 0 }, withoutYear: 0, toCome: 0, notStated: 0 },
    // What comes after the revision's year is in the sum, and told apart.
    { side: 'own', funder: 'Verder', awards: 1, part: { ...nothing, amount: 40, count: 0 }, withoutYear: 0, toCome: 20, notStated: 0 },
    { side: 'own', funder: 'Europa', awards: 1, part: { ...nothing, notStated: 1, count: 0 }, withoutYear: 0, toCome: 0, notStated: 1 },
    { side: 'partner', funder: 'Vlaanderen', awards: 1, part: { ...nothing, amount: 18_000, count: 0 }, withoutYear: 0, toCome: 0, notStated: 0 },
  ])
})

test('roles in their order, each with its projects; projects without role are counted apart', () => {
  const projects = [project({ roles: ['A', 'promotor'] }), project({ roles: ['S/C'] }), project({ roles: ['A'] }), project({})]
  expect(roleLines(projects)).toEqual({ roles: [{ role: 'A', projects: 2 }, { role: 'S/C', projects: 1 }, { role: 'promotor', projects: 1 }], none: 1 })
})

test('municipalities by the number of projects, then by name; also those without any', () => {
  const municipalities = [{ nis: '1', name: 'Veurne' }, { nis: '2', name: 'Ieper' }, { nis: '3', name: 'Mesen' }]
  const projects = [project({ municipalities: ['1', '2'] }), project({ municipalities: ['2'] }), project({})]
  expect(municipalityLines({ municipalities }, projects)).toEqual({
    municipalities: [{ nis: '2', name: 'Ieper', projects: 2 }, { nis: '1', name: 'Veurne', projects: 1 }, { nis: '3', name: 'Mesen', projects: 0 }], none: 1,
  })
})

test('posts that may have been filled in the years shown; how many weren\'t is told', () => {
  const posts = [
    post({ code: 'P-1', start: '2020-01-01', end: '2024-12-31' }), post({ code: 'P-2', start: '2025-01-01', end: 'ongoing' }), post({ code: 'P-3' }), post({ code: 'P-4', domain: 'B', start: '2020-01-01', end: '2020-12-31' }),
  ]
  const view = (search: string) => ({ ...viewFrom(reportWith({}), search), domains: ['A'] })
  expect([view('?van=2024&tot=2024'), view('?van=2025'), view('')].map(each => postsWithin(posts, each)).map(({ posts: shown, outside }) => [shown.map(({ code }) => code), outside])).toEqual([
    [['P-1', 'P-3'], 1], [['P-2', 'P-3'], 1], [['P-1', 'P-2', 'P-3'], 0],
  ])
})

test('a municipality takes part in as many projects of a domain as the page Gemeenten says, whichever years are chosen', () => {
  fc.assert(fc.property(anyReport, anySearch, fc.array(fc.subarray(['1', '2']), { minLength: 20, maxLength: 20 }), (plain, search, taking) => {
    const report = { ...plain, municipalities: [{ nis: '1', name: 'Zee' }, { nis: '2', name: 'Dal' }], projects: plain.projects.map((each, index) => ({ ...each, municipalities: taking[index] ?? [] })) }
    const all = { ...viewFrom(report, search), domains: ['A', 'B', 'C'] }
    const { domains, rows } = municipalityFigures(participationMatrix(report, all, '2026-11-22'))
    for (const code of all.domains) {
      const { municipalities } = municipalityLines(report, projectsWithin(report, { ...all, domains: [code] }))
      const place = domains.findIndex(domain => domain.code === code)
      expect(Object.fromEntries(municipalities.map(({ nis, projects }) => [nis, projects]))).toEqual(Object.fromEntries(rows.map(({ nis, counts }) => [nis, counts[place] ?? 0])))
    }
  }))
})
