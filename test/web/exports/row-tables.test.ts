import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectChoiceOf } from '../../../web/charts/project-choice.ts'
import { municipalityLines, postsWithin, roleLines } from '../../../web/charts/domain-facts.ts'
import { requestedRows } from '../../../web/charts/funding.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { unknownsOf } from '../../../web/charts/unknowns.ts'
import { awardsExport } from '../../../web/exports/awards-export.ts'
import { chainExport } from '../../../web/exports/chain-export.ts'
import { postsExport } from '../../../web/exports/domain-export.ts'
import { projectsExport, type ExportedRows } from '../../../web/exports/figures-export.ts'
import { participantsExport, rolesExport } from '../../../web/exports/participants-export.ts'
import { problemsExport } from '../../../web/exports/problems-export.ts'
import { requestedExport } from '../../../web/exports/requested-export.ts'
import { rowsExport } from '../../../web/exports/rows-export.ts'
import { unknownExport } from '../../../web/exports/unknown-export.ts'
import { groupProblems } from '../../../web/problems.ts'
import type { AskedRows } from '../../../web/rows/asked-rows.ts'
import { auditNl } from '../../../web/text/audit-nl.ts'
import { controlNl } from '../../../web/text/control-nl.ts'
import { domainListsNl } from '../../../web/text/domain-lists-nl.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { projectRowsNl } from '../../../web/text/project-rows-nl.ts'
import { projectsNl } from '../../../web/text/projects-nl.ts'
import { rowsNl } from '../../../web/text/rows-nl.ts'
import { unknownNl } from '../../../web/text/unknown-nl.ts'
import { NO_ROWS } from '../../../web/views/rows/asked-table.ts'
import { shownDifference } from '../../../web/views/rows/shown-difference.ts'
import { shownAwards, shownPosts, shownProjects, type ShownRows } from '../../../web/views/rows/shown-rows.ts'
import { chainOf } from '../audited.ts'
import { smallDataset } from '../../ledger/datasets.ts'
import { anyReport, anySearch, fundingLine, fundingRest, project, reportWith, viewFrom } from '../reports.ts'
import { anyDataset, award, post } from '../rows/datasets.ts'

const formats = formatsOf(nl)

/** Heads and rows; as many cells as heads. */
function table({ columns, rows }: ExportedRows) {
  for (const row of rows) expect(row.length).toBe(columns.length)
  return { heads: columns.map(({ name, kind }) => `${name}: ${kind}`), rows }
}

const status = fc.constantFrom('aangevraagd' as const, 'in voorbereiding' as const)

test('every line of what is asked for stands in its file: amount, presumed, not stated, without year', () => {
  fc.assert(fc.property(anyReport, fc.array(status, { minLength: 48, maxLength: 48 }), anySearch, (plain, statuses, search) => {
    const asked = <T>(lines: readonly T[]) => lines.map((line, index) => ({ ...line, status: statuses[index] ?? 'aangevraagd' as const }))
    const report = reportWith({ ...plain, requested: asked(plain.funding), requestedNotAttributable: asked(plain.notAttributable) })
    const seen = requestedRows(report, viewFrom(report, search))
    const orEmpty = (amount: number) => (amount === 0 ? null : amount)
    expect(table(requestedExport(seen, code => `Domein ${code}`, nl, exportsNl)).rows).toEqual(seen.map(({ year, line }) => [
      line.status, nl.kinds[line.kind], line.domain, `Domein ${line.domain}`, nl.books[line.books], year ?? 'zonder jaar',
      orEmpty(line.cents), 'presumedCents' in line ? orEmpty(line.presumedCents) : null, orEmpty(line.notStated), 'count' in line ? orEmpty(line.count) : null,
    ]))
  }))
  const report = reportWith({
    requested: [{ ...fundingLine({ cents: 500, presumedCents: 7 }), status: 'aangevraagd' }],
    requestedNotAttributable: [{ ...fundingRest({ cents: 90, count: 1, notStated: 2 }), status: 'in voorbereiding' }],
  })
  expect(table(requestedExport(requestedRows(report, viewFrom(report)), code => code, nl, exportsNl))).toEqual({
    heads: [
      'Status: text', 'Soort: text', 'Code: text', 'Beleidsdomein: text', 'Boekhouding: text', 'Jaar: year', 'Bedrag (€): euro', 'Verondersteld (€): euro',
      'Niet vermeld (aantal rijen): number', 'Zonder jaar (aantal rijen met een waarde): number',
    ],
    rows: [
      ['aangevraagd', 'subsidie', 'A', 'A', 'Eigen boekhouding', 2026, 500, 7, null, null],
      ['in voorbereiding', 'subsidie', 'A', 'A', 'Eigen boekhouding', 'zonder jaar', 90, null, 2, 1],
    ],
  })
})

