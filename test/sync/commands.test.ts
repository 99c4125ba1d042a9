import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedReport } from '#model/report.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { keyFileSigner } from '../../functions/evidence/key-file-signer.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { openLine, startDoor, toAddress } from '../faults/door.ts'
import { startLocalServices, type LocalServices } from './local-services.ts'

let services: LocalServices

beforeAll(async () => {
  services = await startLocalServices()
})
afterAll(() => services.close())

/** So that no AWS profile of whoever runs the tests counts. */
const NOWHERE = join(fileURLToPath(import.meta.url), 'nowhere')

/** Runs a command as npm does, with these variables and no others that matter. */
async function run(command: 'sync' | 'report' | 'evidence' | 'verify', words: string[], change: Record<string, string | undefined> = {}) {
  const { PATH, TZ } = process.env
  const script = fileURLToPath(new URL(`../../scripts/${command}.ts`, import.meta.url))
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, TZ, AWS_CONFIG_FILE: NOWHERE, AWS_SHARED_CREDENTIALS_FILE: NOWHERE, AWS_EC2_METADATA_DISABLED: 'true', ...services.environment, ...change },
  })
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: code as unknown, out, error }
}

async function syncJson(): Promise<{ code: unknown; result: SyncResult }> {
  const { code, out, error } = await run('sync', ['--json'])
  expect(error).toBe('')
  return { code, result: JSON.parse(out) as SyncResult }
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(services.workbook, file)
  const content = await readFile(path, 'utf8')
  expect(content).toContain(from)
  await writeFile(path, content.replace(from, to))
}

const COUNTS = { Domeinen: 9, Projecten: 49, Subsidies: 12, Personeel: 15, Gemeenten: 18, Prioriteiten: 6, Vergaderingen: 3 }
const HASH = expect.stringMatching(/^[0-9a-f]{64}$/) as string

