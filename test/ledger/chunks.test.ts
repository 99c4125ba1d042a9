import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TABLES, type Dataset } from '#model/dataset.ts'
import { chunkNamesOf, packDataset, unpackTable } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { award, manyAwards, smallDataset } from './datasets.ts'

describe('the content hash', () => {
  test('is the same for the same rows, whatever their order and that of their fields', () => {
    const dataset = smallDataset()
    const hash = packDataset(dataset).hash
    fc.assert(fc.property(
      fc.record({
        domains: fc.shuffledSubarray(dataset.domains, { minLength: dataset.domains.length }),
        projects: fc.shuffledSubarray(dataset.projects, { minLength: dataset.projects.length }),
        funding: fc.shuffledSubarray(dataset.funding, { minLength: dataset.funding.length }),
        municipalities: fc.shuffledSubarray(dataset.municipalities, { minLength: dataset.municipalities.length }),
        priorities: fc.shuffledSubarray(dataset.priorities, { minLength: dataset.priorities.length }),
      }),
      fc.shuffledSubarray([...TABLES], { minLength: TABLES.length }),
      (shuffled, tables) => {
        const reordered = { ...dataset, ...shuffled }
        const rebuilt = Object.fromEntries(tables.map(table => [table, reordered[table].map(row => Object.fromEntries(Object.entries(row).toReversed()))]))
        expect(packDataset(rebuilt as unknown as Dataset).hash).toBe(hash)
      },
    ))
  })

  test('is that of the canonical JSON of each table\'s chunk hashes', () => {
    const { domains } = smallDataset()
    const dataset: Dataset = { domains, projects: [], funding: [], staffing: [], municipalities: [], priorities: [], meetings: [] }
    const chunk = sha256('[{"code":"SB","description":null,"name":"Sociaal beleid","reference":null},'
      + '{"code":"SEW","description":"Werk","name":"Sociale economie en werk","reference":"p. 3"}]')
    const list = `{"format":1,"tables":{"domains":["${chunk}"],"funding":[],"meetings":[],"municipalities":[],"priorities":[],"projects":[],"staffing":[]}}`
    expect(packDataset(dataset).hash).toBe(sha256(list))
  })

  test.each([
    ['an amount', { funding: [award('S-001', { amountCents: 7_533_301 }), ...smallDataset().funding.slice(1)] }],
    ['the notation of a code', { funding: [award('s-001'), ...smallDataset().funding.slice(1)] }],
    ['null for zero', { funding: [award('S-001', { amountCents: null }), ...smallDataset().funding.slice(1)] }],
    ['a row less', { funding: smallDataset().funding.slice(1) }],
    ['an emptied table', { funding: [] }],
  ] satisfies [string, Partial<Dataset>][])('differs by %s', (_, change) => {
    expect(packDataset(smallDataset(change)).hash).not.toBe(packDataset(smallDataset()).hash)
  })
})

describe('chunks', () => {
  const lengths = (dataset: Dataset) => {
    const packed = packDataset(dataset)
    return chunkNamesOf(packed.names).funding.map(hash => unpackTable('funding', [packed.chunks.get(hash) ?? { hash, bytes: new Uint8Array() }]).length)
  }

  test.each([
    [0, 0, 0],
    [1, 1, 1],
    [512, 1, 1],
    [513, 2, 512],
    [16_384, 32, 128],
    [50_000, 98, 512],
  ])('%i rows make at least %i chunks and at most %i', (rows, least, most) => {
    const sizes = lengths(smallDataset({ funding: manyAwards(rows) }))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows)
    expect(sizes.every(size => size >= 1 && size <= 512)).toBe(true)
    expect(sizes.length).toBeGreaterThanOrEqual(least)
    expect(sizes.length).toBeLessThanOrEqual(most)
  })

  test('are of at most 360.000 bytes of JSON each, so that any text fits in a DynamoDB item', () => {
    let seed = 1
    const noise = () => Array.from({ length: 40_000 }, () => String.fromCodePoint(0x4e00 + (seed = (seed * 48_271) % 2_147_483_647) % 20_000)).join('')
    const packed = packDataset(smallDataset({ funding: Array.from({ length: 12 }, (_, index) => award(`S-${index}`, { reference: noise() })) }))
    const sizes = [...packed.chunks.values()].map(({ bytes }) => bytes.length)
    expect(chunkNamesOf(packed.names).funding.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(390_000)
  })

  test('one row changed among many makes one other chunk, one row added at most two', () => {
    const rows = manyAwards(3000)
    const before = packDataset(smallDataset({ funding: rows }))
    const news = (funding: typeof rows) => [...packDataset(smallDataset({ funding })).chunks.keys()].filter(hash => !before.chunks.has(hash)).length
    expect(news(rows.with(1234, award('S-001234', { amountCents: 1 })))).toBe(1)
    for (let added = 0; added < 50; added++) {
      const count = news([...rows, award(`N-${added}`)])
      expect(count === 1 || count === 2).toBe(true)
    }
  })

  test('give back exactly the rows, ascending by identity', () => {
    const rows = manyAwards(1500)
    const packed = packDataset(smallDataset({ funding: rows.toReversed() }))
    const chunks = chunkNamesOf(packed.names).funding.map(hash => packed.chunks.get(hash) ?? { hash, bytes: new Uint8Array() })
    expect(canonicalJson(unpackTable('funding', chunks.toReversed()))).toBe(canonicalJson(rows))
  })

  test('that were altered are refused', () => {
    const packed = packDataset(smallDataset())
    const [chunk] = packed.chunks.values()
    const [, other] = packed.chunks.values()
    if (chunk === undefined || other === undefined) throw new Error('no chunks')
    expect(() => unpackTable('domains', [{ hash: chunk.hash, bytes: other.bytes }])).toThrow(`content ${chunk.hash} has another hash`)
    expect(() => unpackTable('domains', [{ hash: chunk.hash, bytes: chunk.bytes.subarray(1) }])).toThrow(`content ${chunk.hash} can't be decompressed`)
  })
})