test('every row behind a figure stands in its file, with what of the figure it makes', () => {
  const asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>[] = [
    { of: 'funding', side: 'own', kind: null, domain: null, year: 2026 }, { of: 'funding', side: 'partner', kind: 'other', domain: 'B', year: 'none' }, { of: 'funder', side: 'own', funder: 'Vlaanderen' },
    { of: 'requested', side: 'own', kind: 'subsidie', status: 'aangevraagd', domain: 'A', year: 2026 },
  ]
  const orEmpty = (amount: number | undefined) => (amount === undefined || amount === 0 ? null : amount)
  const same = ({ items, unit, ...shown }: ShownRows) => {
    expect(table(rowsExport({ items, unit, ...shown }, null, 2026, exportsNl)).rows).toEqual(items.map(({ source, code, name, about, stated, part, figure, toCome, how }) => [
      source.tab, source.row, code, name, about.join(', '), stated, part, ...(unit === null ? [] : [orEmpty(figure?.amount), ...(items.some(each => each.toCome > 0) ? [orEmpty(toCome)] : []), orEmpty(figure?.presumed)]), how,
    ]))
    // What is not stated is told in words.
    expect(items.filter(({ figure, part }) => (figure?.notStated ?? 0) > 0 && !part.includes(nl.notStated))).toEqual([])
  }
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, staffing, projects, report }, search) => {
    const context = { report, view: viewFrom(report, search), texts: nl, formats, rowsTexts: rowsNl, choice: projectChoiceOf(''), today: '2026-11-20' as const }
    for (const each of asked) same(shownAwards(funding, each, context))
    for (const year of [2026, 'none'] as const) same(shownPosts(staffing, { of: 'staffing', side: 'own', deployment: null, domain: null, year }, context))
    for (const each of [{ of: 'running', year: 2026, domain: null }, { of: 'ending' }] as const) same(shownProjects(projects, each, context))
  }))
})

test('rows that make the difference of two years stand in their file with both years, the difference and their cells', () => {
  const report = reportWith({ years: [2025, 2026] })
  const context = { report, view: viewFrom(report), texts: nl, formats, rowsTexts: rowsNl, choice: projectChoiceOf(''), today: '2026-11-20' as const }
  const funding = [award({ code: 'S-1', basis: 'once', amountCents: 700, start: '2025-01-01' }), award({ code: 'S-2', basis: 'once', amountCents: 500, start: '2026-01-01' })]
  const shown = shownDifference({ ...NO_ROWS, funding }, { of: 'funding', side: 'own', kind: null, domain: null, year: 2026, against: 2025 }, context)
  const { heads, rows } = table(rowsExport(shown, { Subsidies: { Bedrag: 'G', Start: 'E' } }, 2026, exportsNl))
  expect(heads).toEqual([
    'Tabblad: text', 'Rij: number', 'Cellen: text', 'Code: text', 'Naam: text', 'Waarover: text', 'Vermeld in de werkmap: text', 'Verschil: text', 'Bedrag in 2026 (€): euro', 'Bedrag in 2025 (€): euro', 'Verschil (€): euro', 'Berekening: text',
  ])
  expect(rows.map(row => [row[2], row[3], ...row.slice(8, 11)])).toEqual([['G7, E7', 'S-2', 500, null, 500], ['G7, E7', 'S-1', null, 700, -700]])
})

