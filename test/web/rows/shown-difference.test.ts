import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headlineOf } from '../../../web/charts/headline.ts'
import { projectsOf } from '../../../web/charts/project-choice.ts'
import type { Part } from '../../../web/rows/funding-rows.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { rowsNl } from '../../../web/text/rows-nl.ts'
import { NO_ROWS } from '../../../web/views/rows/asked-table.ts'
import { shownDifference, type AskedDifference } from '../../../web/views/rows/shown-difference.ts'
import type { RowsContext, ShownRow, ShownRows } from '../../../web/views/rows/shown-rows.ts'
import { anySearch, overviewFrom, reportWith, viewFrom } from '../reports.ts'
import { anyDataset, award, post, projectRow } from './datasets.ts'

const formats = formatsOf(nl)
const contextOf = (report: Parameters<typeof viewFrom>[0], search = ''): RowsContext =>
  ({ report, view: viewFrom(report, search), texts: nl, formats, rowsTexts: rowsNl, choice: projectsOf(null), today: '2026-11-22' })
const amountOf = (part: Part | null) => part?.amount ?? 0
const moreOf = ({ figure, before }: ShownRow) => amountOf(figure) - amountOf(before)
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
const linesOf = ({ items }: ShownRows) => items.map(({ code, part, how }) => [code, part, how])

/** Those of which a difference is claimed; whatever isn't stated or only presumed stands behind them. */
const claimed = ({ items }: ShownRows) => items.filter(({ counts }) => counts)

test('where all is stated, the rows that differ from the year before add up to the difference of the figures: first what is more, the largest first, then what is less', () => {
  fc.assert(fc.property(anyDataset, anySearch, (dataset, search) => {
    const context = contextOf(dataset.report, search)
    const { year, yearBefore, funding, staffing, running, runningBefore } = headlineOf(overviewFrom(dataset.report), context.view)
    fc.pre(yearBefore !== null && runningBefore !== null)
    const shownOf = (asked: AskedDifference) => shownDifference({ ...NO_ROWS, ...dataset }, asked, context)
    for (const side of ['own', 'partner'] as const) {
      const place = { side, domain: null, year, against: yearBefore }
      const money = shownOf({ of: 'funding', kind: null, ...place })
      expect(sum(money.items.map(moreOf))).toBe(funding[side].amount - (funding[side].before?.amount ?? 0))
      const people = shownOf({ of: 'staffing', deployment: null, ...place })
      // Each row is rounded, and the figure once; what is too small to be shown isn't listed.
      const rows = people.items.length + (people.compared?.same ?? 0)
      expect(Math.abs(sum(people.items.map(moreOf)) - staffing[side].amount + (staffing[side].before?.amount ?? 0))).toBeLessThanOrEqual(51 * rows + 1)
      for (const [shown, figure] of [[money, funding[side]], [people, staffing[side]]] as const) {
        const more = claimed(shown).map(moreOf)
        expect(more).toEqual([...more.filter(each => each > 0).toSorted((a, b) => b - a), ...more.filter(each => each < 0).toSorted((a, b) => a - b)])
        expect(shown.items.slice(more.length).every(({ figure, before, part }) => part === rowsNl.differenceUnknown && [figure, before].some(each => (each?.presumed ?? 0) + (each?.notStated ?? 0) > 0))).toBe(true)
        expect(shown.totals.slice(0, 2).map(({ rows }) => [rows !== undefined && 'year' in rows && rows.year, rows?.against])).toEqual([[year, undefined], [yearBefore, undefined]])
        // What isn't known is no difference, and what is partly known is said to be so.
        const { value, label } = shown.totals[2] ?? {}
        const isUnknown = ({ amount, presumed, notStated }: Omit<Part, 'count'>) => presumed > 0 || (amount === 0 && notStated > 0)
        expect(value === rowsNl.differenceUnknown).toBe([figure, figure.before].some(each => each !== null && isUnknown(each)))
        const isWhole = figure.notStated + (figure.before?.notStated ?? 0) + figure.rest.count + figure.rest.notStated === 0
        expect(label).toBe(value === rowsNl.differenceUnknown || isWhole ? rowsNl.difference : rowsNl.differenceStated)
      }
    }
    expect(sum(shownOf({ of: 'running', domain: null, year, against: yearBefore }).items.map(moreOf))).toBe(running.count - runningBefore.count)
  }))
})

