import { expect, test } from 'vitest'
import { changesBetween, countChanges } from '../../functions/ledger/changes.ts'
import { award, project, smallDataset } from './datasets.ts'

test('tells rows added, changed field by field, and removed, per table by identity', () => {
  const before = smallDataset()
  const after = smallDataset({
    projects: [project('SB-01', { end: 'ongoing', roles: ['A', 'promotor'] }), project('SB-03')],
    funding: [award('S-002', { beneficiary: 'OCMW Koksijde', amountCents: 100, basis: 'once' }), award('S-001')],
  })
  const changes = changesBetween(before, after)
  expect(changes).toEqual({
    projects: {
      added: [project('SB-03')],
      changed: [{
        identity: 'SB-01',
        fields: [
          { field: 'end', before: '2021-12-31', after: 'ongoing' },
          { field: 'roles', before: ['A'], after: ['A', 'promotor'] },
        ],
      }],
      removed: [project('SB-02', { municipalities: ['32003', '38025'], priority: 2 })],
    },
    funding: {
      added: [],
      changed: [{
        identity: 'S-002',
        fields: [{ field: 'amountCents', before: null, after: 100 }, { field: 'basis', before: null, after: 'once' }],
      }],
      removed: [],
    },
  })
  expect(countChanges(changes)).toEqual({ added: 1, changed: 2, removed: 1 })
})

test('a code in other capitals is the same row, changed', () => {
  const changes = changesBetween(smallDataset({ funding: [award('S-001')] }), smallDataset({ funding: [award('s-001')] }))
  expect(changes).toEqual({
    funding: { added: [], changed: [{ identity: 's-001', fields: [{ field: 'code', before: 'S-001', after: 's-001' }] }], removed: [] },
  })
})

test('the same rows in another order change nothing', () => {
  const dataset = smallDataset()
  expect(changesBetween(dataset, { ...dataset, projects: dataset.projects.toReversed() })).toEqual({})
})
