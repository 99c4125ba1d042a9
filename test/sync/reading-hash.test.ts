import { expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridFrom, smallTabs, withAmount, type Tabs } from './workbooks.ts'

const readingOf = (tabs: Tabs) => readWorkbook(gridFrom(tabs))

test.each<[string, Tabs]>([
  ['a workbook', smallTabs()],
  ['a workbook with problems', withAmount('1,234')],
  ['nothing', {}],
])('is the hash of the canonical JSON of cells and problems: %s', (_, tabs) => {
  const { cells, problems } = readingOf(tabs)
  expect(hashReading({ cells, problems })).toBe(sha256(canonicalJson({ cells, problems })))
})

test.each<[string, Tabs]>([
  ['another value', withAmount('75.334')],
  ['another notation', withAmount('€ 75.333')],
  ['a row elsewhere', smallTabs({ Domeinen: [['Code', 'Domein'], ['', ''], ['SB', 'Sociaal beleid']] })],
  ['another problem', smallTabs({ Nota: [['van ons']] })],
])('differs by %s', (_, tabs) => {
  expect(hashReading(readingOf(tabs))).not.toBe(hashReading(readingOf(smallTabs())))
})

test('doesn\'t differ by what stands in an unknown column', () => {
  const noted = (note: string) => smallTabs({ Domeinen: [['Code', 'Domein', 'Nota'], ['SB', 'Sociaal beleid', note]] })
  expect(hashReading(readingOf(noted('a')))).toBe(hashReading(readingOf(noted('b'))))
})
