import { expect, test } from 'vitest'
import { sha256 } from '../../functions/ledger/content.ts'
import { nameState, reckonChain, sealFault, type SealedRevision } from '../../web/audit-seals.ts'
import { browserSha256 } from '../../web/digests.ts'
import type { Answer } from '../../web/service.ts'
import { smallDataset } from '../ledger/datasets.ts'
import { answeredReport, chainOf } from './audited.ts'

const dataset = smallDataset()
const chain = chainOf(dataset, smallDataset({ priorities: [] }), dataset, dataset, dataset)
const at = (index: number): SealedRevision => {
  const revision = chain[index]
  if (revision === undefined) throw new Error(`no revision at ${index}`)
  return revision
}
const reseal = (revision: SealedRevision, header: string): SealedRevision => ({ ...revision, header, seal: sha256(header) })
const bare = ({ header: _, ...revision }: SealedRevision) => revision

/** Answers the chain, so many at a time. */
function serviceOf(revisions: readonly SealedRevision[], most: number, broken: number | null = null) {
  const asked: string[] = []
  return {
    asked,
    async read<T>(path: string): Promise<Answer<T>> {
      asked.push(path)
      if (asked.length === broken) return { kind: 'unreachable' }
      const before = Number(new URL(path, 'http://page').searchParams.get('before') ?? Infinity)
      const found = revisions.filter(({ revision }) => revision < before).slice(-most)
      const first = found[0]?.revision ?? 1
      return { kind: 'found', body: { revisions: found, next: first > 1 ? first : null } as T }
    },
  }
}

test.each<[string, (revision: SealedRevision) => SealedRevision, string | null]>([
  ['as it was sealed', revision => revision, null],
  ['with who edited the sheet, which is not in the seal', revision => ({ ...revision, editor: 'An Peeters' }), null],
  ['with when it was edited', revision => ({ ...revision, editedAt: '2026-03-01T09:00:00.000Z' }), null],
  ['with another time of that edit', revision => ({ ...revision, editedAt: '2026-03-01T09:00:00.001Z' }), 'seal-text'],
  ['with no time of that edit', revision => ({ ...revision, editedAt: null }), 'seal-text'],
  ['with another seal', revision => ({ ...revision, seal: 'a'.repeat(64) }), 'seal-digest'],
  ['with a sealed text of one other character', revision => ({ ...revision, header: revision.header.replace('"format":1', '"format":2') }), 'seal-digest'],
  ['with another time than was sealed', revision => ({ ...revision, publishedAt: '2026-03-01T11:00:00.001Z' }), 'seal-text'],
  ['with other counts', revision => ({ ...revision, counts: { ...revision.counts, Projecten: 1000 } }), 'seal-text'],
  ['with another content', revision => ({ ...revision, hash: 'a'.repeat(64) }), 'seal-text'],
  ['without what was accepted', revision => ({ ...revision, accepted: null }), 'seal-text'],
  ['sealed over something else', revision => reseal(revision, '{}'), 'seal-text'],
  ['sealed over what is no JSON', revision => reseal(revision, 'x'), 'seal-text'],
])('a revision told %s', async (_, change, expected) => {
  expect(await sealFault(change(at(1)), browserSha256)).toBe(expected)
})

test('a revision from before there were guards is well', async () => {
  const { accepted: _, ...header } = JSON.parse(at(0).header) as Record<string, unknown>
  expect(await sealFault(reseal(at(0), JSON.stringify(header)), browserSha256)).toBeNull()
})

test.each([[1, 5], [2, 3], [3, 2], [5, 1], [100, 1]])('the whole chain is walked, %i at a time in %i answers', async (most, answers) => {
  const service = serviceOf(chain, most)
  const told: number[] = []
  expect(await reckonChain(service, 1, browserSha256, done => told.push(done))).toEqual({
    revisions: chain.map(bare), unsealed: [], names: null, sealedReport: (JSON.parse(at(0).header) as { payloads: { report: string } }).payloads.report,
  })
  expect([service.asked.length, told.at(-1), answeredReport(dataset).revision]).toEqual([answers, 5, 1])
})

test('every seal that is wrong is named, in whichever answer it came', async () => {
  const altered = chain.map((revision, index) => (index === 0 || index === 3 ? { ...revision, counts: { ...revision.counts, Domeinen: 0 } } : revision))
  expect((await reckonChain(serviceOf(altered, 2), 5, browserSha256, () => undefined))?.unsealed).toEqual([
    { revision: 1, fault: 'seal-text' }, { revision: 4, fault: 'seal-text' },
  ])
})

test.each<[string, Partial<SealedRevision>, string]>([
  ['the one that was committed to', { editor: 'An Peeters', editorSalt: 'salt ' }, 'held'],
  ['another', { editor: 'Bert Claes', editorSalt: 'salt ' }, 'wrong'],
  ['with another salt', { editor: 'An Peeters', editorSalt: 'salt' }, 'wrong'],
  ['without its salt', { editor: 'An Peeters', editorSalt: null }, 'wrong'],
  ['gone, but for its salt', { editor: null, editorSalt: 'salt ' }, 'wrong'],
  ['erased', { editor: null, editorSalt: null }, 'erased'],
  ['not told', {}, 'untold'],
])('a name that is %s', async (_, told, expected) => {
  expect(await nameState({ ...at(1), ...told }, browserSha256)).toBe(expected)
})

test('that nobody was known is committed to as well', async () => {
  const header = at(1).header.replace(sha256('salt An Peeters'), sha256('salt '))
  expect(await nameState({ ...at(1), header, editor: null, editorSalt: 'salt ' }, browserSha256)).toBe('held')
  expect(await nameState({ ...at(1), header, editor: 'An Peeters', editorSalt: 'salt ' }, browserSha256)).toBe('wrong')
})

test('of which revisions the names are wrong, and of which they were erased, is told of the whole chain', async () => {
  const told = [{ editor: 'An Peeters', editorSalt: 'salt ' }, { editor: null, editorSalt: null }, { editor: 'Bert Claes', editorSalt: 'salt ' }, { editor: 'An Peeters', editorSalt: 'salt ' }, { editor: 'Cis', editorSalt: null }]
  const named = chain.map((revision, index) => ({ ...revision, ...told[index] }))
  expect((await reckonChain(serviceOf(named, 2), 1, browserSha256, () => undefined))?.names).toEqual({ held: 2, erased: [2], wrong: [3, 5] })
})

test('what can\'t be had whole isn\'t judged', async () => {
  expect(await reckonChain(serviceOf(chain, 2, 2), 1, browserSha256, () => undefined)).toBeNull()
})

test('a service that answers the same part again and again is left', async () => {
  let asked = 0
  const stuck = { read: async <T>(): Promise<Answer<T>> => ({ kind: 'found', body: { revisions: chain.slice(3), next: ++asked > 50 ? null : 4 } as T }) }
  const reckoned = await reckonChain(stuck, 9, browserSha256, () => undefined)
  expect([asked, reckoned?.revisions.length, reckoned?.sealedReport]).toEqual([2, 4, null])
})
