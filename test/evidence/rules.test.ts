import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOf } from '#model/reckoning.ts'
import { asRead, keptProblems } from '../../functions/evidence/as-read.ts'
import { cellsJson } from '../../functions/evidence/cell-json.ts'
import { derive } from '../../functions/evidence/rules.ts'
import { canonicalJson } from '../../functions/ledger/content.ts'
import type { Cell, Grid, NumberFormat } from '../../functions/workbook/grid.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { deriveConfined, RulesFailed } from '../../scripts/verify/confined-rules.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { gridOf, soundTabs, type Tabs, type Typed } from '../workbook/grid-of.ts'
import { sampleGrid, smallGrid } from './packs.ts'

describe('from the cells as read follows what the whole sheet said', () => {
  test('of the sample: its data, places, problems and report', async () => {
    const grid = await sampleGrid()
    const { problems, content } = readWorkbook(grid)
    expect(problems.length).toBeGreaterThan(0)
    expect(content).not.toBeNull()
    expect(derive(asRead(grid), 2026)).toEqual({ problems: keptProblems(problems), content: content && { ...content, report: reportOf(content.dataset, 2026) } })
  })

  test('wherever tabs and columns stand, and whatever stands beside them', () => {
    let published = 0
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), fc.constantFrom('nl_BE', 'nl_NL', 'fr_BE', 'en_US'), (changes, locale) => {
      const tabs = soundTabs() as Tabs
      for (const each of changes) each(tabs)
      const grid: Grid = { ...gridOf(tabs), locale }
      const { problems, content } = readWorkbook(grid)
      if (content === null) return
      published++
      const derived = derive(asRead(grid), 2020)
      expect(canonicalJson({ problems: derived.problems, dataset: derived.content?.dataset, places: derived.content?.places }))
        .toBe(canonicalJson({ problems: keptProblems(problems), ...content }))
    }), { numRuns: 2_000 })
    expect(published).toBeGreaterThan(300)
  })

  test('also after the cells went through JSON', async () => {
    const cells = asRead(await sampleGrid())
    expect(derive(JSON.parse(JSON.stringify(cells)) as typeof cells, 2026)).toEqual(derive(cells, 2026))
  })

  test('from cells with an error follows nothing but the problem', () => {
    const cells = asRead(smallGrid())
    const [tab] = cells.tabs
    const { problems, content } = derive({ ...cells, tabs: [{ ...tab!, rows: [{ row: 2, cells: [null, { kind: 'text', shown: 'Zonder code' }] }] }, ...cells.tabs.slice(1)] }, 2026)
    expect(content).toBeNull()
    expect(problems.some(({ code, tab: where, row }) => code === 'code-missing' && where === 'Domeinen' && row === 2)).toBe(true)
  })
})

