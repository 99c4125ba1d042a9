import { describe, expect, test } from 'vitest'
import { feedbackOf, type CheckedReading } from '../../functions/workbook/feedback-builder.ts'
import type { NoteChange } from '../../functions/workbook/feedback.ts'
import type { CellNote, Grid } from '../../functions/workbook/grid.ts'
import type { Problem } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { changed, gridOf, soundTabs, type Tabs, type Typed } from './grid-of.ts'

type Notes = Record<string, string>

/** Notes by place, such as `Subsidies!G2`. */
function noted(tabs: Tabs, notes: Notes = {}): Grid {
  const grid = gridOf(tabs)
  return {
    ...grid,
    tabs: grid.tabs.map(tab => ({
      ...tab,
      notes: Object.entries(notes).flatMap(([place, text]): CellNote[] => {
        const [, title, letter = '', row] = /^(.+)!([A-Z])(\d+)$/u.exec(place) ?? []
        return title === tab.title ? [{ row: Number(row), column: letter.charCodeAt(0) - 64, text }] : []
      }),
    })),
  }
}

function checked(grid: Grid, change: Partial<CheckedReading> = {}): CheckedReading {
  const { problems, content } = readWorkbook(grid)
  return {
    checkedAt: '2026-11-22T11:05:00.000Z', grid, problems, isHeld: content === null, acceptable: null,
    revision: { revision: 3, publishedAt: '2026-03-29T00:59:59.999Z' }, ...change,
  }
}

const wrongIn = (tabs: Tabs) => feedbackOf(checked(noted(tabs)), []).wrong
const notesFor = (tabs: Tabs, before: Tabs | null, notes: Notes = {}): NoteChange[] =>
  feedbackOf(checked(noted(tabs, notes)), before === null ? [] : wrongIn(before)).feedback.notes

const bad = (cells: Record<string, Typed> = {}) => changed({ 'Subsidies!G2': 'veel', ...cells })
const [badProblem] = readWorkbook(gridOf(bad())).problems
const BAD_NOTE = `Streekboek: ${badProblem?.message} ${badProblem?.fix}`
const SET: NoteChange = { tab: 'Subsidies', row: 2, column: 7, codeColumn: 1, code: 'S-001', note: BAD_NOTE }

