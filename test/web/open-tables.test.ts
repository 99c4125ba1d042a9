import { expect, test } from 'vitest'
import { isTableOpen, toggledSearch } from '../../web/open-tables.ts'

test.each([
  ['vte', '', '?tabel=vte'],
  ['vte', '?domein=SB&tabel=subsidies', '?domein=SB&tabel=subsidies,vte'],
  ['subsidies', '?tabel=subsidies,vte&domein=SB', '?domein=SB&tabel=vte'],
  ['vte', '?tabel=vte&domein=SB', '?domein=SB'],
  ['vte', '?tabel=', '?tabel=,vte'],
])('%s is opened or closed: "%s" becomes "%s"', (name, search, expected) => {
  expect(toggledSearch(name, search)).toBe(expected)
  expect(isTableOpen(name, expected)).toBe(!isTableOpen(name, search))
})

test.each(['', '?tabel=', '?tabel=subsidies', '?tabel=vtes', '?domein=vte'])('"%s" has no vte open', search => {
  expect(isTableOpen('vte', search)).toBe(false)
})