describe('the commands, in the order of a coordinator\'s day', () => {
  test('report says that nothing is published: exit 3', async () => {
    expect(await run('report', ['--json'])).toEqual({ code: 3, out: '', error: 'Er is nog geen versie gepubliceerd.\n' })
  })

  test('sync publishes the sample: exit 0', async () => {
    const { code, result } = await syncJson()
    expect(code).toBe(0)
    expect(result).toEqual({
      status: 'published',
      revision: 1,
      hash: HASH,
      reading: HASH,
      counts: COUNTS,
      changes: { added: 112, changed: 0, removed: 0 },
      problems: expect.any(Array),
      // The rules are written once. The frame and the cells, who edited last, and to write back: that again, the frame again and what is written.
      requests: { google: 2 + 1 + 3, reads: 3, writes: 7 + 1 + 1 + 1 + 1 },
      feedback: { written: true, reason: null },
      reason: null,
    })
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('sync again: unchanged, exit 0; cells that stood wrong twice get their notes', async () => {
    const { code, result } = await syncJson()
    expect(code).toBe(0)
    expect(result).toMatchObject({
      status: 'unchanged', revision: 1, counts: COUNTS, requests: { google: 2 + 4, reads: 3, writes: 2 }, feedback: { written: true, reason: null },
    })
    expect(Object.keys(await services.person.notes())).toEqual(['Personeel!H9', 'Personeel!H12'])
  })

  test('and again: nothing is written into the sheet', async () => {
    await syncJson()
    const { code, result } = await syncJson()
    expect(code).toBe(0)
    expect(result).toMatchObject({ status: 'unchanged', requests: { google: 2, reads: 3, writes: 1 }, feedback: { written: false, reason: null } })
  })

  test('a cell\'s change is one chunk and one revision more', async () => {
    await edit('Subsidies.csv', '€ 75.333', '€ 75.334')
    const { code, result } = await syncJson()
    expect(code).toBe(0)
    expect(result).toMatchObject({ status: 'published', revision: 2, changes: { added: 0, changed: 1, removed: 0 }, requests: { google: 2 + 1 + 4, reads: 7, writes: 4 } })
    await edit('Subsidies.csv', '€ 75.334', '€ 75.333')
  })

  test('the evidence of each version is signed, and verify is content with it', async () => {
    const pack = join(services.workbook, '../bewijs.zip')
    const fingerprint = fingerprintOf(await keyFileSigner(services.environment['SIGNING_KEY_FILE'] ?? '').publicKey())
    for (const revision of [1, 2]) {
      const written = await run('evidence', [pack, '--revision', String(revision)])
      expect(written).toMatchObject({ code: 0, error: '' })
      const verdict = await run('verify', [pack, '--key', fingerprint])
      expect(verdict).toMatchObject({ code: 0, error: '' })
      expect(verdict.out).toContain(`Alles is echt: versie ${revision}, `)
      expect(verdict.out).toContain('De regels in het pakket zijn die van dit programma.')
    }
  })

  test('a bad cell is held and named: exit 1', async () => {
    await edit('Subsidies.csv', '€ 150.000', 'veel')
    const { code, result } = await syncJson()
    expect(code).toBe(1)
    expect(result).toMatchObject({ status: 'held', revision: 2, counts: COUNTS, reason: null })
    expect(result.problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'amount-invalid', tab: 'Subsidies', cell: 'G2', value: 'veel' }])
    const told = await run('sync', [])
    expect(told).toMatchObject({ code: 1, error: '' })
    expect(told.out).toContain('Niet gepubliceerd: verbeter eerst de fout. Versie 2 blijft de laatste.')
    expect(told.out).toContain('Subsidies G2')
    await edit('Subsidies.csv', 'veel', '€ 150.000')
  })

  test('a reading that isn\'t the accepted one: told', async () => {
    const told = await run('sync', ['--accept', 'a'.repeat(64)])
    expect(told.code).toBe(0)
    expect(told.error).toBe('De werkmap is veranderd sinds de lezing die u aanvaardt: de aanvaarding telt niet.\n')
    expect(told.out).toMatch(/Versie 3 is gepubliceerd: 0 toegevoegd, 1 gewijzigd, 0 verwijderd\.\nDe opmerkingen staan in het tabblad Controle van het Google Sheet\.\nLezing: [0-9a-f]{64}\n$/)
  })

  test('what looks like a loss is held, and told how to accept; accepting it publishes', async () => {
    const path = join(services.workbook, 'Vergaderingen.csv')
    const content = await readFile(path, 'utf8')
    await rm(path)
    const held = await run('sync', [])
    expect(held).toMatchObject({ code: 1, error: '' })
    const [, reading = ''] = /Aanvaard dan deze lezing: npm run sync -- --accept ([0-9a-f]{64})\n/.exec(held.out) ?? []
    expect(held.out).toContain('Niet gepubliceerd: er lijkt iets verloren gegaan. Versie 3 blijft de laatste.\n')
    expect(held.out).toMatch(new RegExp(`\\nLezing: ${reading}\\n$`))

    const accepted = await run('sync', ['--json', '--accept', reading])
    expect(accepted).toMatchObject({ code: 0, error: '' })
    expect(JSON.parse(accepted.out)).toMatchObject({ status: 'published', revision: 4, reading, changes: { added: 0, changed: 0, removed: 3 } })
    await writeFile(path, content)
    expect((await syncJson()).result).toMatchObject({ status: 'published', revision: 5, changes: { added: 3 } })
  })

  test('report gives the figures of a revision, as JSON or as tables', async () => {
    const { code, out, error } = await run('report', ['--json', '--revision', '1'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const report = JSON.parse(out) as PublishedReport
    const year = new Date().getFullYear()
    expect(report).toMatchObject({ revision: 1, hash: HASH, years: expect.arrayContaining([2014, year]) as number[] })
    expect(report.funding).toContainEqual({ kind: 'subsidie', domain: 'SB', books: 'own', year: 2018, cents: 1_882_036, presumedCents: 0, notStated: expect.any(Number) as number })
    expect(report.funding).toContainEqual({ kind: 'subsidie', domain: 'SB', books: 'partner', year: 2018, cents: 33_424_658, presumedCents: 0, notStated: expect.any(Number) as number })

    const latest = JSON.parse((await run('report', ['--json'])).out) as PublishedReport
    expect(latest).toMatchObject({ revision: 5, hash: report.hash })
    expect((await run('report', ['--json', '--as-of', '2090-12-31'])).out).toBe(`${JSON.stringify(latest)}\n`)

    const table = await run('report', [])
    expect(table).toMatchObject({ code: 0, error: '' })
    expect(table.out).toMatch(/^Versie 5, gepubliceerd op /)
    expect(table.out).toMatch(/Subsidie, eigen boekhouding, in euro\n +.*SB.*\n/)
    expect(table.out).toContain('334.246,58')
  })

  test.each([
    [['--revision', '9'], 'Versie 9 bestaat niet.\n'],
    [['--as-of', '1999-12-31'], 'Op 1999-12-31 was er nog geen versie gepubliceerd.\n'],
  ])('report %j: exit 3', async (words, error) => {
    expect(await run('report', words)).toEqual({ code: 3, out: '', error })
  })
})

describe('what the operator must set is told: exit 2, nothing on stdout', () => {
  test.each<['sync' | 'report', string[], Record<string, string | undefined>, string]>([
    ['sync', [], { SPREADSHEET_ID: undefined }, 'SPREADSHEET_ID'],
    ['sync', ['--json'], { TABLE_NAME: undefined }, 'TABLE_NAME'],
    ['sync', ['--json'], { GOOGLE_APPLICATION_CREDENTIALS: undefined }, 'GOOGLE_APPLICATION_CREDENTIALS'],
    ['sync', ['--json'], { GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/key.json' }, '/nowhere/key.json'],
    ['sync', ['--json'], { GOOGLE_APPLICATION_CREDENTIALS: fileURLToPath(import.meta.url) }, 'sleutelbestand (JSON)'],
    ['sync', ['--json'], { AWS_ENDPOINT_URL_DYNAMODB: undefined }, 'AWS_REGION'],
    ['sync', ['--json'], { AWS_ENDPOINT_URL_DYNAMODB: undefined, SIGNING_KEY_FILE: undefined }, 'SIGNING_KEY'],
    ['sync', ['--json'], { TABLE_NAME: 'another', SIGNING_KEY_FILE: '/nowhere/signing.pem' }, 'De sleutel /nowhere/signing.pem om versies te ondertekenen bestaat niet'],
    ['sync', ['--json'], { TABLE_NAME: 'another', SIGNING_KEY_FILE: fileURLToPath(import.meta.url) }, 'P-256'],
    ['sync', ['--wrong'], {}, 'Gebruik: npm run sync'],
    ['sync', ['extra'], {}, 'Gebruik: npm run sync'],
    ['report', [], { TABLE_NAME: undefined }, 'TABLE_NAME'],
    ['report', ['--revision', '0'], {}, 'Gebruik: npm run report'],
    ['report', ['--as-of', '2026-02-30'], {}, 'Gebruik: npm run report'],
    ['report', ['--as-of', '2026-02-28', '--revision', '1'], {}, 'Gebruik: npm run report'],
  ])('%s %j with %j: %s', async (command, words, change, told) => {
    const { code, out, error } = await run(command, words, change)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(told)
    expect(error).not.toContain('    at ')
  })
})

describe('what can\'t be reached is told', () => {
  test.each<[string, Record<string, string>, string, boolean]>([
    ['Google', { GOOGLE_API_ROOT: 'http://127.0.0.1:1/' }, 'google-unavailable', true],
    ['the database', { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1/' }, 'store-unavailable', false],
    ['another sheet', { SPREADSHEET_ID: 'another' }, 'sheet-not-found', true],
  ])('sync without %s: exit 3, the last revision stays', async (_, change, reason, hasRevision) => {
    const { code, out, error } = await run('sync', ['--json'], change)
    expect({ code, error }).toEqual({ code: 3, error: '' })
    expect(JSON.parse(out)).toMatchObject({
      status: 'failed', revision: hasRevision ? 5 : null, counts: null, reading: null, problems: [], reason: { code: reason },
    })
  })

  test.each([
    ['before', false], ['after', true],
  ] as const)('sync whose database falls silent at the write that publishes, %s it acts: nothing is said of whether it is stored, and the next one knows', async (_, acts) => {
    let isSilent = false
    const door = await startDoor(openLine(async ({ name }, act) => {
      isSilent ||= name === 'PutItem revision'
      if (!isSilent) return act()
      if (acts) await act()
      return null
    }), 'database', toAddress(services.engine.address))
    try {
      const { code, out, error } = await run('sync', [], { TABLE_NAME: `silent-${acts}`, AWS_ENDPOINT_URL_DYNAMODB: door.address })
      expect({ code, error }).toEqual({ code: 3, error: '' })
      expect(out).toMatch(/^De databank van Streekboek antwoordde niet meer terwijl de nieuwe versie bewaard werd\. Het is niet zeker of die versie gepubliceerd is\. [^\n]*\n$/)
    } finally {
      await door.close()
    }
    const { code, out } = await run('sync', ['--json'], { TABLE_NAME: `silent-${acts}` })
    expect([code, JSON.parse(out)]).toMatchObject([0, { status: acts ? 'unchanged' : 'published', revision: 1 }])
  })

  test('report without the database: exit 1', async () => {
    expect(await run('report', ['--json'], { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1/' }))
      .toEqual({ code: 1, out: '', error: 'De databank antwoordt niet. Probeer het later opnieuw.\n' })
  })
})
