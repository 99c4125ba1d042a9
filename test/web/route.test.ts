import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, pageAt, PAGE_NAMES } from '../../web/route.ts'

test.each([
  ['/', 'overview'],
  ['/controle', 'control'],
  ['/controle/', 'control'],
  ['/Controle', 'control'],
  ['//', 'overview'],
  ['/index.html', null],
  ['/controle/x', null],
  ['/overzicht', null],
  ['/constructor', null],
  ['', null],
])('%s is the page %s', (path, expected) => {
  expect(pageAt(path)).toBe(expected)
})

test.each([
  ['control', '', '/controle'],
  ['control', '?domein=SB,SEW&van=2018', '/controle?domein=SB,SEW&van=2018'],
  ['overview', '?domein=SB&tab=Subsidies&ernst=fout', '/?domein=SB'],
  ['control', '?tab=Subsidies&ernst=fout', '/controle?tab=Subsidies&ernst=fout'],
  ['overview', '?gemeente=32003&versie=2&taal=nl', '/?gemeente=32003&versie=2&taal=nl'],
] as const)('to %s from a page at "%s": %s', (page, search, expected) => {
  expect(hrefOf(page, search)).toBe(expected)
})

test('a page\'s address leads to that page, whatever was chosen', () => {
  fc.assert(fc.property(fc.constantFrom(...PAGE_NAMES), fc.webQueryParameters(), (page, search) => {
    expect(pageAt(new URL(hrefOf(page, search), 'http://page').pathname)).toBe(page)
  }))
})
