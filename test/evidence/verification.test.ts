import { beforeAll, describe, expect, test } from 'vitest'
import { asRead } from '../../functions/evidence/as-read.ts'
import { evidencePack, signEvidence, type EvidenceContent } from '../../functions/evidence/evidence.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import type { Manifest } from '../../functions/evidence/manifest.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { filesOf, zipOf } from '../../functions/evidence/zip.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import type { Problem } from '../../functions/workbook/reading.ts'
import { faultText, type Fault } from '../../scripts/verify/fault.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { verifyPack } from '../../scripts/verify/verification.ts'
import { changed, gridOf, number, soundTabs } from '../workbook/grid-of.ts'
import { contentOf, newSigner, packOf, sampleGrid } from './packs.ts'

let ownRules: string
let signer: Signer
/** Three revisions of a small workbook. */
let content: EvidenceContent
let pack: Uint8Array

beforeAll(async () => {
  ownRules = await bundleRules()
  signer = newSigner()
  content = contentOf(ownRules, [...revisions(150_000, 160_000), { cells: asRead(gridOf(soundTabs())) }])
  pack = await packOf(content, signer)
})

function revisions(...amounts: number[]): { cells: ReturnType<typeof asRead> }[] {
  return amounts.map(amount => ({ cells: asRead(gridOf(changed({ 'Subsidies!G2': number(amount) }))) }))
}

async function faultsOf(zip: Uint8Array, key: string | null = null): Promise<Fault[]> {
  const verdict = await verifyPack(zip, { key, ownRules })
  return verdict.genuine ? [] : verdict.faults
}

async function firstText(zip: Uint8Array, key: string | null = null): Promise<string> {
  const [fault] = await faultsOf(zip, key)
  return fault === undefined ? 'genuine' : faultText(fault)
}

/** The pack with some of its files changed (null: left out), in a zip like any other. */
function withFiles(zip: Uint8Array, changes: Record<string, ((text: string) => string) | null>): Uint8Array {
  const files = (filesOf(zip) ?? []).filter(({ path }) => changes[path] !== null)
  return zipOf(files.map(({ path, bytes }) => ({ path, bytes: changes[path] ? Buffer.from(changes[path](Buffer.from(bytes).toString())) : bytes })))
}

/** As a forger would: lists the changed files' hashes anew, and signs where a key is given. */
async function listedAnew(zip: Uint8Array, forger: Signer | null): Promise<Uint8Array> {
  const publicKey = await forger?.publicKey()
  const files = new Map((filesOf(zip) ?? []).map(({ path, bytes }) => [path, path === 'public-key.pem' && publicKey !== undefined ? Buffer.from(publicKey) : bytes]))
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()) as Manifest
  const list = manifest.files.map(({ path }) => ({ path, bytes: files.get(path)?.length ?? 0, sha256: sha256(files.get(path) ?? '') }))
  const json = Buffer.from(canonicalJson({ ...manifest, files: list }))
  files.set('manifest.json', json)
  if (forger !== null) files.set('manifest.sig', Buffer.from(await forger.sign(json)))
  return zipOf([...files].map(([path, bytes]) => ({ path, bytes })))
}

describe('a genuine pack', () => {
  test('is genuine, and tells by whom it was signed', async () => {
    const verdict = await verifyPack(pack, { key: null, ownRules })
    expect(verdict).toMatchObject({ genuine: true, revision: { revision: 3, guards: [] }, fingerprint: fingerprintOf(await signer.publicKey()), rules: 'own', files: 30 })
  })

  test('is genuine by its own rules where they aren\'t this program\'s', async () => {
    expect(await verifyPack(pack, { key: null, ownRules: 'other' })).toMatchObject({ genuine: true, rules: 'pack' })
  })

  test('is genuine with the right key', async () => {
    expect(await faultsOf(pack, fingerprintOf(await signer.publicKey()))).toEqual([])
  })

  test('has the guards\' problems that a coordinator accepted, before those of the cells', async () => {
    const accepted = contentOf(ownRules, [{ cells: asRead(gridOf(soundTabs())), guards: [GUARD] }])
    expect(await faultsOf(await packOf(accepted))).toEqual([])
  })
})

