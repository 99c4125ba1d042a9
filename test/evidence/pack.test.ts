import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse as parseCsv } from 'csv-parse/sync'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLES, type TableName } from '#model/dataset.ts'
import { asRead } from '../../functions/evidence/as-read.ts'
import { csvRecord, type SchemaField } from '../../functions/evidence/csv-column.ts'
import { CSV_COLUMNS } from '../../functions/evidence/csv-columns.ts'
import type { DataPackage } from '../../functions/evidence/data-package.ts'
import { evidencePack, signEvidence, type EvidenceContent, type EvidenceSignature } from '../../functions/evidence/evidence.ts'
import { csvFile } from '../../functions/evidence/evidence-files.ts'
import { fingerprintOf, parseFingerprint } from '../../functions/evidence/fingerprint.ts'
import { filesOf } from '../../functions/evidence/zip.ts'
import { EVIDENCE_FORMATS, type EvidenceFormat } from '../../functions/evidence/evidence-format.ts'
import { hasLowS, withLowS } from '../../functions/evidence/low-s.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { LedgerDamaged } from '../../functions/ledger/content.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { verifyPack } from '../../scripts/verify/verification.ts'
import { gridOf, soundTabs } from '../workbook/grid-of.ts'
import { contentOf, goldenPack, newSigner, partsOf, sampleGrid } from './packs.ts'

const run = promisify(execFile)

let rules: string
let content: EvidenceContent
let signature: EvidenceSignature
let pack: Uint8Array
let files: Map<string, Buffer>

beforeAll(async () => {
  rules = await bundleRules()
  const cells = asRead(await sampleGrid())
  content = contentOf(rules, [{ cells: asRead(gridOf(soundTabs())) }, { cells }])
  signature = await signEvidence(content, newSigner())
  pack = evidencePack(content, signature)
  files = new Map((filesOf(pack) ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes)]))
})

const textOf = (path: string): string => files.get(path)?.toString() ?? ''
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a format', () => {
  // Never to be renewed: a pack that was signed must verify for ever. A change that makes this fail needs another format
  // beside these, with a golden pack of its own: the sample, published by `npm run sync` into an empty database, and written
  // by `npm run evidence`, as these were.
  test.each(EVIDENCE_FORMATS)('%i: the golden pack still is what it was, comes out the same from its parts, and is genuine by its own rules', async format => {
    const golden = await goldenPack(format)
    expect(sha256(golden)).toBe(GOLDEN[format])
    const { content: parts, signature: signed } = partsOf(golden)
    expect(parts.format).toBe(format)
    expect(Buffer.compare(evidencePack(parts, signed), golden)).toBe(0)

    expect(await verifyPack(golden, { key: null, ownRules: rules })).toMatchObject({ genuine: true })
    expect(await verifyPack(golden, { key: null, ownRules: '' })).toMatchObject({ genuine: true, rules: 'pack' })
  })

  test('the same revision gives the same bytes each time', () => {
    expect(Buffer.compare(evidencePack(structuredClone(content), signature), pack)).toBe(0)
  })

  test('a later key changes nothing: the one that signed is kept', async () => {
    expect(evidencePack(content, signature)).not.toEqual(evidencePack(content, await signEvidence(content, newSigner())))
  })

  test('content that isn\'t what was signed makes no pack', () => {
    const forged = { ...content, dataset: { ...content.dataset, meetings: [] } }
    expect(() => evidencePack(forged, signature)).toThrow(LedgerDamaged)
  })

  test('the manifest names every other file with its size and SHA-256', () => {
    const manifest = JSON.parse(textOf('manifest.json')) as { files: unknown[] }
    const others = [...files].filter(([path]) => !path.startsWith('manifest.'))
    expect(manifest).toEqual({
      format: 2,
      revision: 2,
      hash: (JSON.parse(content.report) as { hash: string }).hash,
      seal: sha256(Buffer.from(content.headers[1] ?? '')),
      publishedAt: '2026-11-06T09:30:00.000Z',
      rules: sha256(Buffer.from(rules)),
      files: others.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    })
  })

  test('the files are these, in this order', () => {
    expect([...files.keys()]).toEqual([
      'manifest.json', 'manifest.sig', 'LEESMIJ.txt', 'README.txt', 'LISEZMOI.txt', 'public-key.pem', 'chain.json',
      'grid/workbook.json', 'grid/Domeinen.json', 'grid/Projecten.json', 'grid/Subsidies.json', 'grid/Personeel.json',
      'grid/Gemeenten.json', 'grid/Prioriteiten.json', 'grid/Vergaderingen.json', 'rules/rules.mjs', 'rules/version.json',
      'dataset/dataset.json', 'dataset/places.json', 'dataset/domains.csv', 'dataset/projects.csv', 'dataset/funding.csv',
      'dataset/staffing.csv', 'dataset/municipalities.csv', 'dataset/priorities.csv', 'dataset/meetings.csv',
      'datapackage.json', 'report.json', 'problems.json', 'SHA256SUMS',
    ])
  })

  test('entries are stored, of 1980, without anything beside name and content', () => {
    let offset = 0
    for (const [path, bytes] of files) {
      const header = Buffer.from(pack.subarray(offset, offset + 30))
      expect([header.toString('hex', 0, 4), header.readUInt16LE(8), header.readUInt16LE(10), header.readUInt16LE(12), header.readUInt16LE(28)])
        .toEqual(['504b0304', 0, 0, 33, 0])
      offset += 30 + path.length + bytes.length
    }
    expect(Buffer.from(pack.subarray(offset, offset + 4)).toString('hex')).toBe('504b0102')
    expect(Buffer.from(pack.subarray(-2)).readUInt16LE()).toBe(0)
  })

  test('the pages for the auditor name the revision and the key, in three languages', () => {
    const fingerprint = fingerprintOf(signature.publicKey)
    for (const [path, word] of [['LEESMIJ.txt', 'VERSIE 2'], ['README.txt', 'REVISION 2'], ['LISEZMOI.txt', 'VERSION 2']] as const) {
      expect(textOf(path)).toContain(word)
      expect(textOf(path)).toContain(`${fingerprint}\n`)
      expect(textOf(path)).toContain(sha256(Buffer.from(content.headers[1] ?? '')))
      expect(textOf(path).split('\n').filter(line => line.length > 110)).toEqual([])
    }
  })

  test('the editor\'s name is not in it: only a commitment', () => {
    expect(textOf('chain.json')).toContain('"editorCommitment":"')
    expect(textOf('chain.json')).not.toContain('"editor":')
  })
})