test('every project of a timeline and every post of a domain stands in its file, in the order of the screen', () => {
  const startOf = (start: string | null) => (start === null ? 'niet vermeld' : { day: start })
  const endOf = (end: string | null) => (end === null ? 'niet vermeld' : end === 'ongoing' ? 'doorlopend' : { day: end })
  fc.assert(fc.property(anyDataset, anySearch, ({ staffing, report }, search) => {
    const view = viewFrom(report, search)
    const { groups } = timelineOf(report, view, '2026-11-22')
    expect(table(projectsExport(groups, { municipality: nis => nis }, exportsNl)).rows).toEqual(groups.flatMap(({ name, rows }) => rows.map(({ project: each }) => [
      each.code, each.name, name, startOf(each.start), endOf(each.end), each.roles.length === 0 ? 'niet vermeld' : each.roles.join(', '), each.priority, each.municipalities.join(', '),
    ])))
    const { posts } = postsWithin(staffing, view)
    expect(table(postsExport(posts, code => code, nl, exportsNl)).rows).toEqual(posts.map(each => [
      each.code, each.title, each.deployment === null ? 'niet vermeld' : nl.deployments[each.deployment], each.fte === null ? 'niet vermeld' : Math.round(each.fte * 10_000),
      startOf(each.start), endOf(each.end), each.project, each.fundedBy.length === 0 ? 'niet vermeld' : each.fundedBy.join(', '), each.source.tab, each.source.row,
    ]))
  }))
})

test('roles and municipalities of a domain, with the projects that say nothing', () => {
  const report = reportWith({
    municipalities: [{ nis: '1', name: 'Zee' }, { nis: '2', name: 'Dal' }],
    projects: [project({ code: 'a', roles: ['A', 'promotor'], municipalities: ['1'] }), project({ code: 'b', roles: ['A'] }), project({ code: 'c' })],
  })
  expect(table(rolesExport(roleLines(report.projects), domainListsNl, exportsNl))).toEqual({
    heads: ['Rol: text', 'Projecten: number'],
    rows: [['A: eindverantwoordelijk', 2], ['promotor: vraagt de subsidie aan, ontvangt en verantwoordt ze', 1], ['niet vermeld', 1]],
  })
  expect(table(participantsExport(municipalityLines(report, report.projects), 3, domainListsNl, exportsNl))).toEqual({
    heads: ['NIS-code: text', 'Gemeente: text', 'Projecten: number', 'Van alle projecten: number'],
    rows: [['1', 'Zee', 1, 3], ['2', 'Dal', 0, 3], [null, 'niet vermeld', 2, 3]],
  })
  expect(rolesExport(roleLines(report.projects.slice(0, 2)), domainListsNl, exportsNl).rows.length).toBe(2)
})

test('a project\'s money and posts: what isn\'t stated says so, amounts and days as such', () => {
  const awards = [
    award({ code: 'S-1', amountCents: 7_533_300, basis: 'period', start: '2018-01-01', end: '2021-12-31', reference: 'Besluit 7' }),
    award({ code: 'S-2', kind: 'opbrengst', beneficiary: 'Stad', books: 'partner', start: '2018-01-01', end: 'ongoing', status: 'afgesloten' }),
  ]
  expect(table(awardsExport(awards, nl, { ...projectRowsNl, source: projectsNl.source }, exportsNl))).toEqual({
    heads: [
      'Code: text', 'Verstrekker: text', 'Soort: text', 'Bedrag (€): euro', 'Basis: text', 'Boekhouding: text', 'Begunstigde: text', 'Start: day', 'Einde: day', 'Status: text', 'Bron: text',
      'Tabblad: text', 'Rij: number',
    ],
    rows: [
      ['S-1', 'Vlaanderen', 'subsidie', 7_533_300, 'voor de hele periode', 'Eigen boekhouding', null, { day: '2018-01-01' }, { day: '2021-12-31' }, 'toegekend', 'Besluit 7', 'Subsidies', 7],
      ['S-2', 'Vlaanderen', 'opbrengst', 'niet vermeld', null, 'Boekhouding van partners', 'Stad', { day: '2018-01-01' }, 'doorlopend', 'afgesloten', null, 'Subsidies', 7],
    ],
  })
  const { heads, rows } = table(postsExport([post({ fte: 0.5, reference: 'Nota', project: 'SB-04' })], code => `Project ${code}`, nl, exportsNl, 'Bron'))
  expect([heads.at(-3), rows]).toEqual(['Bron: text', [['P-1', 'Coördinator', 'regionaal', 5000, 'niet vermeld', 'niet vermeld', 'Project SB-04', 'niet vermeld', 'Nota', 'Personeel', 4]]])
})

