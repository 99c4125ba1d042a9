import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { projectTimelineOf } from '../../../web/charts/project-timeline.ts'
import { postsExport } from '../../../web/exports/domain-export.ts'
import { figuresExport, projectsExport } from '../../../web/exports/figures-export.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { nl } from '../../../web/text/nl.ts'
import { projectsNl } from '../../../web/text/projects-nl.ts'
import { post } from '../rows/datasets.ts'
import { anyReport, anySearch, fundingLine, fundingRest, project, reportWith, viewFrom } from '../reports.ts'

const words = { kind: 'euro', sides: nl.books, details: nl.kinds } as const

test('a figure a row, with its side, kind, year and domain; what isn\'t stated is empty and counted, never zero', () => {
  const report = reportWith({
    funding: [fundingLine({ cents: 500, presumedCents: 20, year: 2025 }), fundingLine({ notStated: 2 }), fundingLine({ books: 'partner', domain: 'B', cents: -7 })],
    notAttributable: [fundingRest({ cents: 90, count: 1, notStated: 1 })],
  })
  const { columns, rows } = figuresExport(fundingPanels(report, viewFrom(report)), words, exportsNl)
  expect(columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'Boekhouding: text', 'Soort: text', 'Jaar: year', 'Code: text', 'Beleidsdomein: text', 'Bedrag (€): euro', 'Verondersteld (€): euro', 'Niet vermeld (aantal rijen): number',
    'Zonder jaar (aantal rijen met een waarde): number',
  ])
  expect(rows).toEqual([
    ['Eigen boekhouding', 'subsidie', 2025, 'A', 'Algemeen', 500, 20, null, null],
    ['Eigen boekhouding', 'subsidie', 2026, 'A', 'Algemeen', null, null, 2, null],
    ['Eigen boekhouding', 'subsidie', 'zonder jaar', 'A', 'Algemeen', 90, null, 1, 1],
    ['Boekhouding van partners', 'subsidie', 2026, 'B', 'Bouwen', -7, null, null, null],
  ])
})

test('nothing is counted twice: the amounts of a side and year add up to its total', () => {
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const panels = fundingPanels(report, viewFrom(report, search))
    const { rows } = figuresExport(panels, words, exportsNl)
    for (const side of ['own', 'partner'] as const) {
      for (const { year, total } of panels[side].total.years) {
        const sum = rows.filter(row => row[0] === nl.books[side] && row[2] === year).reduce((all, row) => all + (typeof row[5] === 'number' ? row[5] : 0), 0)
        expect(sum).toBe(total.amount)
      }
    }
  }))
})

test('projects with their days as days; what isn\'t one as text; municipalities by name', () => {
  const report = reportWith({
    projects: [
      project({ code: 'A-1', name: 'Eerste', start: '2024-01-01', end: '2026-12-31', roles: ['A', 'promotor'], priority: 6, municipalities: ['1', '2'] }),
      project({ code: 'A-2', name: 'Tweede', start: '2025-01-01', end: 'ongoing' }), project({ code: 'A-3', name: 'Derde' }),
    ],
  })
  const { rows } = projectsExport(timelineOf(report, viewFrom(report), '2026-11-22').groups, { municipality: nis => `Gemeente ${nis}` }, exportsNl)
  expect(rows).toEqual([
    ['A-1', 'Eerste', 'Algemeen', { day: '2024-01-01' }, { day: '2026-12-31' }, 'A, promotor', 6, 'Gemeente 1, Gemeente 2'],
    ['A-2', 'Tweede', 'Algemeen', { day: '2025-01-01' }, 'doorlopend', 'niet vermeld', null, ''],
    ['A-3', 'Derde', 'Algemeen', 'niet vermeld', 'niet vermeld', 'niet vermeld', null, ''],
  ])
})

test('where the table says where a project stands, its file does too', () => {
  const report = reportWith({ projects: [project({ code: 'A-1', name: 'Eerste', start: '2024-01-01', end: '2026-12-31' }), project({ code: 'A-2', name: 'Tweede' })] })
  const choice = { grouping: 'domain', order: 'start', municipality: null, status: null, text: '' } as const
  const groups = projectTimelineOf(report, viewFrom(report), choice, '2026-11-22').groups.map(({ rows }) => ({ name: 'Algemeen', rows }))
  const { columns, rows } = projectsExport(groups, { municipality: nis => nis, stand: { name: 'Stand', of: ({ status }) => projectsNl.statuses[status] } }, exportsNl)
  expect([columns[5], rows.map(row => row[5])]).toEqual([{ name: 'Stand', kind: 'text' }, ['eindigt binnen 12 maanden', 'start niet vermeld']])
})

test('a domain\'s posts: what isn\'t stated says so, days and numbers as such', () => {
  const posts = [
    post({ code: 'P-1', title: 'Coördinator', fte: 14.25, deployment: 'partner', start: '2018-09-01', end: 'ongoing', project: 'SB-04', fundedBy: ['S-1', 'S-2'] }),
    post({ code: 'P-2', title: 'Assistent', deployment: null }),
  ]
  expect(postsExport(posts, code => `Project ${code}`, nl, exportsNl).rows).toEqual([
    ['P-1', 'Coördinator', 'partner', 142_500, { day: '2018-09-01' }, 'doorlopend', 'Project SB-04', 'S-1, S-2', 'Personeel', 4],
    ['P-2', 'Assistent', 'niet vermeld', 'niet vermeld', 'niet vermeld', 'niet vermeld', null, 'niet vermeld', 'Personeel', 4],
  ])
})
