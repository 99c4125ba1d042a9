import { zipSync, type ZippableFile } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { asRead } from '../../functions/evidence/as-read.ts'
import { evidencePack, signEvidence, type EvidenceContent } from '../../functions/evidence/evidence.ts'
import { csvFile } from '../../functions/evidence/evidence-files.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { parseRow } from '../../functions/evidence/grid-files.ts'
import { withLowS } from '../../functions/evidence/low-s.ts'
import type { Manifest } from '../../functions/evidence/manifest.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { filesOf, zipOf } from '../../functions/evidence/zip.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import type { Problem } from '../../functions/workbook/reading.ts'
import { readTables } from '../../scripts/verify/csv-dataset.ts'
import { faultText, type Fault } from '../../scripts/verify/fault.ts'
import { openPack } from '../../scripts/verify/pack-content.ts'
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
  if (forger !== null) files.set('manifest.sig', Buffer.from(withLowS(await forger.sign(json))))
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
  /** Rules of a line: the sources derive, and there is less to hash. */
  const SHORT_RULES = 'export {}\n'

  test.each([
    ['at each position', 11, (byte: number, at: number) => byte ^ (1 << (at % 8))],
    // `2018000412` becomes `2e18000412`, which is infinite.
    ['a digit that becomes an e', 1, (byte: number) => (byte >= 0x30 && byte <= 0x39 ? 0x65 : byte)],
  ])('%s is detected, and the file is named', async (_, every, change) => {
    const small = await packOf(contentOf(SHORT_RULES, [...revisions(2_018_000), { cells: asRead(gridOf(changed({ 'Domeinen!D2': number(2_018_000_412) }))) }]), signer)
    const bytes = Uint8Array.from(small)
    const wrong: string[] = []
    let changes = 0
    for (const { path, from, to } of regions(small)) {
      for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0
        bytes[at] = change(byte, at)
        if (bytes[at] === byte) continue
        // What is found at once is never taken back: one in so many is followed to the end, and all that the signature tells.
        const { faults: found } = openPack(bytes)
        const followed = found.length === 0 || path === 'manifest.json' || changes % every === 0 ? await verifyPack(bytes, { key: null, ownRules: SHORT_RULES }) : null
        bytes[at] = byte
        changes++
        const faults = followed === null ? found : followed.genuine ? [] : followed.faults
        const isNamed = faults.length > 0 && (path === null || faults[0]?.file === path || faults[0]?.code === 'format-unknown')
        if (!isNamed) wrong.push(`${path} ${at - from}: ${faults.map(faultText).join(' ') || 'genuine'}`)
      }
    }
    expect(wrong).toEqual([])
    expect(changes).toBeGreaterThan(5_000)
    expect(await verifyPack(bytes, { key: null, ownRules: SHORT_RULES })).toMatchObject({ genuine: true })
  }, 600_000)

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

  test.each([
    ['and compressed', (zip: Uint8Array) => withEntry(zip, 'grid/Extra.json')],
    ['under a name that is there', (zip: Uint8Array) => withEntry(zip, 'report.json')],
  ])('that was added %s is named, and no other', async (_, alter) => {
    const texts = (await faultsOf(alter(pack))).map(faultText)
    expect(texts).toEqual([expect.stringMatching(/^(grid\/Extra\.json|report\.json) hoort niet in het pakket\.$/)])
  })

  test('that got another name is missing, and one too many', async () => {
    const renamed = zipOf((filesOf(pack) ?? []).map(({ path, bytes }) => ({ path: path === 'report.json' ? 'rapport.json' : path, bytes })))
    expect((await faultsOf(renamed)).map(faultText)).toEqual(['report.json ontbreekt.', 'rapport.json hoort niet in het pakket.'])
  })

  test.each([
    ['dataset/funding.csv', 'dataset/funding.csv, regel 2 (Subsidies S-001): gewijzigd na de ondertekening.', (text: string) => text.replace('S-001,subsidie', 'S-001,opbrengst')],
    ['dataset/dataset.json', 'dataset/dataset.json, domains[0].name (SB): gewijzigd na de ondertekening.', (text: string) => text.replace('Sociaal beleid', 'Asociaal beleid')],
    ['grid/Domeinen.json', 'grid/Domeinen.json, rij 2 (Domeinen SB), kolom Domein: gewijzigd na de ondertekening.', (text: string) => text.replace('Sociaal beleid', 'Asociaal beleid')],
    ['grid/Domeinen.json', 'grid/Domeinen.json, regel 2: gewijzigd na de ondertekening.', (text: string) => text.replace('{"cells":[', '{"cells":')],
    ['LEESMIJ.txt', 'LEESMIJ.txt, regel 1: gewijzigd na de ondertekening.', (text: string) => text.replace('BEWIJS', 'Bewijs')],
  ])('%s that was altered is named: %s', async (path, expected, alter) => {
    expect(await firstText(withFiles(pack, { [path]: alter }))).toBe(expected)
  })
})

