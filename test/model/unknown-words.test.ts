import { expect, test } from 'vitest'
import { saysUnknown } from '#model/unknown-words.ts'

test.each([
  '', ' ', '?', '??', '-', '–', '/', '…', 'onbekend', 'Onbekend.', 'ONBEKEND', '(onbekend)', 'nog onbekend', 'niet  vermeld', 'Niet vermeld in de bron', 'niet vermeld\u00A0in de bron',
  'niet gekend', 'nog te bepalen', 'Nog te bepalen!', 'n.t.b.', 'NTB', 'onbekénd', '“onbekend”', 'onbekend (?)',
])('"%s" says that it isn\'t known', text => {
  expect(saysUnknown(text)).toBe(true)
})

test.each([
  'Vlaanderen', 'n.v.t.', 'nvt', 'niet van toepassing', 'geen', 'anoniem', '0', 'x', 'Onbekende Soldaat vzw', 'Stichting Onbekend Talent', 'Europa (programma niet vermeld in de bron)', 'Vlaanderen?',
])('"%s" is an answer', text => {
  expect(saysUnknown(text)).toBe(false)
})
