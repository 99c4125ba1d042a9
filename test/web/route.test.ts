import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, pageAt, PAGE_NAMES, placeAt } from '../../web/route.ts'

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
  ['/projecten', { page: 'projects', item: null }],
  ['/projecten/SB-04', { page: 'projects', item: 'SB-04' }],
  ['/Projecten/sb-04/', { page: 'projects', item: 'sb-04' }],
  ['/projecten/5.10', { page: 'projects', item: '5.10' }],
  ['/projecten/a%2Fb%20c', { page: 'projects', item: 'a/b c' }],
  ['/gemeenten/32003', { page: 'municipalities', item: '32003' }],
  ['/projecten/a/b', null],
  ['/projecten/%E0', null],
  ['/controle/x', null],
])('%s is %j', (path, expected) => {
  expect(placeAt(path)).toEqual(expected)
})

test('whatever a project\'s code holds, its address leads to it', () => {
  const code = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map(text => text.toWellFormed()).filter(text => !/^\.{1,2}$/.test(text))
  fc.assert(fc.property(code, asked => {
    expect(placeAt(new URL(hrefOf('projects', '', asked), 'http://page').pathname)).toEqual({ page: 'projects', item: asked })
  }))
})

test.each([
  ['control', '', '/controle'],
  ['control', '?domein=SB,SEW&van=2018', '/controle?domein=SB,SEW&van=2018'],
  ['overview', '?domein=SB&tab=Subsidies&ernst=fout', '/?domein=SB'],
  ['control', '?tab=Subsidies&ernst=fout', '/controle?tab=Subsidies&ernst=fout'],
  ['municipalities', '?gemeente=32003&groep=rol&volgorde=einde&zoek=zorg&domein=SB', '/gemeenten?gemeente=32003&domein=SB'],
  ['projects', '?tabel=projecten&domein=SB', '/projecten?domein=SB'],
  ['projects', '?groep=rol&volgorde=einde', '/projecten?groep=rol&volgorde=einde'],
  ['overview', '?gemeente=32003&versie=2&taal=nl', '/?gemeente=32003&versie=2&taal=nl'],
] as const)('to %s from a page at "%s": %s', (page, search, expected) => {
  expect(hrefOf(page, search)).toBe(expected)
})

test('a page\'s address leads to that page, whatever was chosen', () => {
  fc.assert(fc.property(fc.constantFrom(...PAGE_NAMES), fc.webQueryParameters(), (page, search) => {
    expect(pageAt(new URL(hrefOf(page, search), 'http://page').pathname)).toBe(page)
  }))
})