describe('where a file was altered', () => {
  test.each([
    ['grid/Subsidies.json', 'rij 2 (Subsidies S-001), kolom Bedrag', (text: string) => text.replace('€ 150.000', '€ 160.000')],
    ['grid/Subsidies.json', 'rij 3 (Subsidies S-002), kolom Bedrag', (text: string) => text.replace('"number":1250.5', '"number":1260.5')],
    ['grid/Subsidies.json', 'rij 2 (Subsidies S-001), kolom Verstrekker', (text: string) => text.replace('Vlaamse', 'Vlaemse')],
    ['grid/Subsidies.json', 'rij 3 (Subsidies S-002), kolom Basis', (text: string) => text.replace('jaarlijks', 'eenmalig')],
    ['grid/Subsidies.json', 'regel 3', (text: string) => text.replace('"number":1250.5', '"number":1250e5')],
    ['grid/Subsidies.json', 'regel 3', (text: string) => text.replace('"number":1250.5', '"number":1e5000')],
    ['grid/Subsidies.json', 'regel 1', (text: string) => text.replace('"columns":["Code"', '"columns":["Cade"')],
    ['grid/Subsidies.json', 'rij 2 (Subsidies S-001)', (text: string) => text.replace('"row":2}', '"row":1}')],
    ['grid/Projecten.json', 'rij 2 (Projecten SB-01), kolom Domein', (text: string) => text.replace('"shown":"SB"', '"shown":"SC"')],
    ['dataset/dataset.json', 'funding[0].amountCents (S-001 toegekend subsidie)', (text: string) => text.replace('"amountCents":15000000', '"amountCents":25000000')],
    ['dataset/dataset.json', 'funding[0] (S-001 toegekend subsidie)', (text: string) => text.replace('"amountCents":15000000', '"amountCents";15000000')],
    ['dataset/places.json', 'funding.rows[0]', (text: string) => text.replace('"funding":{"rows":[2', '"funding":{"rows":[9')],
    ['dataset/funding.csv', 'regel 2 (Subsidies S-001)', (text: string) => text.replace(',15000000,', ',25000000,')],
    ['datapackage.json', 'resources[2].schema.fields[6].description', (text: string) => text.replace('Amount in euro cents', 'Amount in euro')],
    ['chain.json', 'versie 2 (regel 3)', (text: string) => text.replace('"publishedAt":"2026-11-06', '"publishedAt":"2026-11-07')],
    ['chain.json', 'versie 1 (regel 2)', (text: string) => text.replace('"added":1', '"added":2')],
    ['chain.json', 'versie 3 (regel 4)', (text: string) => text.replace('"revision":3', '"revision":4')],
    ['chain.json', 'versie 2 (regel 3)', (text: string) => text.replace(/"previousSeal":"./, '"previousSeal":"x')],
    ['README.txt', 'regel 32', (text: string) => text.replace('never zero', 'ever zero')],
  ])('%s: %s is told by the pack itself, also where its rules aren\'t this program\'s', async (path, place, alter) => {
    const altered = withFiles(pack, { [path]: alter })
    expect(Buffer.compare(altered, pack)).not.toBe(0)
    const verdict = await verifyPack(altered, { key: null, ownRules: '// another version\n' })
    expect(verdict).toEqual({ genuine: false, faults: [{ code: 'file-altered', file: path, place }] })
  })

  test('of every row of the sample, in its first text: the row is told', async () => {
    const sample = await packOf(contentOf(ownRules, [{ cells: asRead(await sampleGrid()) }]))
    const wrong: string[] = []
    let altered = 0
    for (const { path, bytes } of filesOf(sample) ?? []) {
      const lines = path.startsWith('grid/') && path !== 'grid/workbook.json' ? Buffer.from(bytes).toString().split('\n') : []
      for (const [index, line] of lines.entries()) {
        const { row } = parseRow(line.replace(/,$/, '')) ?? {}
        if (row === undefined) continue
        altered++
        const change = withFiles(sample, { [path]: () => lines.with(index, line.replace(/"kind":"text","shown":"[^"]/, '"kind":"text","shown":"~')).join('\n') })
        const verdict = await verifyPack(change, { key: null, ownRules: '' })
        const place = verdict.genuine ? 'genuine' : verdict.faults[0]?.place
        if (place?.startsWith(`rij ${row} (`) !== true) wrong.push(`${path} ${row}: ${place}`)
      }
    }
    expect(wrong).toEqual([])
    expect(altered).toBe(112)
  })

  test('what is told of the tables is what they were made of', async () => {
    const { dataset, places } = contentOf(ownRules, [{ cells: asRead(await sampleGrid()) }])
    const files = new Map((filesOf(await packOf(contentOf(ownRules, [{ cells: asRead(await sampleGrid()) }]))) ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]))
    expect(readTables(table => files.get(csvFile(table)) ?? '')).toEqual({ dataset, places })
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

/** The zip with one more entry, compressed, as any program would add it. */
function withEntry(zip: Uint8Array, name: string): Uint8Array {
  // As long as the name, which is then written over it: it may be there already.
  const placeholder = `~${name.slice(1)}`
  const entries = Object.fromEntries((filesOf(zip) ?? []).map(({ path, bytes }): [string, ZippableFile] => [path, [bytes, { level: 0 }]]))
  const made = Buffer.from(zipSync({ ...entries, [placeholder]: [Buffer.from('{"a":1}'.repeat(50)), { level: 6 }] }, { mtime: new Date(1980, 0, 1) }))
  return Buffer.from(made.toString('latin1').replaceAll(placeholder, name), 'latin1')
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
