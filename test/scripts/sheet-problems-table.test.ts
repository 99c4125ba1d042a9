import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../functions/workbook/reading.ts'
import { plainText, problemsTable, wrap } from '../../scripts/local/sheet-problems-table.ts'

const PROBLEMS: Problem[] = [
  {
    severity: 'warning', code: 'staffing-unfunded', tab: 'Personeel', cell: 'I3', row: 3, column: 'Financiering', value: null,
    message: 'Deze VTE heeft geen financiering.', fix: 'Vul de code van de subsidie in.',
  },
  {
    severity: 'error', code: 'amount-invalid', tab: 'Subsidies', cell: 'G2', row: 2, column: 'Bedrag', value: 'veel\u001B[31m geld\u202E',
    message: 'Dit is geen bedrag.', fix: 'Typ een bedrag zoals 150.000 of 150.000,50.',
  },
  { severity: 'error', code: 'column-missing', tab: 'Subsidies', cell: null, row: null, column: 'Basis', value: null, message: 'De kolom ontbreekt.', fix: 'Voeg ze toe.' },
  { severity: 'error', code: 'locale-unexpected', tab: null, cell: null, row: null, column: null, value: null, message: 'De landinstelling klopt niet.', fix: 'Kies België.' },
]

test('a wide terminal shows a table, errors first', () => {
  expect(problemsTable(PROBLEMS, 100).split('\n')).toEqual([
    'Ernst   Waar             Er staat   Wat is er                        Wat te doen',
    '──────  ───────────────  ─────────  ───────────────────────────────  ───────────────────────────────',
    'fout    Subsidies G2     veel geld  Dit is geen bedrag.              Typ een bedrag zoals 150.000 of',
    '                                                                     150.000,50.',
    'fout    Subsidies Basis             De kolom ontbreekt.              Voeg ze toe.',
    'fout    Hele werkmap                De landinstelling klopt niet.    Kies België.',
    'let op  Personeel I3                Deze VTE heeft geen              Vul de code van de subsidie in.',
    '                                    financiering.',
  ])
})

test('a narrow terminal shows a list', () => {
  expect(problemsTable(PROBLEMS.slice(1, 2), 30).split('\n')).toEqual([
    'fout · Subsidies G2 · veel',
    'geld',
    '  Dit is geen bedrag.',
    '  Typ een bedrag zoals 150.000',
    '  of 150.000,50.',
  ])
})

test('no problems, no table', () => {
  expect(problemsTable([], 100)).toBe('')
})

describe('text in a terminal', () => {
  test.each([
    ['a\u001B[2Jb', 'ab'],
    ['a\u001B]8;;http://x\u0007link\u001B]8;;\u0007', 'alink'],
    ['a\u009B31mb', 'ab'],
    ['a\r\nb\tc', 'a b c'],
    ['rechts\u202Enaar\u2066links', 'rechts naar links'],
    ['Coördinatie – één 👍', 'Coördinatie – één 👍'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plainText(text)).toBe(shown)
  })

  test('no line of any table is wider than the terminal, none obeys a cell', () => {
    const problem = fc.record({ tab: fc.string({ unit: 'binary' }), value: fc.string({ unit: 'binary', maxLength: 300 }), message: fc.string({ unit: 'grapheme', maxLength: 200 }) })
      .map(({ tab, value, message }) => ({ ...PROBLEMS[1], tab, value, message }) as Problem)
    fc.assert(fc.property(fc.array(problem, { maxLength: 4 }), fc.integer({ min: 20, max: 200 }), (problems, width) => {
      const lines = problemsTable(problems, width).split('\n')
      const letters = new Intl.Segmenter('nl')
      expect(lines.filter(line => [...letters.segment(line)].length > width || /\p{Cc}/u.test(line))).toEqual([])
    }), { numRuns: 200 })
  })

  test.each([
    ['een twee drie', 8, ['een twee', 'drie']],
    ['onderwijskansen', 6, ['onderw', 'ijskan', 'sen']],
    ['', 5, ['']],
  ])('%j wraps at %j', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })
})