test('the cells to fill in stand in the file as the screen names them, where they are known', () => {
  fc.assert(fc.property(anyDataset, ({ funding, staffing, projects, report }) => {
    const unknowns = unknownsOf({ funding, staffing, projects }, { years: report.years, revisionYear: 2026 })
    const names = { domain: (code: string) => `Domein ${code}`, project: (code: string) => `Project ${code}`, cell: ({ tab, row }: { tab: string; row: number | null }, column: string) => (tab === 'Subsidies' && column === 'Bedrag' ? `G${row}` : null) }
    const { rows } = table(unknownExport(unknowns.map((unknown, index) => ({ unknown, rank: index + 1, hidden: unknown.hides.what })), names, exportsNl, unknownNl))
    expect(rows).toEqual(unknowns.map(({ source, cells, code, name, domain, project: of, hides }, index) => [
      index + 1, source.tab, source.row, cells.map(({ column }) => (source.tab === 'Subsidies' && column === 'Bedrag' ? `Bedrag G${source.row}` : column)).join(', '),
      code, name, `Domein ${domain}`, of === null ? null : `Project ${of}`, hides.what,
    ]))
  }))
})

test('what a reading found, in the order in which it is listed, each with its cell, what stands there and what to do', () => {
  const problem = { code: 'x', message: 'Dit is geen bedrag.', fix: 'Typ een bedrag.' }
  const groups = groupProblems([
    { ...problem, severity: 'warning', tab: null, cell: null, column: null, value: null },
    { ...problem, severity: 'error', tab: 'Subsidies', cell: 'G7', column: 'Bedrag', value: '=75.33' },
    { ...problem, severity: 'error', tab: 'Subsidies', cell: 'G8', column: 'Bedrag', value: null },
  ])
  expect(table(problemsExport(groups, controlNl, exportsNl))).toEqual({
    heads: ['Ernst', 'Tabblad', 'Cel', 'Kolom', 'Er staat', 'Opmerking', 'Wat te doen'].map(name => `${name}: text`),
    rows: [
      ['Fout', 'Subsidies', 'G7', 'Bedrag', '=75.33', 'Dit is geen bedrag.', 'Typ een bedrag.'],
      ['Fout', 'Subsidies', 'G8', 'Bedrag', 'leeg', 'Dit is geen bedrag.', 'Typ een bedrag.'],
      ['Waarschuwing', 'Werkmap', null, null, null, 'Dit is geen bedrag.', 'Typ een bedrag.'],
    ],
  })
})

test('the chain, the newest first, with hashes and seals in full; who edited only where that may be known', () => {
  const chain = chainOf(smallDataset(), smallDataset(), smallDataset()).map(({ revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted }) => (
    { revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted }))
  const { heads, rows } = table(chainExport(chain, auditNl, formats))
  expect(heads).toEqual(['Versie: number', 'Gepubliceerd: text', 'Gewijzigd: text', 'Rijen: number', 'Aanvaard: text', 'Inhoudscode: text', 'Zegel: text'])
  expect(rows.map(row => [row[0], row[4], row[5], row[6]])).toEqual(chain.toReversed().map(({ revision, accepted, hash, seal }) => [
    revision, accepted === null ? null : 'rijen verdwenen (op het dashboard)', hash, seal,
  ]))
  expect(rows.at(-1)?.[2]).toBe(auditNl.firstRevision)
  const insider = table(chainExport(chain.map((each, index) => ({ ...each, editor: index === 0 ? null : 'An Peeters', editedAt: index === 0 ? null : '2026-09-14T08:00:00.000Z' })), auditNl, formats))
  expect([insider.heads.slice(4, 6), insider.rows.map(row => row.slice(4, 6))]).toEqual([
    ['Laatst bewerkt door: text', 'Laatst bewerkt op: text'], [...Array.from({ length: 2 }, () => ['An Peeters', '14 september 2026 om 10:00']), [null, null]],
  ])
})
