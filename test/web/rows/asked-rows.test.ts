import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FUNDING_KINDS, FUNDING_STATUSES, ROLES } from '#model/dataset.ts'
import { DEPLOYMENT_DETAILS } from '../../../web/charts/deployments.ts'
import { rowsSearchOf, type AskedRows } from '../../../web/rows/asked-rows.ts'
import { askedRowsOf } from '../../../web/rows/read-rows.ts'

test.each<[string, AskedRows]>([
  ['?rijen=subsidies,eigen,,SB,2018', { of: 'funding', side: 'own', kind: null, domain: 'SB', year: 2018 }],
  ['?rijen=subsidies,partner,andere,,zonder', { of: 'funding', side: 'partner', kind: 'other', domain: null, year: 'none' }],
  ['?rijen=subsidies,eigen,gemeentelijke+bijdrage,5.10,2018', { of: 'funding', side: 'own', kind: 'gemeentelijke bijdrage', domain: '5.10', year: 2018 }],
  ['?rijen=aangevraagd,eigen,subsidie,SB,zonder,in+voorbereiding', { of: 'requested', side: 'own', kind: 'subsidie', domain: 'SB', year: 'none', status: 'in voorbereiding' }],
  ['?rijen=personeel,eigen,niet-vermeld,,2026', { of: 'staffing', side: 'own', deployment: 'not-stated', domain: null, year: 2026 }],
  ['?rijen=verstrekker,partner,Europa,+Leader', { of: 'funder', side: 'partner', funder: 'Europa, Leader' }],
  ['?rijen=lopend,2026', { of: 'running', year: 2026, domain: null }],
  ['?rijen=lopend,2026,SB', { of: 'running', year: 2026, domain: 'SB' }],
  ['?rijen=lopend,2026&tegenover=2025', { of: 'running', year: 2026, domain: null, against: 2025 }],
  ['?rijen=subsidies,eigen,,,2026&tegenover=2024', { of: 'funding', side: 'own', kind: null, domain: null, year: 2026, against: 2024 }],
  ['?rijen=personeel,partner,,,2026&tegenover=2025', { of: 'staffing', side: 'partner', deployment: null, domain: null, year: 2026, against: 2025 }],
  ['?rijen=eindigend', { of: 'ending' }],
  ['?rijen=subsidies,eigen,,,jaren', { of: 'funding', side: 'own', kind: null, domain: null, year: 'span' }],
  ['?rijen=eindigend,zonder-einde', { of: 'ending', among: 'may-end' }],
  ['?rijen=eindigend,voorbij', { of: 'ending', among: 'ended' }],
  ['?rijen=projecten,SB', { of: 'within', domain: 'SB' }],
  ['?rijen=projecten', { of: 'within', domain: null }],
  ['?rijen=buiten', { of: 'outside' }],
  ['?rijen=rol,geen', { of: 'role', role: null }],
  ['?rijen=gemeente,geen', { of: 'municipality', nis: null }],
  ['?rijen=subsidies,eigen,,SB,2027-2029', { of: 'funding', side: 'own', kind: null, domain: 'SB', year: { first: 2027, last: 2029 } }],
  ['?rijen=subsidies,eigen,,SB,2018&deel=niet-vermeld', { of: 'funding', side: 'own', kind: null, domain: 'SB', year: 2018, only: 'not-stated' }],
  ['?rijen=personeel,partner,,,jaren&deel=verondersteld', { of: 'staffing', side: 'partner', deployment: null, domain: null, year: 'span', only: 'presumed' }],
  ['?rijen=verstrekker,partner,Europa,+Leader&deel=zonder-jaar', { of: 'funder', side: 'partner', funder: 'Europa, Leader', only: 'without-year' }],
  ['?rijen=lopend,2026&deel=zonder-start', { of: 'running', year: 2026, domain: null, only: 'start-not-stated' }],
  ['?rijen=projecten&deel=zonder-einde', { of: 'within', domain: null, only: 'without-end' }],
  ['?rijen=gemeente,geen,SB', { of: 'municipality', nis: null, domain: 'SB' }],
  ['?rijen=lijst', { of: 'listed', by: null }],
  ['?rijen=lijst,stand,eindigt', { of: 'listed', by: 'stand,eindigt' }],
  ['?rijen=lijst,groep,lopend', { of: 'listed', by: 'groep,lopend' }],
  ['?rijen=lijst,rol,geen', { of: 'listed', by: 'rol,geen' }],
  ['?rijen=lijst,domein,SB', { of: 'listed', by: 'domein,SB' }],
  ['?rijen=lijst,buiten', { of: 'listed', by: 'buiten' }],
  ['?rijen=lijst,alle', { of: 'listed', by: 'alle' }],
  ['?rijen=rol,S/C', { of: 'role', role: 'S/C' }],
  ['?rijen=gemeente,32003', { of: 'municipality', nis: '32003' }],
])('%s asks for %j', (search, asked) => {
  expect(askedRowsOf(search)).toEqual(asked)
})