describe('a signature', () => {
  const [high, low] = [signWith('high'), signWith('low')]
  const packWith = async (signer: Signer, format: EvidenceFormat) => {
    const small = contentOf(rules, [{ cells: asRead(gridOf(soundTabs())) }], format)
    const { manifest, publicKey } = await signEvidence(small, signer)
    const bytes = partsOf(evidencePack(small, { manifest, publicKey, signature: new Uint8Array() })).manifest
    return evidencePack(small, { manifest, publicKey, signature: await signer.sign(bytes) })
  }

  test.each([['the higher', high], ['the lower', low]])('is made with the lower s, also where the key gives %s', async (_, signer) => {
    const { signature: made } = await signEvidence(content, signer)
    expect([hasLowS(made), hasLowS(withHighS(made))]).toEqual([true, false])
  })

  test('that was made out of another one isn\'t accepted, but for format 1', async () => {
    expect(await verifyPack(await packWith(high, 2), { key: null, ownRules: rules })).toEqual({ genuine: false, faults: [{ code: 'signature-rewritten', file: 'manifest.sig', place: null }] })
    expect(await verifyPack(await packWith(low, 2), { key: null, ownRules: rules })).toMatchObject({ genuine: true })
    expect(await verifyPack(await packWith(high, 1), { key: null, ownRules: rules })).toMatchObject({ genuine: true })
  })

  test.each(['', '00', '3006020101020101ff', '3006020100020101', '30060201010a0101', `302502200000${'ff'.repeat(31)}020101`])('of the bytes %s is none, and stays as it is', hex => {
    const bytes = Buffer.from(hex, 'hex')
    expect([withLowS(bytes), hasLowS(bytes)]).toEqual([bytes, false])
  })
})