describe('a note', () => {
  test.each<[string, NoteChange[], NoteChange[]]>([
    ['isn\'t set on a cell that has just become wrong', notesFor(bad(), null), []],
    ['nor on one that was right in the reading before', notesFor(bad(), soundTabs()), []],
    ['is set on a cell that stood wrong in two readings', notesFor(bad(), bad()), [SET]],
    ['is set although something else is wrong besides', notesFor(bad({ 'Subsidies!K3': 'x' }), bad()), [SET]],
    ['isn\'t set where another row stands now', notesFor(bad({ 'Subsidies!A2': 'S-009', 'Personeel!I2': 'S-009' }), bad()), []],
    ['isn\'t set where something else was wrong before', notesFor(bad(), changed({ 'Subsidies!G2': '-500' })), []],
    ['isn\'t set again', notesFor(bad(), bad(), { 'Subsidies!G2': BAD_NOTE }), []],
    ['is renewed where something else is wrong', notesFor(bad(), soundTabs(), { 'Subsidies!G2': 'Streekboek: iets anders' }), [SET]],
    ['of a person is kept', notesFor(bad(), bad(), { 'Subsidies!G2': 'Vraag An' }), []],
    ['of a person about Streekboek is kept', notesFor(soundTabs(), null, { 'Subsidies!G2': 'Streekboek zegt dat dit fout is' }), []],
    ['is cleared when the cell is right', notesFor(soundTabs(), bad(), { 'Subsidies!G2': BAD_NOTE }), [{ ...SET, note: null }]],
    ['is cleared on an empty row', notesFor(soundTabs(), null, { 'Subsidies!G9': BAD_NOTE }), [{ ...SET, row: 9, code: null, note: null }]],
    ['is cleared in a column that isn\'t read', notesFor(changed({ 'Subsidies!M1': 'Nota' }), null, { 'Subsidies!M2': BAD_NOTE }), [{ ...SET, column: 13, note: null }]],
    ['in a tab that isn\'t read is left alone', notesFor({ ...soundTabs(), Kopie: [['Code', 'Bedrag'], ['S-001', 'veel']] }, null, { 'Kopie!B2': BAD_NOTE }), []],
  ])('%s', (_, notes, expected) => {
    expect(notes).toEqual(expected)
  })

  test('at a warning too, and none at what is merely told', () => {
    const warned = changed({ 'Personeel!I2': null, 'Subsidies!M1': 'Nota' })
    expect(notesFor(warned, warned)).toEqual([expect.objectContaining({ tab: 'Personeel', row: 2, column: 9, code: 'P-01', note: expect.stringMatching(/^Streekboek: /) })])
  })

  test('tells all that is wrong with one cell', () => {
    const twice = changed({ 'Projecten!E2': '30/06/2021', 'Subsidies!J2': 'mei 2021' })
    const [note, ...others] = notesFor(twice, twice)
    expect(others).toEqual([])
    expect(note).toMatchObject({ tab: 'Personeel', row: 2, column: 8, code: 'P-01' })
    expect(note?.note?.split('\n')).toEqual([
      expect.stringMatching(/^Streekboek: De financiering van deze functie stopt op 31\/05\/2021/), expect.stringMatching(/^Het project SB-01 stopt op 30\/06\/2021/),
    ])
  })

  test('at a row without code, and at a header, knows the row by what stands in its column of codes', () => {
    const nameless = changed({ 'Subsidies!A2': null, 'Personeel!I2': null, 'Domeinen!D1': 'Domein' })
    expect(notesFor(nameless, nameless).map(({ note: _, ...place }) => place)).toEqual(expect.arrayContaining([
      { tab: 'Subsidies', row: 2, column: 1, codeColumn: 1, code: null },
      { tab: 'Domeinen', row: 1, column: 4, codeColumn: 1, code: 'Code' },
    ]))
  })

  test('follows its columns wherever they stand', () => {
    const moved: Tabs = { ...soundTabs(), Domeinen: [['nota', 'Domein', 'Code'], [null, null, 'SB'], [null, 'Vrije tijd', 'VT']] }
    expect(notesFor(moved, moved)).toContainEqual(expect.objectContaining({ tab: 'Domeinen', row: 2, column: 2, codeColumn: 3, code: 'SB' }))
  })
})