const report = reportWith({ years: [2024, 2025, 2026, 2027] })

test('a subsidy that begins, ends, grows by a leap day or stays: each is told in both years, and what stays is counted', () => {
  const yearly = { basis: 'yearly', amountCents: 36_600 } as const
  const funding = [
    award({ ...yearly, code: 'stays', start: '2024-01-01', end: 'ongoing' }),
    award({ ...yearly, code: 'began', start: '2025-01-01', end: 'ongoing', amountCents: 100 }),
    award({ code: 'once', basis: 'once', amountCents: 50_000, start: '2024-03-01', end: '2024-03-01' }),
    award({ code: 'days', basis: 'period', amountCents: 73_100, start: '2024-01-01', end: '2025-12-31' }),
    award({ code: 'unknown', basis: 'yearly', start: '2025-01-01', end: 'ongoing' }),
    award({ code: 'elsewhere', ...yearly, books: 'partner', start: '2025-01-01', end: 'ongoing' }),
    award({ code: 'nowhere', basis: 'yearly', amountCents: 9, start: null, end: 'ongoing' }),
  ]
  const shown = shownDifference({ ...NO_ROWS, funding }, { of: 'funding', side: 'own', kind: null, domain: null, year: 2025, against: 2024 }, contextOf(report))
  expect(linesOf(shown)).toEqual([
    ['began', `${formats.euros(100)} meer`, `2025: ${formats.euros(100)} (heel het jaar) · 2024: niets`],
    ['once', `${formats.euros(50_000)} minder`, `2025: niets · 2024: ${formats.euros(50_000)} (eenmalig, in het startjaar)`],
    ['days', `${formats.euros(100)} minder`, `2025: ${formats.euros(36_500)} (365 van 731 dagen in 2025) · 2024: ${formats.euros(36_600)} (366 van 731 dagen in 2024)`],
    ['unknown', 'niet te zeggen', '2025: niet vermeld · 2024: niets'],
  ])
  expect(shown.totals.map(({ label, value }) => [label, value])).toEqual([
    ['In 2025, minstens', formats.euros(36_600 + 36_500 + 100)], ['In 2024, minstens', formats.euros(36_600 + 50_000 + 36_600)], ['Verschil van wat vermeld is', `${formats.euros(50_000)} minder`],
    ['Meer of nieuw, 1 rij', formats.euros(100)], ['Minder of weg, 2 rijen', formats.euros(50_100)], ['Daarnaast zonder jaar', '1 rij'],
  ])
  expect([shown.title, shown.side, shown.note]).toEqual(['Subsidies · alle beleidsdomeinen · 2025 tegenover 2024', nl.books.own, 'Deze 3 rijen verschillen; één andere is in beide jaren gelijk. Van één rij is het niet te zeggen: niet vermeld of verondersteld.'])
})

test('projects that began or ended, and posts', () => {
  const projects = [
    projectRow({ code: 'began', start: '2025-05-01', end: '2026-05-01' }), projectRow({ code: 'ended', start: '2023-05-01', end: '2024-05-01' }),
    projectRow({ code: 'stays', start: '2023-05-01', end: 'ongoing' }), projectRow({ code: 'endless', start: '2025-01-01' }), projectRow({ code: 'startless', end: '2026-05-01' }),
  ]
  const running = shownDifference({ ...NO_ROWS, projects }, { of: 'running', domain: null, year: 2025, against: 2024 }, contextOf(report))
  expect(linesOf(running)).toEqual([
    ['began', '1 meer', '2025: loopt · 2024: loopt niet'], ['endless', '1 meer', '2025: loopt, einde niet vermeld · 2024: loopt niet'], ['ended', '1 minder', '2025: loopt niet · 2024: loopt'],
    ['startless', 'niet te zeggen', '2025: start niet vermeld · 2024: start niet vermeld'],
  ])
  expect(running.totals.map(({ label, value }) => [label, value])).toEqual([
    ['In 2025', '3'], ['In 2024', '2'], ['Verschil', '1 meer'], ['Meer of nieuw, 2 rijen', '2'], ['Minder of weg, 1 rij', '1'],
  ])
  expect(running.title).toBe('Lopende projecten · alle beleidsdomeinen · 2025 tegenover 2024')

  const staffing = [post({ code: 'half', fte: 0.5, start: '2024-07-01', end: 'ongoing' }), post({ code: 'left', fte: 1, start: '2023-01-01', end: '2024-12-31' })]
  const people = shownDifference({ ...NO_ROWS, staffing }, { of: 'staffing', side: 'own', deployment: null, domain: null, year: 2025, against: 2024 }, contextOf(report))
  expect(linesOf(people)).toEqual([
    ['half', `${formats.fte(2486)} meer`, `2025: ${formats.fte(5000)} (heel het jaar) · 2024: ${formats.fte(2514)} (184 van 366 dagen)`], ['left', '1,00 minder', '2025: niets · 2024: 1,00 (heel het jaar)'],
  ])
})

