import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { contentHash, plainDataset } from '../../web/audit-content.ts'
import { browserSha256 } from '../../web/digests.ts'
import { award, manyAwards, project, smallDataset } from '../ledger/datasets.ts'
import { answeredRows } from './audited.ts'

const recomputed = (dataset: Dataset) => contentHash(plainDataset(answeredRows(dataset)), browserSha256)

test.each<[string, Partial<Dataset>]>([
  ['a small workbook', {}],
  ['nothing at all', { domains: [], projects: [], funding: [], staffing: [], municipalities: [], priorities: [] }],
  ['an award of its project\'s domain and one of its own', { funding: [award('S-001'), award('S-002', { domain: 'SB' }), award('S-003', { domain: 'SEW', project: null })] }],
  ['all partners, and the same ones by name', { projects: [project('SB-01', { municipalities: 'all' }), project('SB-02', { municipalities: ['32003'] })] }],
  ['codes in any case', { funding: ['s-2', 'S-10', 'S-1', 'Ş-3'].map(code => award(code)) }],
  ['512 rows, one chunk', { funding: manyAwards(512) }],
  ['513 rows, cut', { funding: manyAwards(513) }],
  ['thousands of rows', { funding: manyAwards(3000) }],
  ['few rows of many bytes', { funding: manyAwards(40).map(row => ({ ...row, reference: 'é'.repeat(9_000) })) }],
  ['one row that is larger than a chunk', { funding: [award('S-001', { reference: 'x'.repeat(400_000) }), award('S-002')] }],
  ['half a surrogate pair', { funding: [award('S-001', { reference: 'a\uD800b' })] }],
])('the content\'s hash is recomputed from what the service answers: %s', async (_, change) => {
  const dataset = smallDataset(change)
  expect(await recomputed(dataset)).toBe(packDataset(dataset).hash)
})

test('whatever a cell says', async () => {
  const text = fc.option(fc.string({ unit: 'binary', maxLength: 20 }))
  const awards = fc.array(fc.record({ amountCents: fc.option(fc.integer({ min: 1, max: 1e12 })), reference: text, beneficiary: text }), { maxLength: 30 })
  await fc.assert(fc.asyncProperty(awards, async parts => {
    const dataset = smallDataset({ funding: parts.map((part, index) => award(`S-${index}`, part)) })
    expect(await recomputed(dataset)).toBe(packDataset(dataset).hash)
  }))
})

test.each<[string, Partial<Dataset>]>([
  ['one cent', { funding: [award('S-001', { amountCents: 7_533_301 }), award('S-002', { beneficiary: 'OCMW Koksijde', amountCents: null, basis: null })] }],
  ['a domain named that follows from the project as well', { funding: [award('S-001', { domain: 'SB' }), award('S-002', { beneficiary: 'OCMW Koksijde', amountCents: null, basis: null })] }],
  ['a row less', { priorities: [] }],
])('another content has another hash: %s', async (_, change) => {
  expect(await recomputed(smallDataset(change))).not.toBe(packDataset(smallDataset()).hash)
})
