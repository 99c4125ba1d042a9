import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleValue } from '../../web/cell-value.ts'

test.each([
  ['75.33', '75.33'],
  ['€\u00A01.000,50', '€\u00A01.000,50'],
  ['Coördinator', 'Coördinator'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ['een\ntwee', 'een↵twee'],
  ['a\u0000b\u0007c\u007F', 'a[U+0000]b[U+0007]c[U+007F]'],
  ['\u202E00.1', '[U+202E]00.1'],
  ['SB\u200B', 'SB[U+200B]'],
  ['\u{E0041}', '[U+E0041]'],
  ['👩🏽‍🔬 x', '👩🏽[U+200D]🔬 x'],
  ['a'.repeat(300), 'a'.repeat(300)],
  ['a'.repeat(301), `${'a'.repeat(300)}…`],
  [`${'a'.repeat(299)}😀`, `${'a'.repeat(299)}…`],
])('%j is shown as %j', (value, expected) => {
  expect(visibleValue(value)).toBe(expected)
})

test('nothing that stands in a cell stays unseen or turns the text around it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), value => {
    expect(visibleValue(value)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  }))
})