describe('the data package', () => {
  test('is a valid Frictionless Data Package with a Table Schema per table', () => {
    const parsed = v.parse(dataPackageSchema, JSON.parse(textOf('datapackage.json')))
    expect(parsed.resources.map(({ name }) => name)).toEqual([...TABLES])
    expect(new Set(parsed.resources.map(({ path }) => path)).size).toBe(TABLES.length)
    for (const { path, bytes, hash } of parsed.resources) {
      expect([path, bytes, hash]).toEqual([path, files.get(path)?.length, `sha256:${sha256(files.get(path) ?? Buffer.alloc(0))}`])
    }
  })

  test('keys name fields that are there, and every foreign key\'s value is found', () => {
    const { resources } = JSON.parse(textOf('datapackage.json')) as DataPackage
    let checked = 0
    for (const { name, schema: { fields, primaryKey, foreignKeys = [] } } of resources) {
      const names = fields.map(field => field.name)
      const rows = recordsOf(name)
      expect(primaryKey.every(key => names.includes(key))).toBe(true)
      expect(new Set(rows.map(row => primaryKey.map(key => row[key]).join('\n'))).size).toBe(rows.length)
      for (const { fields: [own = ''], reference: { resource, fields: [key = ''] } } of foreignKeys) {
        expect(names).toContain(own)
        const targets = new Set(recordsOf(resource as TableName).map(row => row[key]))
        expect(rows.map(row => row[own]).filter(value => value !== '' && !targets.has(value))).toEqual([])
        checked++
      }
    }
    expect(checked).toBe(6)
  })

  test('priorities are no foreign key in a workbook without such a tab', async () => {
    const { Prioriteiten: _, ...others } = soundTabs()
    const without = contentOf(rules, [{ cells: asRead(gridOf(others)) }])
    const zip = filesOf(evidencePack(without, await signEvidence(without, newSigner()))) ?? []
    const json = zip.find(({ path }) => path === 'datapackage.json')?.bytes ?? new Uint8Array()
    const { resources } = JSON.parse(Buffer.from(json).toString()) as DataPackage
    expect(resources.find(({ name }) => name === 'projects')?.schema.foreignKeys).toEqual([{ fields: ['domain'], reference: { resource: 'domains', fields: ['code'] } }])
  })

  test('every value keeps to its field\'s type and constraints', () => {
    const { resources } = JSON.parse(textOf('datapackage.json')) as DataPackage
    const values = resources.flatMap(({ name: table, schema: { fields } }) =>
      recordsOf(table).flatMap(row => fields.map(field => ({ table, field, value: row[field.name] ?? '' }))))
    expect(values.length).toBeGreaterThan(500)
    expect(values.filter(({ field, value }) => !isAllowed(field, value))).toEqual([])
  })

  test('the tables read back as the dataset and its places', () => {
    expect(Object.fromEntries(TABLES.map(table => [table, recordsOf(table).map(row => READ_BACK[table](row))]))).toEqual(content.dataset)
    expect(Object.fromEntries(TABLES.map(table => [table, recordsOf(table).map(({ sheetTab, sheetRow }) => [sheetTab, Number(sheetRow)])])))
      .toEqual(Object.fromEntries(TABLES.map(table => [table, content.places[table].rows.map(row => [content.places[table].tab, row])])))
  })

  test('no field of a row is left out of the tables', () => {
    for (const table of TABLES) {
      const columns = new Set<string>(CSV_COLUMNS[table].map(({ name }) => name))
      expect(Object.keys(content.dataset[table][0] ?? {}).filter(field => !columns.has(field))).toEqual([])
    }
  })
})

test.each([
  [['a', 1, true, null], 'a,1,true,\r\n'],
  [['', null], '"",\r\n'],
  [['a,b', 'zei "ja"', 'twee\nregels'], '"a,b","zei ""ja""","twee\nregels"\r\n'],
  [['\ud800', 0.1, 1e12], '\ufffd,0.1,1000000000000\r\n'],
])('CSV %j', (values, expected) => {
  expect(csvRecord(values)).toBe(expected)
})

describe('a fingerprint', () => {
  const hex = '0123456789abcdef'.repeat(4)
  const grouped = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? '01234567' : '89abcdef')).join('-')

  test.each([hex, hex.toUpperCase(), grouped, grouped.replaceAll('-', ' '), `${hex.match(/../g)?.join(':')}`])('%s is one', typed => {
    expect(parseFingerprint(typed)).toBe(grouped)
  })

  test.each(['', hex.slice(1), `${hex}0`, hex.replace('0', 'g'), 'sleutel'])('%j is none', typed => {
    expect(parseFingerprint(typed)).toBeNull()
  })
})

