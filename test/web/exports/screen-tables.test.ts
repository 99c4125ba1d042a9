import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainLines, funderLines } from '../../../web/charts/domain-facts.ts'
import { fundingPanels } from '../../../web/charts/funding.ts'
import type { Panels } from '../../../web/charts/panel.ts'
import { staffingPanels } from '../../../web/charts/staffing.ts'
import { domainsExport, fundersExport } from '../../../web/exports/domain-export.ts'
import { figuresExport, type ExportedRows } from '../../../web/exports/figures-export.ts'
import { domainNl } from '../../../web/text/domain-nl.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { nl } from '../../../web/text/nl.ts'
import { anyDataset } from '../rows/datasets.ts'
import { anyReport, anySearch, fundingLine, reportWith, staffingLine, viewFrom } from '../reports.ts'

/** Rows as the file's reader sees them: by their columns' names, without what is empty. */
function read({ columns, rows }: ExportedRows): Record<string, unknown>[] {
  for (const row of rows) expect(row.length).toBe(columns.length)
  return rows.map(row => Object.fromEntries(columns.flatMap(({ name }, index) => (row[index] === null ? [] : [[name, row[index]]]))))
}

/** What the screen draws no text for stands in no field. */
const filled = (parts: Record<string, unknown>) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0 && value !== null))

const figureTables: { of: string; panels: (report: Parameters<typeof fundingPanels>[0] & Parameters<typeof staffingPanels>[0], search: string) => Panels; kind: 'euro' | 'fte' }[] = [
  { of: 'subsidies', panels: (report, search) => fundingPanels(report, viewFrom(reportWith(report), search)), kind: 'euro' },
  { of: 'staffing', panels: (report, search) => staffingPanels(report, viewFrom(reportWith(report), search)), kind: 'fte' },
]

test.each(figureTables)('every cell of the table of $of stands in its file: amount, presumed, not stated, and how many rows have no year', ({ panels: panelsFor, kind }) => {
  const [amountName, presumedName] = kind === 'euro' ? [exportsNl.amount, exportsNl.presumedAmount] : [exportsNl.fte, exportsNl.presumedFte]
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const panels = panelsFor(report, search)
    const seen = [panels.own, panels.partner].flatMap(panel => panel.sections.flatMap(({ detail, years, rest }) => [
      ...years.flatMap(({ year, figures }) => figures.map((figure, index) => ({ year: year as number | string, index, ...figure, count: 0 }))),
      ...(rest?.figures ?? []).map((figure, index) => ({ year: 'zonder jaar', index, ...figure, presumed: 0 })),
    ].filter(({ amount, presumed, notStated, count }) => amount !== 0 || presumed !== 0 || notStated !== 0 || count !== 0)
      .map(({ year, index, amount, presumed, notStated, count }) => filled({
        side: panel.side, detail, [exportsNl.year]: year, [exportsNl.code]: panels.columns[index]?.domain, [exportsNl.domain]: panels.columns[index]?.name,
        [amountName]: amount, [presumedName]: presumed, [exportsNl.notStatedCount]: notStated, [exportsNl.withoutYearCount]: count,
      }))))
    const sides = { own: 'own', partner: 'partner' }
    const details = Object.fromEntries(seen.map(({ detail }) => [String(detail), String(detail)]))
    const [side, detail] = kind === 'euro' ? [exportsNl.books, exportsNl.kind] : [exportsNl.deploymentSide, exportsNl.deployment]
    const file = read(figuresExport(panels, { kind, sides, details }, exportsNl)).map(({ [side]: from, [detail]: of, ...cells }) => ({ side: from, detail: of, ...cells }))
    expect(file).toEqual(seen)
  }))
})

const DOMAIN_COLUMNS = {
  funding: { own: 'Eigen boekhouding', partner: 'Boekhouding van partners' }, staffing: { own: 'VTE, eigen inzet', partner: 'VTE, inzet van partners' },
} as const

test('every cell of the table of domains stands in its file, with what is presumed and not stated', () => {
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const lines = domainLines(report, viewFrom(report, search))
    expect(read(domainsExport(lines, domainNl, exportsNl))).toEqual(lines.map(({ code, name, running, ...figures }) => ({
      Code: code, Beleidsdomein: name,
      ...filled(Object.fromEntries((['funding', 'staffing'] as const).flatMap(of => (['own', 'partner'] as const).flatMap(side => {
        const { amount, presumed, notStated, withoutYear } = figures[of][side]
        const column = DOMAIN_COLUMNS[of][side]
        return of === 'funding'
          ? [[`${column}: Bedrag (€)`, amount], [`${column}: Verondersteld (€)`, presumed], [`${column}: Niet vermeld (aantal rijen)`, notStated], [`${column}: Zonder jaar (aantal rijen)`, withoutYear]]
          : [[column, amount], [`${column}: Verondersteld (VTE)`, presumed], [`${column}: Niet vermeld (aantal rijen)`, notStated], [`${column}: Zonder jaar (aantal rijen)`, withoutYear]]
      })))),
      'Lopende projecten': running.count,
      ...filled({ 'Lopende projecten: Verondersteld (aantal)': running.presumed, 'Lopende projecten: Start niet vermeld (aantal)': running.startNotStated }),
    })))
  }))
})

test('where the screen says “niet vermeld: 1” the file says 1, not nothing and not zero', () => {
  const report = reportWith({ funding: [fundingLine({ notStated: 1 })], staffing: [staffingLine({ notStated: 2, presumedAverage: 0.5 })] })
  expect(read(domainsExport(domainLines(report, viewFrom(report)), domainNl, exportsNl))[0]).toEqual({
    'Code': 'A', 'Beleidsdomein': 'Algemeen', 'Eigen boekhouding: Niet vermeld (aantal rijen)': 1,
    'VTE, eigen inzet: Verondersteld (VTE)': 5000, 'VTE, eigen inzet: Niet vermeld (aantal rijen)': 2, 'Lopende projecten': 0,
  })
})

test('every line of the table of funders stands in its file; what has no year is told apart and counted', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, report }, search) => {
    const view = viewFrom(report, search)
    const horizon = { years: report.years, revisionYear: view.revisionYear }
    const lines = funderLines(funding, view, horizon)
    expect(read(fundersExport(lines, view.revisionYear, nl, exportsNl))).toEqual(lines.map(({ side, funder, awards, part, toCome, withoutYear, notStated }) => filled({
      'Verstrekker': funder, 'Boekhouding': nl.books[side], 'Toekenningen': awards, 'Bedrag (€)': part.amount, 'Waarvan nog te komen na 2026 (€)': toCome, 'Waarvan zonder jaar (€)': withoutYear,
      'Zonder jaar (aantal toekenningen)': part.count, 'Verondersteld (€)': part.presumed, 'Niet vermeld (aantal toekenningen)': notStated,
    })))
    for (const { part, toCome, withoutYear, notStated, awards } of lines) {
      expect([withoutYear > 0, notStated > 0]).toEqual([part.count > 0, part.notStated > 0])
      expect(withoutYear + toCome <= part.amount && notStated <= awards).toBe(true)
    }
  }))
})
