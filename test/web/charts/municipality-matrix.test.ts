import fc from 'fast-check'
import { expect, test } from 'vitest'
import { municipalityFigures, participationMatrix } from '../../../web/charts/municipality-matrix.ts'
import { anyReport, anySearch, project, reportWith, viewFrom } from '../reports.ts'

const today = '2026-11-22'
const report = reportWith({
  municipalities: [{ nis: '1', name: 'Zee' }, { nis: '2', name: 'Élan' }, { nis: '3', name: 'Dal' }],
  projects: [
    project({ code: 'b', domain: 'B', start: '2025-01-01', end: '2028-12-31', municipalities: ['1', '3'] }),
    project({ code: 'a2', domain: 'A', start: '2026-01-01', end: '2026-06-30', municipalities: ['3'] }),
    project({ code: 'a1', domain: 'A', start: '2024-01-01', end: null, municipalities: ['1', '2', '3'] }),
    project({ code: 'a3', domain: 'A' }),
    project({ code: 'c', domain: 'C', start: '2026-01-01' }),
    project({ code: 'late', domain: 'B', start: '2030-01-01', municipalities: ['1'] }),
  ],
})
const matrixOf = (search: string) => participationMatrix(report, viewFrom(report, search), today)

test('per domain a row per project by start, a column per municipality by name; projects without municipalities apart', () => {
  const { municipalities, groups } = matrixOf('')
  expect(municipalities.map(({ name }) => name)).toEqual(['Dal', 'Élan', 'Zee'])
  expect(groups.map(({ domain, colour, rows, unstated }) => [domain, colour, rows.map(each => [each.project.code, each.status, ...each.partakes]), unstated.map(({ code }) => code)])).toEqual([
    ['A', 0, [['a1', 'running', true, true, true], ['a2', 'ended', true, false, false]], ['a3']],
    ['B', 1, [['b', 'running', true, false, true]], []],
    ['C', 2, [], ['c']],
  ])
})

test('the counts are those of the matrix', () => {
  expect(municipalityFigures(matrixOf(''))).toEqual({
    domains: [{ code: 'A', name: 'Algemeen', colour: 0 }, { code: 'B', name: 'Bouwen', colour: 1 }],
    rows: [
      { nis: '3', name: 'Dal', counts: [2, 1], total: 3, running: 2 },
      { nis: '2', name: 'Élan', counts: [1, 0], total: 1, running: 1 },
      { nis: '1', name: 'Zee', counts: [1, 1], total: 2, running: 2 },
    ],
    projects: 5,
    unstated: 2,
  })
})

test.each([['?domein=C', ['C']], ['?van=2027', ['A', 'B', 'C']], ['?domein=B&tot=2024', []]])('%s shows the domains %j', (search, expected) => {
  expect(matrixOf(search).groups.map(({ domain }) => domain)).toEqual(expected)
})

test('each participation of a project in view is one mark, and is counted once', () => {
  const withPlaces = anyReport.chain(any => fc.array(fc.subarray(['1', '2', '3']), { minLength: any.projects.length, maxLength: any.projects.length })
    .map(places => ({ ...any, municipalities: report.municipalities, projects: any.projects.map((each, index) => ({ ...each, municipalities: places[index] ?? [] })) })))
  fc.assert(fc.property(withPlaces, anySearch, (any, search) => {
    const matrix = participationMatrix(any, viewFrom(any, search), today)
    const figures = municipalityFigures(matrix)
    const rows = matrix.groups.flatMap(group => group.rows)
    for (const { project: { municipalities }, partakes } of rows) {
      expect(matrix.municipalities.filter((_, column) => partakes[column]).map(({ nis }) => nis).toSorted()).toEqual(municipalities)
    }
    expect(figures.rows.reduce((sum, { total }) => sum + total, 0)).toBe(rows.reduce((sum, row) => sum + row.project.municipalities.length, 0))
    for (const { counts, total } of figures.rows) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
  }))
})
