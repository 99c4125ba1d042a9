import { describe, expect, test } from 'vitest'
import { BrokenCsv, csvRecords } from '../../scripts/local/csv-records.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('Coördinatie,één')],
    ['UTF-8 with byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Coördinatie,één'))],
    ['Windows-1252', Uint8Array.from(Buffer.from('Coördinatie,één', 'latin1'))],
    ['UTF-16 with byte order mark', Uint8Array.of(0xff, 0xfe, ...Buffer.from('Coördinatie,één', 'utf16le'))],
  ])('%s', (_, bytes) => {
    expect(csvRecords(bytes)).toEqual([['Coördinatie', 'één']])
  })

  test('the euro sign of Windows-1252', () => {
    expect(csvRecords(Uint8Array.of(0x80, 0x20, 0x35, 0x3b, 0x78))).toEqual([['€ 5', 'x']])
  })
})

describe('separators', () => {
  test.each([
    ['commas', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['semicolons', 'a;b\n1;2\n', [['a', 'b'], ['1', '2']]],
    ['commas, with semicolons in text', 'Code,Bron\nA,x 1; y 2\nB,z\n', [['Code', 'Bron'], ['A', 'x 1; y 2'], ['B', 'z']]],
    ['semicolons, with more commas in text', 'Code;Gemeenten;Bron\nA;Ieper, Mesen, Veurne, Wervik;x\nB;alle;y\n', [['Code', 'Gemeenten', 'Bron'], ['A', 'Ieper, Mesen, Veurne, Wervik', 'x'], ['B', 'alle', 'y']]],
    ['semicolons, below an instruction with commas', 'Vul in, bewaar, en klaar\nCode;Domein\nA;x\n', [['Vul in, bewaar, en klaar'], ['Code', 'Domein'], ['A', 'x']]],
    ['semicolons, decimals with commas', 'a;b\n1,5;2,5\n', [['a', 'b'], ['1,5', '2,5']]],
    ['one column', 'a\nb\n', [['a'], ['b']]],
  ])('%s', (_, text, records) => {
    expect(csvRecords(utf8(text))).toEqual(records)
  })
})

describe('rows keep their number in the sheet', () => {
  test.each([
    ['empty lines', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    ['lines of Windows', 'a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
    ['no line end at the end', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['a line feed within quotes', 'a,b\n"x\ny",2\n', [['a', 'b'], ['x\ny', '2']]],
    ['doubled quotes', 'a,b\n"zei ""ja""",2\n', [['a', 'b'], ['zei "ja"', '2']]],
    ['a quote within a cell', 'a,b\n5" buis,2\n', [['a', 'b'], ['5" buis', '2']]],
    ['shorter and longer rows', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['an empty file', '', []],
  ])('%s', (_, text, records) => {
    expect(csvRecords(utf8(text))).toEqual(records)
  })
})

test('quotes that never close are told with a line', () => {
  expect(() => csvRecords(utf8('a,b\n1,2\n"x,3\n4,5\n'))).toThrow(expect.objectContaining({ constructor: BrokenCsv, line: expect.any(Number) }))
})
