import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { timelineOf } from '../../../web/charts/timeline.ts'
import { postsExport } from '../../../web/exports/domain-export.ts'
import { figuresExport, projectsExport } from '../../../web/exports/figures-export.ts'
import { originOf } from '../../../web/exports/origin.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
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
  const { rows } = projectsExport(timelineOf(report, viewFrom(report), '2026-11-22'), nis => `Gemeente ${nis}`, exportsNl)
  expect(rows).toEqual([
    ['A-1', 'Eerste', 'Algemeen', { day: '2024-01-01' }, { day: '2026-12-31' }, 'A, promotor', 6, 'Gemeente 1, Gemeente 2'],
    ['A-2', 'Tweede', 'Algemeen', { day: '2025-01-01' }, 'doorlopend', '', null, ''],
    ['A-3', 'Derde', 'Algemeen', 'niet vermeld', 'niet vermeld', '', null, ''],
  ])
})

test('a file says of which version it is, what was chosen and where it was seen', () => {
  const report = reportWith({})
  const view = viewFrom(report, '?domein=A,C&van=2025&soort=opbrengst&vte=jaareinde')
  const origin = originOf({ title: 'Westhoek', report, view, address: 'https://streekboek.example/?domein=A', today: '2026-11-23' }, { texts: nl, formats: formatsOf(nl), exportsTexts: exportsNl })
  expect(origin).toEqual({
    revision: 4,
    today: '2026-11-23',
    lines: [
      { name: 'Werkmap', text: 'Westhoek' }, { name: 'Stand van', text: '22 november 2026 om 19:44' }, { name: 'Versie', text: '4' }, { name: 'Inhoudscode', text: 'c0ffee' },
      { name: 'Beleidsdomeinen', text: 'Algemeen en Cultuur' }, { name: 'Jaren', text: '2025 tot en met 2028' }, { name: 'Soort', text: 'opbrengst' }, { name: 'VTE', text: 'op 31 december' },
      { name: 'Zo lezen', text: exportsNl.ruleFigures }, { name: 'Adres', text: 'https://streekboek.example/?domein=A' }, { name: 'Bewaard op', text: '23 november 2026' },
    ],
  })
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
