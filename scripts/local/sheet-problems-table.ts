import { stripVTControlCharacters } from 'node:util'
import type { Problem, Severity } from '../../functions/workbook/reading.ts'

/**
 * The problems as a table for a terminal, errors first; on a narrow one as a list.
 * @param width in characters
 */
export function problemsTable(problems: readonly Problem[], width: number): string {
  const rows = problems
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(rowOf)
  if (rows.length === 0) return ''
  return width < NARROW ? rows.map(row => asList(row, width)).join('\n\n') : asTable(rows, width)
}

/** One line, without anything that a terminal would obey. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

/** Lines of at most `width` characters, broken between words where that is possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const word of text.split(' ')) {
    let letters = lettersOf(word)
    if (line.length > 0 && line.length + 1 + letters.length > width) {
      lines.push(line.join(''))
      line = []
    }
    if (line.length > 0) line.push(' ')
    while (letters.length > width) {
      lines.push(letters.slice(0, width).join(''))
      letters = letters.slice(width)
    }
    line.push(...letters)
  }
  return [...lines, line.join('')]
}

type Row = [severity: string, place: string, value: string, message: string, fix: string]

const SEVERITIES: Severity[] = ['error', 'warning', 'info']
const SEVERITY_WORDS: Record<Severity, string> = { error: 'fout', warning: 'let op', info: 'ter info' }
const HEADER: Row = ['Ernst', 'Waar', 'Er staat', 'Wat is er', 'Wat te doen']
const LONGEST_VALUE = 60
const NARROW = 90
const GAP = '  '

function rowOf({ severity, tab, cell, column, value, message, fix }: Problem): Row {
  const place = [tab, cell ?? (tab === null ? null : column)].filter(part => part !== null).join(' ') || 'Hele werkmap'
  return [SEVERITY_WORDS[severity], plainText(place), shortened(plainText(value ?? '')), plainText(message), plainText(fix)]
}

function asTable(rows: Row[], width: number): string {
  const widest = (index: 0 | 1 | 2, most: number) =>
    Math.min(most, [HEADER, ...rows].reduce((size, row) => Math.max(size, lettersOf(row[index]).length), 0))
  const first = [widest(0, 8), widest(1, 24), widest(2, 20)]
  const left = width - first.reduce((sum, size) => sum + size, 0) - 4 * GAP.length
  const widths = [...first, Math.ceil(left / 2), Math.floor(left / 2)]
  const rule = widths.map(size => '─'.repeat(size)).join(GAP)
  return [...tableLines(HEADER, widths), rule, ...rows.flatMap(row => tableLines(row, widths))].join('\n')
}

function tableLines(row: Row, widths: number[]): string[] {
  const cells = row.map((text, index) => wrap(text, widths[index] ?? 1))
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 1)).join(GAP).trimEnd())
}

function asList([severity, place, value, message, fix]: Row, width: number): string {
  const head = `${severity} · ${place}${value === '' ? '' : ` · ${value}`}`
  return [...wrap(head, width), ...[message, fix].flatMap(text => wrap(text, Math.max(1, width - 2)).map(line => `  ${line}`))].join('\n')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lettersOf(text).length))
}

function shortened(text: string): string {
  const letters = lettersOf(text)
  return letters.length <= LONGEST_VALUE ? text : `${letters.slice(0, LONGEST_VALUE - 1).join('')}…`
}

/** As a reader counts them. */
function lettersOf(text: string): string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment)
}

const LETTERS = new Intl.Segmenter('nl', { granularity: 'grapheme' })