describe('without Streekboek', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evidence-'))
    for (const path of ['manifest.json', 'manifest.sig', 'public-key.pem', 'SHA256SUMS']) await writeFile(join(folder, path), files.get(path) ?? '')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('openssl accepts the signature, refuses another text, and gives the key\'s fingerprint', async context => {
    if (process.env['CI'] === undefined && !(await isInstalled('openssl', 'version'))) return context.skip()
    const verify = (text: string) => run('openssl', ['dgst', '-sha256', '-verify', 'public-key.pem', '-signature', 'manifest.sig', text], { cwd: folder })
    expect((await verify('manifest.json')).stdout).toBe('Verified OK\n')
    await expect(verify('SHA256SUMS')).rejects.toMatchObject({ stdout: expect.stringContaining('Verification') as string })
    await run('openssl', ['pkey', '-pubin', '-in', 'public-key.pem', '-outform', 'DER', '-out', 'key.der'], { cwd: folder })
    expect(parseFingerprint(sha256(await readFile(join(folder, 'key.der'))))).toBe(fingerprintOf(signature.publicKey))
  })

  test('SHA256SUMS lists every file but the manifest, its signature and itself', () => {
    const sums = [...files].filter(([path]) => !path.startsWith('manifest.') && path !== 'SHA256SUMS')
    expect(textOf('SHA256SUMS')).toBe(sums.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''))
  })

  test('a line of the chain is what its seal is the SHA-256 of', () => {
    const lines = textOf('chain.json').split('\n')
    expect(lines).toEqual(['[', `${content.headers[0]},`, content.headers[1], ']', ''])
    expect((JSON.parse(content.headers[1] ?? '') as { previousSeal: string }).previousSeal).toBe(sha256(Buffer.from(content.headers[0] ?? '')))
  })

  test('each row of a tab stands on a line of its own', () => {
    const lines = textOf('grid/Projecten.json').split('\n')
    expect(lines).toHaveLength(1 + 49 + 2)
    expect(JSON.parse((lines[1] ?? '').replace(/,$/, ''))).toMatchObject({ row: 2, cells: expect.arrayContaining([{ kind: 'text', shown: 'ALG-01' }]) as unknown })
  })
})

const GOLDEN: Record<EvidenceFormat, string> = {
  1: 'ab8b8696899b5f07537067f5988e8605e2efc553d4bc3894daa479606cbc1b99',
  2: '721a92a02196adcb07fe86856c2da71b07e5c078f202052091ef8ea28e873c93',
}

/** A key of which every signature has the higher s, or the lower. */
function signWith(s: 'high' | 'low'): Signer {
  const signer = newSigner()
  return { ...signer, sign: async message => (s === 'low' ? withLowS : withHighS)(await signer.sign(message)) }
}

/** What is above the half of the order has 32 bytes, of which the first bit is set. */
function withHighS(signature: Uint8Array): Uint8Array {
  const low = Buffer.from(withLowS(signature))
  const at = 4 + (low[3] ?? 0)
  const complement = (0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n - BigInt(`0x${low.toString('hex', at + 2)}`)).toString(16)
  const s = Buffer.from(`00${complement}`, 'hex')
  const body = Buffer.concat([low.subarray(2, at), Buffer.of(2, s.length), s])
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}

async function isInstalled(program: string, ...words: string[]): Promise<boolean> {
  return run(program, words).then(() => true, () => false)
}

function recordsOf(table: TableName): Record<string, string>[] {
  return parseCsv(textOf(csvFile(table)), { columns: true, record_delimiter: '\r\n' })
}

/** Lexical forms of Table Schema 1. */
const TYPES = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

function isAllowed({ type, constraints = {} }: SchemaField, value: string): boolean {
  if (value === '') return constraints.required === undefined
  const { minimum = -Infinity, maximum = Infinity, enum: allowed = [value] } = constraints
  const isWithin = type !== 'integer' && type !== 'number' ? true : Number(value) >= minimum && Number(value) <= maximum
  return TYPES[type].test(value) && isWithin && allowed.includes(value)
}

