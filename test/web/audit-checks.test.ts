import { expect, test } from 'vitest'
import type { PublishedReport } from '#model/report.ts'
import { auditFindings, isWell, type Finding } from '../../web/audit-checks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import type { ReckonedChain } from '../../web/audit-seals.ts'
import { browserSha256 } from '../../web/digests.ts'
import { brokenLinks, type BrokenLink } from '../../web/audit-chain.ts'
import type { SourcedDataset } from '../../web/audit-content.ts'
import type { ListedRevision } from '../../web/revisions.ts'
import { award, smallDataset } from '../ledger/datasets.ts'
import { answeredReport, answeredRows, chainOf } from './audited.ts'

const dataset = smallDataset()
const three: ListedRevision[] = chainOf(dataset, smallDataset({ priorities: [] }), dataset).map(({ header: _, ...revision }) => revision)
const at = (index: number, change: Partial<ListedRevision>) => three.map((revision, place) => (place === index ? { ...revision, ...change } : revision))

test.each<[string, ListedRevision[], BrokenLink[]]>([
  ['three links in order', three, []],
  ['one link', three.slice(0, 1), []],
  ['a revision left out', [three[0], three[2]].filter(each => each !== undefined), [
    { revision: 3, fault: 'number' }, { revision: 3, fault: 'previous-hash' }, { revision: 3, fault: 'previous-seal' },
  ]],
  ['the first left out', three.slice(1), [{ revision: 2, fault: 'number' }, { revision: 2, fault: 'first' }, { revision: 3, fault: 'number' }]],
  ['another content in the middle', at(1, { hash: 'a'.repeat(64) }), [{ revision: 3, fault: 'previous-hash' }]],
  ['another seal in the middle', at(1, { seal: 'a'.repeat(64) }), [{ revision: 3, fault: 'previous-seal' }]],
  ['a seal that is none', at(2, { seal: '' }), [{ revision: 3, fault: 'seal' }]],
  ['a hash that is none', at(2, { hash: 'A'.repeat(64) }), [{ revision: 3, fault: 'hash' }]],
  ['published no later', at(1, { publishedAt: three[0]?.publishedAt ?? '' }), [{ revision: 2, fault: 'time' }]],
  ['no time at all', at(2, { publishedAt: 'vorige week' }), [{ revision: 3, fault: 'time' }]],
  ['the first names one before it', at(0, { previousHash: 'a'.repeat(64) }), [{ revision: 1, fault: 'first' }]],
])('a chain: %s', (_, revisions, expected) => {
  expect(brokenLinks(revisions)).toEqual(expected)
})

const chain = (revisions: ListedRevision[] = three, change: Partial<ReckonedChain> = {}): ReckonedChain =>
  ({ revisions, unsealed: [], sealedReport: sha256(canonicalJson(answeredReport(dataset))), names: null, ...change })
const found = (reckoned = chain(), report: PublishedReport = answeredReport(dataset), rows: SourcedDataset = answeredRows(dataset)) =>
  auditFindings(reckoned, report, rows, browserSha256)
const wrong = async (findings: Promise<Finding[]>) => (await findings).filter(finding => !isWell(finding)).map(({ check }) => check)

test('what was published is found well, with what was looked at', async () => {
  const { hash } = answeredReport(dataset)
  expect(await found()).toEqual([
    { check: 'chain', revisions: 3, broken: [] },
    { check: 'seals', revisions: 3, broken: [] },
    { check: 'content', recomputed: hash, report: hash, listed: hash },
    { check: 'counts', rows: 11, differing: [] },
    { check: 'figures', lines: 17, differing: [] },
    { check: 'report', recomputed: chain().sealedReport, sealed: chain().sealedReport },
  ])
  expect(await wrong(found())).toEqual([])
})

test('names that were erased are no fault', async () => {
  const names = { held: 2, erased: [2], wrong: [] }
  const findings = await found(chain(three, { names }))
  expect([findings.at(-1), await wrong(Promise.resolve(findings))]).toEqual([{ check: 'names', ...names }, []])
})

test.each<[string, Parameters<typeof found>, string[]]>([
  ['a figure of the report', [undefined, { ...answeredReport(dataset), funding: answeredReport(dataset).funding.map(line => ({ ...line, cents: line.cents + 1 })) }], ['figures', 'report']],
  ['a date of the report', [undefined, { ...answeredReport(dataset), publishedAt: '2026-03-01T10:00:00.001Z' }], ['report']],
  ['an amount in a row', [undefined, undefined, answeredRows(smallDataset({ funding: [award('S-001', { amountCents: 1 }), ...dataset.funding.slice(1)] }))], ['content', 'figures']],
  ['a remark in a row, which no figure tells', [undefined, undefined, answeredRows(smallDataset({ funding: dataset.funding.map(row => ({ ...row, reference: 'p. 4' })) }))], ['content']],
  ['a row left out', [undefined, undefined, answeredRows(smallDataset({ priorities: [] }))], ['content', 'counts', 'figures']],
  ['the report\'s hash', [undefined, { ...answeredReport(dataset), hash: 'a'.repeat(64) }], ['content', 'report']],
  ['the chain\'s hash of the revision', [chain(at(0, { hash: 'a'.repeat(64) }))], ['chain', 'content']],
  ['a seal', [chain(three, { unsealed: [{ revision: 2, fault: 'seal-digest' }] })], ['seals']],
  ['the seal\'s figures', [chain(three, { sealedReport: 'a'.repeat(64) })], ['report']],
  ['a name of who edited', [chain(three, { names: { held: 2, erased: [], wrong: [2] } })], ['names']],
  ['a chain that doesn\'t have the revision', [chain([], { sealedReport: null })], ['chain', 'seals', 'content', 'counts', 'report']],
])('what was altered is found: %s', async (_, [reckoned, report, rows], expected) => {
  expect(await wrong(found(reckoned, report, rows))).toEqual(expected)
})
