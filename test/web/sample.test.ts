import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { browserSha256 } from '../../web/digests.ts'
import { countNotes, parseNotes, storageKey } from '../../web/sample-notes.ts'
import { drawSample, sampleChoiceOf, sampleSearch, ticketText, type SampleChoice } from '../../web/sample.ts'
import { manyAwards, smallDataset } from '../ledger/datasets.ts'
import { answeredRows } from './audited.ts'

const rows = answeredRows(smallDataset({ funding: manyAwards(200) }))
const hash = 'c0ffee'.padEnd(64, '0')
const draw = async (choice: Partial<SampleChoice>, of = rows, content = hash) =>
  (await drawSample(of, content, { size: 5, seed: '2026', tab: null, ...choice }, browserSha256)).map(({ tab, code }) => `${tab} ${code}`)

test('the same seed gives the same sample of the same revision, another seed or revision another one', async () => {
  expect(await draw({})).toEqual(await draw({}))
  expect(await draw({ seed: '2027' })).not.toEqual(await draw({}))
  expect(await draw({}, rows, 'd'.repeat(64))).not.toEqual(await draw({}))
})

test('the sample doesn\'t depend on the order of the rows, and a larger one begins with the smaller', async () => {
  const reversed = { ...rows, funding: rows.funding.toReversed(), municipalities: rows.municipalities.toReversed() }
  expect(await draw({ size: 20 }, reversed)).toEqual(await draw({ size: 20 }))
  expect((await draw({ size: 20 })).slice(0, 5)).toEqual(await draw({ size: 5 }))
})

test('any other program draws the same rows: the lowest SHA-256 of four lines', async () => {
  const codes = rows.funding.map(({ code }) => code)
  const ticket = (code: string) => createHash('sha256').update(`${hash}\n2026\nSubsidies\n${code}`).digest('hex')
  const expected = codes.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).slice(0, 7).map(code => `Subsidies ${code}`)
  expect(await draw({ size: 7, tab: 'Subsidies' })).toEqual(expected)
  expect(ticketText('a', 'b', 'c', 'd')).toBe('a\nb\nc\nd')
})

test('known for good: these are the rows that this seed draws', async () => {
  expect(await draw({ size: 3, tab: 'Subsidies' })).toMatchInlineSnapshot(`
    [
      "Subsidies S-000132",
      "Subsidies S-000177",
      "Subsidies S-000033",
    ]
  `)
})

test('no row twice, never more than there are, and only of the tab asked for', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.string({ minLength: 1 }), async (size, seed) => {
    const drawn = await draw({ size, seed, tab: 'Subsidies' })
    expect([drawn.length, new Set(drawn).size]).toEqual([Math.min(size, 200), Math.min(size, 200)])
    expect(drawn.every(each => each.startsWith('Subsidies S-'))).toBe(true)
  }), { numRuns: 20 })
})

test('every row is drawn about as often', async () => {
  const times = new Map<string, number>()
  for (let seed = 0; seed < 200; seed++) for (const row of await draw({ size: 20, seed: String(seed), tab: 'Subsidies' })) times.set(row, (times.get(row) ?? 0) + 1)
  // Each of 200 rows with a chance of 1 in 10, two hundred times: 20 on average; six deviations of 4,2 to each side.
  const counts = [...times.values()]
  expect([times.size, Math.min(...counts) >= 1, Math.max(...counts) <= 46]).toEqual([200, true, true])
})

test.each<[string, SampleChoice | null]>([
  ['?steekproef=25&toeval=2026', { size: 25, seed: '2026', tab: null }],
  ['?steekproef=25&toeval=2026&tabblad=Subsidies', { size: 25, seed: '2026', tab: 'Subsidies' }],
  ['?steekproef=25&toeval=+drie+zessen+', { size: 25, seed: 'drie zessen', tab: null }],
  ['?steekproef=25&toeval=1&tabblad=Elders', { size: 25, seed: '1', tab: null }],
  ['', null],
  ['?steekproef=25', null],
  ['?toeval=2026', null],
  ['?steekproef=0&toeval=1', null],
  ['?steekproef=501&toeval=1', null],
  ['?steekproef=1e2&toeval=1', null],
  ['?steekproef=5&toeval=++', null],
])('the address %s asks for %j', (search, expected) => {
  expect(sampleChoiceOf(search)).toEqual(expected)
})

test('a sample and its address say the same, beside what others keep there', () => {
  const choice: SampleChoice = { size: 25, seed: 'drie & zessen', tab: 'Personeel' }
  const search = sampleSearch(choice, '?domein=SB&steekproef=3&toeval=x')
  expect([sampleChoiceOf(search), search]).toEqual([choice, '?domein=SB&steekproef=25&toeval=drie+%26+zessen&tabblad=Personeel'])
  expect(sampleSearch(null, search)).toBe('?domein=SB')
})

test.each<[string | null, unknown]>([
  [null, {}],
  ['{"Subsidies S-1":{"agreed":true,"remark":""},"Subsidies S-2":{"agreed":null,"remark":"?"}}', { 'Subsidies S-1': { agreed: true, remark: '' }, 'Subsidies S-2': { agreed: null, remark: '?' } }],
  ['{"Subsidies S-1":{"agreed":"ja","remark":""},"x":1,"y":null}', {}],
  ['[1]', {}],
  ['null', {}],
  ['{', {}],
])('of kept notes %s is read what can be', (kept, expected) => {
  expect(parseNotes(kept)).toEqual(expected)
})

test('another revision, number, seed or tab has notes of its own', () => {
  const choice: SampleChoice = { size: 5, seed: '1', tab: null }
  const keys = [storageKey('a', choice), storageKey('b', choice), storageKey('a', { ...choice, size: 6 }), storageKey('a', { ...choice, seed: '2' }), storageKey('a', { ...choice, tab: 'Personeel' })]
  expect(new Set(keys).size).toBe(keys.length)
})

test('what is agreed, not agreed and still open is counted, of the sampled rows alone', () => {
  const notes = { a: { agreed: true, remark: '' }, b: { agreed: false, remark: 'x' }, c: { agreed: null, remark: '' }, z: { agreed: true, remark: '' } }
  expect(countNotes(['a', 'b', 'c', 'd'], notes)).toEqual({ agreed: 1, disagreed: 1, open: 2 })
})