type CsvRow = Record<string, string>
const text = (value: string | undefined) => (value === undefined || value === '' ? null : value)
const number = (value: string | undefined) => (text(value) === null ? null : Number(value))
const list = (value: string | undefined) => text(value)?.split(';') ?? []
const end = (day: string | undefined, ongoing: string | undefined) => (ongoing === 'true' ? 'ongoing' : text(day))

const READ_BACK: { [T in TableName]: (row: CsvRow) => Record<string, unknown> } = {
  domains: ({ code, name, description, reference }) => ({ code, name, description: text(description), reference: text(reference) }),
  projects: ({ code, name, domain, start, end: last, ongoing, roles, priority, municipalities, reference }) => ({
    code, name, domain, start: text(start), end: end(last, ongoing), roles: list(roles), priority: number(priority),
    municipalities: municipalities === 'all' ? 'all' : list(municipalities), reference: text(reference),
  }),
  funding: ({ code, kind, funder, beneficiary, project, domain, amountCents, basis, start, end: last, ongoing, status, reference }) => ({
    code, kind, funder, beneficiary: text(beneficiary), project: text(project), domain: text(domain), amountCents: number(amountCents),
    basis: text(basis), start: text(start), end: end(last, ongoing), status, reference: text(reference),
  }),
  staffing: ({ code, title, domain, project, fte, deployment, start, end: last, ongoing, fundedBy, reference }) => ({
    code, title, domain, project: text(project), fte: number(fte), deployment: text(deployment), start: text(start),
    end: end(last, ongoing), fundedBy: list(fundedBy), reference: text(reference),
  }),
  municipalities: ({ nis, name, district, population, populationDate, partnerFrom, partnerUntil, partnerOngoing, reference }) => ({
    nis, name, district: text(district), population: number(population), populationDate: text(populationDate), partnerFrom: text(partnerFrom),
    partnerUntil: end(partnerUntil, partnerOngoing), reference: text(reference),
  }),
  priorities: ({ number: order, name, reference }) => ({ number: Number(order), name, reference: text(reference) }),
  meetings: ({ date, body, subject, reference }) => ({ date, body, subject: text(subject), reference: text(reference) }),
}

// The rules of the published JSON Schema of tabular-data-package (version 1), as far as they concern what is used here.
const name = v.pipe(v.string(), v.regex(/^([-a-z0-9._/])+$/))
const keys = v.pipe(v.array(v.string()), v.minLength(1))
const dataPackageSchema = v.strictObject({
  profile: v.literal('tabular-data-package'),
  name,
  title: v.string(),
  description: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  resources: v.pipe(v.array(v.strictObject({
    profile: v.literal('tabular-data-resource'),
    name,
    title: v.string(),
    // Relative, with forward slashes, and never upwards.
    path: v.pipe(v.string(), v.regex(/^(?=^[^./~])(^((?!\.{2}).)*$).*$/)),
    format: v.literal('csv'),
    mediatype: v.pipe(v.string(), v.regex(/^(.+)\/(.+)$/)),
    encoding: v.literal('utf-8'),
    bytes: v.pipe(v.number(), v.integer()),
    hash: v.pipe(v.string(), v.regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/)),
    dialect: v.strictObject({
      delimiter: v.string(), lineTerminator: v.string(), quoteChar: v.string(), doubleQuote: v.boolean(),
      skipInitialSpace: v.boolean(), header: v.boolean(), caseSensitiveHeader: v.boolean(),
    }),
    schema: v.strictObject({
      fields: v.pipe(v.array(v.strictObject({
        name: v.string(),
        title: v.string(),
        type: v.picklist(['string', 'integer', 'number', 'boolean', 'date']),
        description: v.optional(v.string()),
        constraints: v.optional(v.strictObject({
          required: v.optional(v.boolean()), minimum: v.optional(v.number()), maximum: v.optional(v.number()),
          enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1), v.check(values => new Set(values).size === values.length))),
        })),
      })), v.minLength(1), v.check(fields => new Set(fields.map(field => field.name)).size === fields.length)),
      primaryKey: keys,
      foreignKeys: v.optional(v.pipe(v.array(v.strictObject({
        fields: keys,
        reference: v.strictObject({ resource: v.string(), fields: keys }),
      })), v.minLength(1))),
      missingValues: v.array(v.string()),
    }),
  })), v.minLength(1)),
})