describe('the tab', () => {
  test('tells a published reading without remarks', () => {
    expect(feedbackOf(checked(noted(soundTabs())), []).feedback).toEqual({
      tab: {
        status: [
          'Streekboek · laatste controle op 22/11/2026 om 12:05',
          'Versie 3 is gepubliceerd op 29/03/2026 om 01:59.',
          'Geen waarschuwingen.',
          'Streekboek herschrijft dit tabblad zodra er iets verandert. Wat u hier zelf typt, gaat verloren.',
        ],
        acceptance: null,
        header: ['Ernst', 'Tabblad', 'Cel', 'Wat er staat', 'Wat er mis is', 'Wat u kunt doen'],
        lines: [],
      },
      notes: [],
    })
  })

  test.each<[Partial<CheckedReading>, string]>([
    [{ isHeld: true }, 'Niet gepubliceerd: 1 fout. Versie 3 blijft staan.'],
    [{ isHeld: true, revision: null }, 'Niet gepubliceerd: 1 fout. Er is nog geen versie.'],
    [{ isHeld: false, revision: null }, 'Er is nog geen versie gepubliceerd.'],
    [{ isHeld: false }, 'Versie 3 is gepubliceerd op 29/03/2026 om 01:59.'],
  ])('says %j as “%s”', (change, line) => {
    expect(feedbackOf(checked(noted(bad()), change), []).feedback.tab.status[1]).toBe(line)
  })

  test('lists errors before warnings before what is merely told, each linked to its cell', () => {
    const { tab } = feedbackOf(checked(noted(bad({ 'Domeinen!E1': 'Nota', 'Domeinen!A4': 'WO', 'Domeinen!B4': 'Wonen' }))), []).feedback
    expect(tab.status[2]).toBe('1 waarschuwing, 1 mededeling.')
    expect(tab.lines.map(({ cells, link }) => [cells.slice(0, 4), link])).toEqual([
      [['fout', 'Subsidies', 'G2', 'veel'], { tab: 'Subsidies', cell: 'G2' }],
      [['waarschuwing', 'Domeinen', 'A4', 'WO'], { tab: 'Domeinen', cell: 'A4' }],
      [['ter info', 'Domeinen', 'E1', 'Nota'], { tab: 'Domeinen', cell: 'E1' }],
    ])
    for (const { cells } of tab.lines) expect(cells).toHaveLength(tab.header.length)
  })

  test('names a column or a tab as a whole, and the workbook, without a link', () => {
    const { Domeinen: _, ...rest } = soundTabs()
    const { tab } = feedbackOf(checked(noted({ ...rest, Subsidies: [['Code', 'Soort'], ['S-001', 'subsidie']] })), []).feedback
    expect(tab.lines.map(({ cells, link }) => [cells[1], cells[2], link])).toEqual(expect.arrayContaining([
      ['Domeinen', '', null], ['Subsidies', 'kolom Verstrekker', null], ['Subsidies', 'kolom Status', null],
    ]))
    const foreign = feedbackOf(checked({ ...noted(soundTabs()), locale: 'en_US' }), []).feedback
    expect(foreign.tab.lines).toEqual([{ cells: ['fout', '', '', '', expect.any(String), expect.any(String)], link: null }])
  })

  test('offers to accept what may be accepted', () => {
    const { tab } = feedbackOf(checked(noted(bad()), { acceptable: 'a'.repeat(64) }), []).feedback
    expect(tab.acceptance).toEqual({
      reading: 'a'.repeat(64),
      label: 'Klopt deze werkmap zo, ondanks de fouten hieronder? Vink dit vakje aan, en Streekboek publiceert ze bij de volgende controle.',
    })
  })

  test.each([[999, 999, null], [1000, 1000, null], [1001, 1001, 'En nog 1 andere opmerking.'], [2500, 1001, 'En nog 1500 andere opmerkingen.']])(
    'of %i problems has %i lines', (count, lines, last) => {
      const [problem] = readWorkbook(gridOf(bad())).problems
      const problems = Array.from({ length: count }, (_, index): Problem => ({ severity: 'error', code: 'amount-invalid', tab: 'Subsidies', column: 'Bedrag', value: 'veel', message: 'Fout.', fix: 'Doe iets.', ...problem, cell: `G${index + 2}`, row: index + 2 }))
      const { feedback, wrong } = feedbackOf(checked(noted(bad()), { problems }), [])
      expect(feedback.tab.lines).toHaveLength(lines)
      expect(feedback.tab.lines.at(-1)?.cells[4]).toBe(last ?? problem?.message)
      expect(feedback.tab.lines.at(-1)?.link).toEqual(last === null ? { tab: 'Subsidies', cell: `G${count + 1}` } : null)
      expect(wrong).toHaveLength(Math.min(count, 1000))
    },
  )

  test('says the same but for its first line, for as long as nothing has changed', () => {
    const [first, ...rest] = feedbackOf(checked(noted(bad())), []).feedback.tab.status
    const [later, ...same] = feedbackOf(checked(noted(bad()), { checkedAt: '2026-07-01T22:30:00.000Z' }), wrongIn(bad())).feedback.tab.status
    expect([first, later]).toEqual(['Streekboek · laatste controle op 22/11/2026 om 12:05', 'Streekboek · laatste controle op 02/07/2026 om 00:30'])
    expect(same).toEqual(rest)
  })
})