test.each([
  '', '?rijen=', '?rijen=niets', '?rijen=constructor', '?rijen=__proto__', '?rijen=subsidies', '?rijen=subsidies,beide,,SB,2018', '?rijen=subsidies,eigen,,SB,18',
  '?rijen=subsidies,eigen,lening,SB,2018', '?rijen=subsidies,eigen,,SB', '?rijen=aangevraagd,eigen,subsidie,SB,2018,misschien', '?rijen=personeel,eigen,elders,,2026',
  '?rijen=verstrekker,eigen', '?rijen=eindigend,ooit', '?rijen=lopend', '?rijen=lopend,nu', '?rijen=rol,baas', '?deel=niet-vermeld', '?rijen=subsidies,eigen,,SB,2029-2027', '?rijen=subsidies,eigen,,SB,2027-2028-2029', '?rijen=subsidies,eigen,,SB,2027-',
  '?rijen=lijst,', '?rijen=lijst,stand', '?rijen=lijst,stand,ooit', '?rijen=lijst,rol,baas', '?rijen=lijst,domein,', '?rijen=lijst,__proto__', '?rijen=gemeente', '?rijen=gemeente,',
])('"%s" asks for no rows', search => {
  expect(askedRowsOf(search)).toBeNull()
})

test.each(['?rijen=eindigend&deel=niet-vermeld', '?rijen=lopend,2026&deel=niet-vermeld', '?rijen=subsidies,eigen,,SB,2018&deel=zonder-einde', '?rijen=lijst&deel=wat', '?rijen=lijst&deel=constructor',
  '?rijen=lopend,2026&tegenover=2026', '?rijen=lopend,2026&tegenover=vorig', '?rijen=subsidies,eigen,,,jaren&tegenover=2025', '?rijen=aangevraagd,eigen,subsidie,SB,2018,aangevraagd&tegenover=2017', '?rijen=eindigend&tegenover=2025'])(
  '"%s" asks for the whole figure: it has no such part', search => {
    expect(askedRowsOf(search)).toEqual(askedRowsOf(search.split('&')[0] ?? ''))
    expect(askedRowsOf(search)).not.toBeNull()
  },
)

const side = fc.constantFrom('own' as const, 'partner' as const)
const code = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(text => !text.includes(','))
const place = { side, domain: fc.option(code), year: fc.oneof(fc.constant('none' as const), fc.constant('span' as const), fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1950, max: 2100 }).map(first => ({ first, last: first + 3 }))) }
const only = fc.constantFrom('counted' as const, 'presumed' as const, 'not-stated' as const)
const anyAsked: fc.Arbitrary<AskedRows> = fc.oneof(
  fc.record({ of: fc.constant('funding' as const), kind: fc.constantFrom(...FUNDING_KINDS, 'other' as const, null), ...place }),
  fc.record({ of: fc.constant('funding' as const), kind: fc.constantFrom(...FUNDING_KINDS, 'other' as const, null), only, ...place }),
  fc.record({ of: fc.constant('requested' as const), kind: fc.constantFrom(...FUNDING_KINDS), status: fc.constantFrom(...FUNDING_STATUSES), ...place }),
  fc.record({ of: fc.constant('staffing' as const), deployment: fc.constantFrom(...DEPLOYMENT_DETAILS, null), ...place }),
  fc.record({ of: fc.constant('funder' as const), side, funder: fc.string({ unit: 'grapheme' }) }),
  fc.record({ of: fc.constant('running' as const), year: fc.integer({ min: 1950, max: 2100 }), domain: fc.option(code) }),
  fc.record({ of: fc.constant('within' as const), domain: fc.option(code) }),
  fc.record({ of: fc.constant('role' as const), role: fc.constantFrom(...ROLES) }),
  fc.record({ of: fc.constant('municipality' as const), nis: code }),
)

test('what an address is made for, it asks for; other choices stay in it, and no rows leave no trace', () => {
  fc.assert(fc.property(anyAsked, asked => {
    const search = rowsSearchOf(asked, '?domein=SB,SEW&van=2018')
    expect(askedRowsOf(search)).toEqual(asked)
    expect(rowsSearchOf(null, search)).toBe('?domein=SB,SEW&van=2018')
  }))
})