describe('the bundled rules', () => {
  test('are the same bytes each time, and import nothing', async () => {
    const rules = await bundleRules()
    expect(await bundleRules()).toBe(rules)
    expect(rules.match(/^import\b|\bimport\(|\brequire\(/gm)).toBeNull()
    expect(rules).toMatch(/export \{\s*derive\s*\}/)
  })

  test('derive in their confined process what the sources do', async () => {
    const cells = asRead(await sampleGrid())
    expect(await deriveConfined(await bundleRules(), cells, 2026)).toEqual(derive(cells, 2026))
  })

  test.each([
    ['no process, network, console or timer', 'export const derive = () => [typeof process, typeof fetch, typeof require, typeof setTimeout, typeof Buffer]', ['undefined', 'undefined', 'undefined', 'undefined', 'undefined']],
    ['the cells and the year', 'export const derive = (workbook, year) => [workbook.locale, year]', ['nl_BE', 2026]],
  ])('see %s', async (_, rules, expected) => {
    expect(await deriveConfined(rules, asRead(smallGrid()), 2026)).toEqual(expected)
  })

  test.each([
    ['import a module', "import fs from 'node:fs'\nexport const derive = () => fs.readFileSync('/etc/hostname', 'utf8')"],
    ['import one later', "const fs = await import('node:fs')\nexport const derive = () => 1"],
    ['reach outside through an error', "let e\ntry { await import('node:fs') } catch (error) { e = error }\nexport const derive = () => e.constructor.constructor('return globalThis')()"],
    ['make code of text', "export const derive = () => new Function('return 1')()"],
    ['throw', "export const derive = () => { throw new Error('no') }"],
    ['derive nothing', 'export const derive = () => undefined'],
    ['have no derive', 'export const other = () => 1'],
    ['are no JavaScript', 'dit zijn geen regels'],
  ])('fail where they %s', async (_, rules) => {
    await expect(deriveConfined(rules, asRead(smallGrid()), 2026)).rejects.toThrow(RulesFailed)
  })
})

test('cells are written as canonical JSON', () => {
  fc.assert(fc.property(fc.array(anyCell, { maxLength: 6 }), cells => {
    expect(cellsJson(cells)).toBe(canonicalJson(cells))
  }), { numRuns: 2_000 })
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a number cell of %s has no JSON', number => {
  expect(() => cellsJson([{ kind: 'number', shown: '', number, format: { type: 'AUTOMATIC', pattern: '' } }])).toThrow(TypeError)
})

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', ' Bron ', '"', '\\', '\u2028', '\ud800', 'é', '=1+1'))
const format: fc.Arbitrary<NumberFormat> = fc.record({
  type: fc.constantFrom('NUMBER', 'CURRENCY', 'PERCENT', 'SCIENTIFIC', 'DATE', 'TIME', 'DATE_TIME', 'TEXT', 'AUTOMATIC'),
  pattern: anyText,
})
const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('text' as const), shown: anyText }),
  fc.record({ kind: fc.constant('number' as const), shown: anyText, number: fc.double({ noNaN: true, noDefaultInfinity: true }), format }),
  fc.record({ kind: fc.constant('boolean' as const), shown: anyText, value: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), shown: anyText }),
)

/** Changes that mostly leave a workbook publishable. */
type Change = (tabs: Tabs) => void
const title = fc.constantFrom('Domeinen', 'Projecten', 'Subsidies', 'Personeel', 'Gemeenten', 'Prioriteiten', 'Vergaderingen')
const place = fc.nat(14)
const rowsOf = (tabs: Tabs, name: string): Typed[][] => tabs[name] ?? []
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(title, place, anyText).map(([name, at, text]): Change => tabs => {
    tabs[name] = rowsOf(tabs, name).map((cells, row) => cells.toSpliced(at, 0, row === 0 ? `Opmerking ${text}` : text))
  }),
  fc.tuple(title, place, place).map(([name, from, to]): Change => tabs => {
    tabs[name] = rowsOf(tabs, name).map(cells => {
      const wide = Array.from({ length: 16 }, (_, index) => cells[index] ?? null)
      return wide.toSpliced(from, 1).toSpliced(to, 0, wide[from] ?? null)
    })
  }),
  fc.tuple(title, fc.nat(6)).map(([name, rows]): Change => tabs => { tabs[name] = [...Array.from({ length: rows }, () => []), ...rowsOf(tabs, name)] }),
  title.map((name): Change => tabs => { tabs[name] = [['Vul hieronder aan'], ...rowsOf(tabs, name)] }),
  fc.tuple(title, place).map(([name, at]): Change => tabs => { tabs[name] = rowsOf(tabs, name).toSpliced(1 + at, 0, []) }),
  title.map((name): Change => tabs => { tabs[name] = [...rowsOf(tabs, name), ['Totaal']] }),
  fc.tuple(title, anyText).map(([name, text]): Change => tabs => {
    const rows = rowsOf(tabs, name)
    const source = rows[0]?.indexOf('Bron') ?? -1
    if (source >= 0) tabs[name] = rows.map((cells, row) => (row === 1 ? Array.from({ length: Math.max(cells.length, source + 1) }, (_, at) => (at === source ? text : cells[at] ?? null)) : cells))
  }),
  fc.tuple(fc.constantFrom('Notities', 'Archief 2017', 'Controle', 'SUBSIDIES '), anyText).map(([name, text]): Change => tabs => { tabs[name] = [[text, 'Code', 'Bron'], ['x', text]] }),
  title.map((name): Change => tabs => {
    const rows = tabs[name]
    delete tabs[name]
    if (rows !== undefined) tabs[` ${name.toUpperCase()}`] = rows
  }),
  fc.constantFrom('Prioriteiten', 'Vergaderingen').map((name): Change => tabs => { delete tabs[name] }),
)
