import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForCheck, checkSearch } from '../../web/asked-check.ts'
import { changeEventOf, changeEventSearch } from '../../web/change-choice.ts'
import { openedParts, storySearch } from '../../web/open-stories.ts'
import { helpSearch, openedHelp } from '../../web/opened-help.ts'
import { hrefOf } from '../../web/route.ts'
import { rowsSearchOf } from '../../web/rows/asked-rows.ts'
import { unfoldedOf, unfoldedSearch } from '../../web/unfolded.ts'

test.each([
  ['', 100], ['?getoond=300', 300], ['?getoond=100', 100], ['?getoond=20', 100], ['?getoond=veel', 100], ['?getoond=-5', 100], ['?getoond=1e9', 100], ['?getoond=99999999', 100], ['?rijgetoond=300', 100],
])('"%s" shows %i of a list', (search, count) => {
  expect(unfoldedOf('getoond', 100, search)).toBe(count)
})

test('so many of a list are shown as the address is made for, the other list as it was', () => {
  const search = unfoldedSearch('rijgetoond', 200, unfoldedSearch('getoond', 400, '?domein=SB,SEW'))
  expect([search, unfoldedOf('getoond', 100, search), unfoldedOf('rijgetoond', 100, search)]).toEqual(['?domein=SB,SEW&getoond=400&rijgetoond=200', 400, 200])
})

test.each([
  ['?verhaal=Subsidies,S-003', 1], ['?verhaal=Subsidies.3,S-003', 3], ['?verhaal=Personeel,P-04&verhaal=Subsidies,S-003', 1], ['?verhaal=Subsidies%2CS-003', 1],
  ['', 0], ['?verhaal=', 0], ['?verhaal=S-003', 0], ['?verhaal=Personeel,S-003', 0], ['?verhaal=Subsidies,S-0031', 0], ['?verhaal=Subsidies.0,S-003', 0], ['?verhaal=Subsidies.x,S-003', 0],
  ['?rijverhaal=Subsidies,S-003', 0],
])('"%s" has so many parts of the story of S-003 open: %i', (search, parts) => {
  expect(openedParts('verhaal', { tab: 'Subsidies', code: 'S-003' }, search)).toBe(parts)
})

test('a story is opened, goes further back, and is closed, whatever its row\'s code holds; others stay open', () => {
  const place = fc.constantFrom('verhaal' as const, 'rijverhaal' as const)
  fc.assert(fc.property(place, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(code => code !== 'P-04'), fc.integer({ min: 1, max: 999 }), (where, code, parts) => {
    const others = storySearch(where, { tab: 'Personeel', code: 'P-04' }, 2, '?domein=SB')
    const row = { tab: 'Personeel' as const, code }
    const open = storySearch(where, row, parts, storySearch(where, row, 1, others))
    expect([openedParts(where, row, open), openedParts(where, { tab: 'Personeel', code: 'P-04' }, open)]).toEqual([parts, 2])
    expect(storySearch(where, row, 0, open)).toBe(others)
  }))
})

test('only one explanation is open at a time', () => {
  const search = helpSearch('vte', helpSearch('subsidies', '?domein=SB'))
  expect([search, openedHelp(search), helpSearch(null, search), openedHelp('')]).toEqual(['?domein=SB&uitleg=vte', 'vte', '?domein=SB', null])
})

test.each([['?nagerekend=ja', true], ['', false], ['?nagerekend=', false], ['?nagerekend=nee', false]])('"%s" asks for the integrity check: %s', (search, asked) => {
  expect(asksForCheck(search)).toBe(asked)
  expect(asksForCheck(checkSearch(search))).toBe(true)
})

test.each([['?wijziging=nieuw', 'added'], ['?wijziging=geschrapt', 'removed'], ['?wijziging=gewijzigd', 'changed'], ['?wijziging=constructor', null], ['', null]] as const)('"%s" asks for the changes: %s', (search, event) => {
  expect(changeEventOf(search)).toBe(event)
  expect(changeEventOf(changeEventSearch(event, '?domein=SB'))).toBe(event)
})

test('what was opened among the rows behind a figure closes with them; what was opened on a page stays behind on it', () => {
  const rows = '?domein=SB&rijen=eindigend&deel=geteld&rijgetoond=200&rijverhaal=Projecten,SB-01'
  expect([rowsSearchOf(null, rows), rowsSearchOf({ of: 'outside' }, rows)]).toEqual(['?domein=SB', '?domein=SB&rijen=buiten'])
  expect(hrefOf('changes', `${rows}&verhaal=Personeel,P-04&getoond=400&uitleg=vte&tabel=vte&nagerekend=ja&wijziging=nieuw`)).toBe('/wijzigingen?domein=SB&wijziging=nieuw')
})