test('where no row differs, it is said', () => {
  const funding = [award({ code: 'stays', basis: 'yearly', amountCents: 5, start: '2023-01-01', end: 'ongoing' })]
  const shown = shownDifference({ ...NO_ROWS, funding }, { of: 'funding', side: 'own', kind: null, domain: null, year: 2026, against: 2025 }, contextOf(report))
  expect([shown.items, shown.note, shown.totals.at(-1)?.value]).toEqual([[], 'Geen enkele rij verschilt tussen 2025 en 2026.', 'geen'])
})

test('where a year\'s amount isn\'t stated, no difference is claimed', () => {
  const funding = [award({ code: 'unknown', basis: 'yearly', start: '2026-01-01', end: '2026-12-31' }), award({ code: 'known', basis: 'once', amountCents: 5, start: '2025-01-01', end: '2025-01-01' })]
  const { totals } = shownDifference({ ...NO_ROWS, funding }, { of: 'funding', side: 'own', kind: null, domain: null, year: 2026, against: 2025 }, contextOf(report))
  expect(totals.map(({ label, value }) => [label, value])).toEqual([['In 2026', 'niet vermeld'], ['In 2025', formats.euros(5)], ['Verschil', 'niet te zeggen']])
})

test('what is only presumed is no fall: both years say what they are, and its rows that it can\'t be told', () => {
  const staffing = [post({ code: 'open', fte: 1, start: '2020-01-01' }), post({ code: 'gone', fte: 0.5, start: '2020-01-01', end: '2026-12-31' })]
  const projects = [projectRow({ code: 'open', start: '2020-01-01' }), projectRow({ code: 'gone', start: '2020-01-01', end: '2026-12-31' })]
  const posts = shownDifference({ ...NO_ROWS, staffing }, { of: 'staffing', side: 'own', deployment: null, domain: null, year: 2027, against: 2026 }, contextOf(report))
  expect(posts.totals.map(({ label, value }) => [label, value])).toEqual([['In 2027', 'verondersteld: 1,00'], ['In 2026', '1,50'], ['Verschil', 'niet te zeggen']])
  expect(linesOf(posts)).toEqual([
    ['gone', '0,50 minder', '2027: niets · 2026: 0,50 (heel het jaar)'], ['open', 'niet te zeggen', '2027: verondersteld: 1,00 · 2026: 1,00 (heel het jaar)'],
  ])
  const running = shownDifference({ ...NO_ROWS, projects }, { of: 'running', domain: null, year: 2027, against: 2026 }, contextOf(report))
  expect(running.totals.map(({ label, value }) => [label, value])).toEqual([['In 2027', 'verondersteld: 1'], ['In 2026', '2'], ['Verschil', 'niet te zeggen']])
  expect(running.note).toBe('Deze rij verschilt. Van één rij is het niet te zeggen: niet vermeld of verondersteld.')
})

test('of FTE what is too small to be shown is no difference', () => {
  const staffing = [post({ code: 'leap', fte: 0.1, start: '2024-01-02', end: 'ongoing' }), post({ code: 'whole', fte: 1, start: '2023-01-01', end: 'ongoing' })]
  const { items, compared } = shownDifference({ ...NO_ROWS, staffing }, { of: 'staffing', side: 'own', deployment: null, domain: null, year: 2025, against: 2024 }, contextOf(report))
  expect([items, compared?.same]).toEqual([[], 2])
})
