import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUPINGS, isChosen, municipalityNamed, ORDERS, projectChoiceOf, projectSearchOf, type ProjectChoice } from '../../../web/charts/project-choice.ts'
import { PROJECT_STATUSES } from '../../../web/charts/project-status.ts'
import { project } from '../reports.ts'

const nothing: ProjectChoice = { grouping: 'domain', order: 'start', municipality: null, status: null, text: '' }

test.each<[string, Partial<ProjectChoice>]>([
  ['', {}],
  ['?groep=rol&volgorde=einde', { grouping: 'role', order: 'end' }],
  ['?groep=stand', { grouping: 'status' }],
  ['?groep=geen&volgorde=naam', { grouping: 'none', order: 'name' }],
  ['?stand=lopend', { status: 'running' }],
  ['?stand=eindigt', { status: 'ending' }],
  ['?stand=Loopt', {}],
  ['?gemeente=32003', { municipality: '32003' }],
  ['?gemeente=De+Panne&zoek=+zorg+', { municipality: 'De Panne', text: 'zorg' }],
  // What can't be read counts as not chosen.
  ['?groep=domein&volgorde=start', {}],
  ['?groep=role&volgorde=Einde&gemeente=++&zoek=', {}],
])('%s asks for what it says', (search, expected) => {
  expect(projectChoiceOf(search)).toEqual({ ...nothing, ...expected })
})

test('a choice and its address say the same, and what others keep in the address stays', () => {
  const words = fc.string({ maxLength: 12 }).map(text => text.trim())
  const choice = fc.record({
    grouping: fc.constantFrom(...GROUPINGS),
    order: fc.constantFrom(...ORDERS),
    municipality: fc.option(words.filter(text => text !== '')),
    status: fc.option(fc.constantFrom(...PROJECT_STATUSES)),
    text: words,
  })
  fc.assert(fc.property(choice, asked => {
    const search = projectSearchOf(asked, '?domein=SB&groep=rol&zoek=oud')
    expect([projectChoiceOf(search), new URLSearchParams(search).get('domein')]).toEqual([asked, 'SB'])
  }))
})

const municipalities = [{ nis: '38008', name: 'De Panne' }, { nis: '32030', name: 'Lo-Reninge' }, { nis: '1', name: '38008' }, { nis: '2', name: 'Ève' }]

test.each([
  ['38008', 'De Panne'], ['de panne', 'De Panne'], ['LO-RENINGE', 'Lo-Reninge'], ['eve', 'Ève'],
  ['Panne', null], ['', null], ['99999', null], [null, null],
])('the municipality named %j is %j', (asked, expected) => {
  expect(municipalityNamed({ municipalities }, asked)?.name ?? null).toBe(expected)
})

test.each([
  [null, '', true], ['38008', '', true], ['32030', '', false],
  [null, 'geïnt', true], [null, 'GEINT', true], [null, 'sb-06', true], [null, 'sb-07', false], ['32030', 'onthaal', false], ['38008', 'onthaal', true],
] as const)('of %j with "%s": %s', (nis, text, expected) => {
  expect(isChosen(project({ code: 'SB-06', name: 'Geïntegreerd Breed Onthaal', municipalities: ['38008'] }), nis, text)).toBe(expected)
})

test('a project without stated municipalities takes part nowhere', () => {
  expect(isChosen(project({ municipalities: [] }), '38008', '')).toBe(false)
})