describe('every single changed byte', () => {
  test('is detected, in the smaller files at each position, and the file is named', async () => {
    const bytes = Uint8Array.from(pack)
    const wrong: string[] = []
    let flipped = 0
    for (const { path, from, to } of regions(pack)) {
      const stride = to - from <= 400 ? 1 : path === 'rules/rules.mjs' ? 997 : 29
      for (let at = from; at < to; at += stride) {
        bytes[at]! ^= 1 << (at % 8)
        const verdict = await verifyPack(bytes, { key: null, ownRules })
        bytes[at]! ^= 1 << (at % 8)
        flipped++
        const isNamed = !verdict.genuine && (path === null || verdict.faults[0]?.file === path || verdict.faults[0]?.code === 'format-unknown')
        if (!isNamed) wrong.push(`${path} ${at - from}: ${verdict.genuine ? 'genuine' : faultText(verdict.faults[0]!)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(flipped).toBeGreaterThan(3_000)
    expect(await faultsOf(bytes)).toEqual([])
  }, 240_000)

  test('of the sample too', async () => {
    const sample = await packOf(contentOf(ownRules, [{ cells: asRead(await sampleGrid()) }]))
    const genuine: number[] = []
    for (let at = 0; at < sample.length; at += 4_999) {
      sample[at]! ^= 0x20
      if ((await verifyPack(sample, { key: null, ownRules })).genuine) genuine.push(at)
      sample[at]! ^= 0x20
    }
    expect(genuine).toEqual([])
    expect(await faultsOf(sample)).toEqual([])
  }, 120_000)
})

describe('a file', () => {
  test('that is missing is named', async () => {
    expect(await firstText(withFiles(pack, { 'dataset/funding.csv': null }))).toBe('dataset/funding.csv ontbreekt.')
    expect(await firstText(withFiles(pack, { 'manifest.json': null }))).toBe('manifest.json ontbreekt.')
    expect(await firstText(withFiles(pack, { 'manifest.sig': null }))).toBe('manifest.sig ontbreekt.')
  })

  test('that was added is named', async () => {
    const more = zipOf([...filesOf(pack) ?? [], { path: 'grid/Extra.json', bytes: Buffer.from('{}') }])
    expect(await firstText(more)).toBe('grid/Extra.json hoort niet in het pakket.')
  })

  test('that got another name is missing, and one too many', async () => {
    const renamed = zipOf((filesOf(pack) ?? []).map(({ path, bytes }) => ({ path: path === 'report.json' ? 'rapport.json' : path, bytes })))
    expect((await faultsOf(renamed)).map(faultText)).toEqual(['report.json ontbreekt.', 'rapport.json hoort niet in het pakket.'])
  })

  test.each([
    ['dataset/funding.csv', 'dataset/funding.csv, regel 2 (Subsidies S-001): gewijzigd na de ondertekening.', (text: string) => text.replace('S-001,subsidie', 'S-001,opbrengst')],
    ['dataset/dataset.json', 'dataset/dataset.json, domains[0].name (SB): gewijzigd na de ondertekening.', (text: string) => text.replace('Sociaal beleid', 'Asociaal beleid')],
    ['grid/Domeinen.json', 'grid/Domeinen.json, domains[0].name (SB): gewijzigd na de ondertekening.', (text: string) => text.replace('Sociaal beleid', 'Asociaal beleid')],
    ['grid/Domeinen.json', 'grid/Domeinen.json, regel 2: gewijzigd na de ondertekening.', (text: string) => text.replace('{"cells":[', '{"cells":')],
    ['LEESMIJ.txt', 'LEESMIJ.txt, regel 1: gewijzigd na de ondertekening.', (text: string) => text.replace('BEWIJS', 'Bewijs')],
  ])('%s that was altered is named: %s', async (path, expected, alter) => {
    expect(await firstText(withFiles(pack, { [path]: alter }))).toBe(expected)
  })
})

describe('the zip itself', () => {
  test.each([
    ['more behind it', (zip: Uint8Array) => Buffer.concat([zip, Buffer.from('x')])],
    ['something before it', (zip: Uint8Array) => Buffer.concat([Buffer.from('x'), zip])],
    ['its files in another order', (zip: Uint8Array) => zipOf((filesOf(zip) ?? []).toReversed())],
    ['less than all', (zip: Uint8Array) => zip.subarray(0, -1)],
  ])('with %s isn\'t genuine', async (_, alter) => {
    expect((await faultsOf(alter(pack))).length).toBeGreaterThan(0)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['no zip', Buffer.from('geen zip')],
    ['an empty zip', zipOf([])],
    ['another zip', zipOf([{ path: 'a.txt', bytes: Buffer.from('a') }])],
  ])('%s isn\'t genuine', async (_, zip) => {
    expect((await faultsOf(zip)).length).toBe(1)
  })

  test('of a later format is refused as such', async () => {
    const later = withFiles(pack, { 'manifest.json': text => text.replace('"format":2', '"format":3') })
    expect(await firstText(later)).toBe('Het pakket is van indeling 3. Deze Streekboek kent alleen indeling 1 en 2: gebruik een nieuwere.')
  })
})

describe('a forgery with its list of files made anew', () => {
  const amount = (text: string) => text.replace('"amountCents":15000000', '"amountCents":25000000')

  test('but the old signature: the list and the row are named', async () => {
    const forged = await listedAnew(withFiles(pack, { 'dataset/dataset.json': amount }), null)
    expect((await faultsOf(forged)).slice(0, 2).map(faultText)).toEqual([
      'manifest.json: gewijzigd na de ondertekening.',
      expect.stringMatching(/^dataset\/dataset\.json, funding\[\d\]\.amountCents \(S-\d[^)]*\): dit volgt niet uit de cellen volgens de regels\.$/),
    ])
  })

  test.each([
    ['an amount in the dataset', 'dataset/dataset.json', amount],
    ['an amount in a table', 'dataset/funding.csv', (text: string) => text.replace('15000000', '25000000')],
    ['a figure in the report', 'report.json', (text: string) => text.replace(/"cents":\d+/, '"cents":1')],
    ['where a row stood', 'dataset/places.json', (text: string) => text.replace('"rows":[2', '"rows":[9')],
    ['what a column means', 'datapackage.json', (text: string) => text.replace('Amount in euro cents', 'Amount in euro')],
    ['an explanation', 'README.txt', (text: string) => text.replace('never zero', 'always zero')],
  ])('and signed with another key: %s doesn\'t follow', async (_, path, alter) => {
    const altered = withFiles(pack, { [path]: alter })
    expect(Buffer.compare(altered, pack)).not.toBe(0)
    const faults = await faultsOf(await listedAnew(altered, newSigner()))
    expect(faults.filter(({ code }) => code === 'does-not-follow').map(({ file }) => file)).toContain(path)
  })

  test('a dataset and all that follows from it, but not the cells: the rows are named', async () => {
    const forged = { ...content, dataset: { ...content.dataset, funding: content.dataset.funding.map(award => ({ ...award, amountCents: 1 })) } }
    const faults = await faultsOf(await packOf(forged))
    expect(faults.map(faultText).slice(0, 2)).toEqual([
      'dataset/dataset.json, funding[0].amountCents (S-001 toegekend subsidie): dit volgt niet uit de cellen volgens de regels.',
      expect.stringContaining('dataset/funding.csv, regel 2 (Subsidies S-001)'),
    ])
  })

  test('cells and all that follows from them, in an old header: not what was sealed', async () => {
    const other = contentOf(ownRules, revisions(150_000, 160_000, 999_000))
    const faults = await faultsOf(await packOf({ ...other, headers: content.headers }))
    expect(faults.filter(({ code }) => code === 'not-as-sealed').map(({ file }) => file)).toEqual(expect.arrayContaining(['dataset/dataset.json', 'report.json', 'grid/']))
  })

  test('other rules that say what the forger likes: not what was sealed', async () => {
    const { content: derived } = JSON.parse(JSON.stringify({ content: { dataset: { ...content.dataset, meetings: [] }, places: { ...content.places, meetings: { tab: 'Vergaderingen', rows: [] } } } })) as { content: object }
    const report = JSON.parse(content.report) as object
    const rules = `export const derive = () => (${JSON.stringify({ problems: JSON.parse(content.problems) as unknown, content: { ...derived, report } })})`
    const forged = { ...content, ...derived, rules }
    const faults = await faultsOf(await packOf(forged))
    expect(faults.map(({ code, file }) => [code, file])).toEqual([['not-as-sealed', 'dataset/dataset.json'], ['not-as-sealed', 'dataset/places.json'], ['not-as-sealed', 'rules/rules.mjs']])
  })

  test('an earlier header altered and every later seal made anew: the signature isn\'t for it, nor the key', async () => {
    const rewritten = contentOf(ownRules, [...revisions(150_000, 170_000), { cells: asRead(gridOf(soundTabs())) }])
    expect(rewritten.dataset).toEqual(content.dataset)
    const { signature } = await signEvidence(content, signer)
    const forger = newSigner()
    const { manifest, publicKey } = await signEvidence(rewritten, signer)
    expect((await faultsOf(evidencePack(rewritten, { manifest, publicKey, signature }))).map(faultText)).toEqual(['manifest.sig: dit is geen handtekening onder manifest.json met de sleutel uit het pakket.'])

    const signed = await packOf(rewritten, forger)
    const found = fingerprintOf(await forger.publicKey())
    expect((await faultsOf(signed, fingerprintOf(await signer.publicKey()))).map(faultText)).toEqual([`Het pakket is ondertekend met een andere sleutel dan u opgaf, namelijk ${found}.`])
    // Whole in itself: only who compares key or content with paper can tell.
    expect(await verifyPack(signed, { key: null, ownRules })).toMatchObject({ genuine: true, fingerprint: found })
  })

  test.each([
    ['an earlier header altered', 1, (headers: string[]) => headers.with(0, headers[0]!.replace('"added":1', '"added":2'))],
    ['a header left out', 1, (headers: string[]) => headers.slice(1)],
    ['two headers swapped', 1, (headers: string[]) => [headers[1]!, headers[0]!, headers[2]!]],
    ['a header twice', 2, (headers: string[]) => [headers[0]!, headers[0]!, ...headers.slice(1)]],
    ['the last header only', 1, (headers: string[]) => headers.slice(2)],
  ])('%s: the chain is broken at revision %i', async (_, revision, alter) => {
    const [fault] = await faultsOf(await packOf({ ...content, headers: alter([...content.headers]) }))
    expect(fault).toEqual({ code: 'chain-broken', file: 'chain.json', place: expect.stringContaining(`versie ${revision + (_ === 'an earlier header altered' ? 1 : 0)} `) as string })
  })

  test('times that run backwards: the chain is broken', async () => {
    const [first = '', second = ''] = contentOf(ownRules, revisions(150_000, 160_000)).headers
    const late = first.replace('2026-11-05', '2026-12-05')
    const next = second.replace(sha256(first), sha256(late))
    expect((await faultsOf(await packOf({ ...contentOf(ownRules, revisions(150_000, 160_000)), headers: [late, next] })))[0]).toMatchObject({ code: 'chain-broken' })
  })

  test.each([
    ['added', [GUARD], []],
    ['left out', [], [GUARD]],
    ['of another code', [{ ...GUARD, code: 'column-lost' }], [GUARD]],
    ['of no guard', [{ ...GUARD, code: 'domain-empty' }], [GUARD]],
  ] as [string, Problem[], Problem[]][])('a guard\'s problem %s isn\'t what was accepted', async (_, found, guards) => {
    const sealed = contentOf(ownRules, [{ cells: asRead(gridOf(soundTabs())), guards }])
    const plain = JSON.parse(content.problems) as Problem[]
    const faults = await faultsOf(await packOf({ ...sealed, problems: canonicalJson([...found, ...plain]) }))
    expect(faults.map(({ code, file }) => [code, file])).toEqual([['guards-differ', 'problems.json']])
  })

  test('a guard\'s sentence altered isn\'t what was sealed', async () => {
    const sealed = contentOf(ownRules, [{ cells: asRead(gridOf(soundTabs())), guards: [GUARD] }])
    const plain = JSON.parse(content.problems) as Problem[]
    const faults = await faultsOf(await packOf({ ...sealed, problems: canonicalJson([{ ...GUARD, message: 'Niets aan de hand.' }, ...plain]) }))
    expect(faults.map(({ code, file }) => [code, file])).toEqual([['not-as-sealed', 'problems.json'], ['not-as-sealed', 'grid/']])
  })

  test('cells with an error give no figures, and the cell is named', async () => {
    const grid: Grid = gridOf(changed({ 'Subsidies!G2': number(-5) }))
    const faults = await faultsOf(await packOf({ ...content, cells: asRead(grid) }))
    expect(faults[0]).toMatchObject({ code: 'cells-wrong', place: 'Subsidies G2' })
  })

  test.each([
    ['columns beyond any sheet', '"columnNumbers":[1', '"columnNumbers":[2000000000'],
    ['a cell of no kind', '"kind":"text"', '"kind":"formula"'],
    ['no rows', '"rows":[', '"lines":['],
  ])('a grid with %s isn\'t run', async (_, from, to) => {
    const forged = await listedAnew(withFiles(pack, { 'grid/Domeinen.json': text => text.replace(from, to) }), newSigner())
    expect(await faultsOf(forged)).toEqual([{ code: 'cells-unreadable', file: 'grid/Domeinen.json', place: null }])
  })
})

const GUARD: Problem = {
  severity: 'error', code: 'rows-lost', tab: 'Projecten', cell: null, row: null, column: null, value: null,
  message: 'Er zijn 20 van de 49 rijen weg.', fix: 'Zet ze terug.',
}

/** What stands where in the zip: each file's content; null for the zip's own bytes. */
function regions(zip: Uint8Array): { path: string | null; from: number; to: number }[] {
  const found: { path: string | null; from: number; to: number }[] = []
  let offset = 0
  for (const { path, bytes } of filesOf(zip) ?? []) {
    const from = offset + 30 + path.length
    found.push({ path: null, from: offset, to: from }, { path, from, to: from + bytes.length })
    offset = from + bytes.length
  }
  return [...found, { path: null, from: offset, to: zip.length }]
}
