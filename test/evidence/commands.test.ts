import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asRead } from '../../functions/evidence/as-read.ts'
import { evidencePack, signEvidence } from '../../functions/evidence/evidence.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { sha256 } from '../../functions/ledger/content.ts'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { openStore } from '../../functions/ledger/store.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { contentOf, newSigner, packOf, sampleGrid, smallGrid, storeEvidence } from './packs.ts'

const TABLE = 'streekboek'

let folder: string
let engine: Engine
let fingerprint: string
let packs: Uint8Array[]
let headers: readonly string[]
/** The second revision again, after another first one, by the same key. */
let rewritten: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-commands-'))
  engine = await startDynalite()
  await ensureLocalTable(engine.client, TABLE)
  const signer = newSigner()
  const rules = await bundleRules()
  const revisions = [{ cells: asRead(await sampleGrid()) }, { cells: asRead(smallGrid()) }]
  packs = []
  for (const count of [1, 2]) {
    const content = contentOf(rules, revisions.slice(0, count))
    const signature = await signEvidence(content, signer)
    await storeEvidence(openStore(engine.client, TABLE, null), content, signature, { inline: count === 2 })
    packs.push(evidencePack(content, signature))
    fingerprint = fingerprintOf(signature.publicKey)
    headers = content.headers
  }
  rewritten = await packOf(contentOf(rules, revisions.toReversed().slice(0, 1).concat(revisions.slice(1))), signer)
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

/** Runs a command as npm does, with these variables and no others that matter. */
async function run(command: 'verify' | 'evidence', words: string[], { variables = {}, before = [] }: { variables?: Record<string, string>; before?: string[] } = {}) {
  const { PATH, TZ } = process.env
  const script = fileURLToPath(new URL(`../../scripts/${command}.ts`, import.meta.url))
  const [program = '', ...rest] = [...before, process.execPath, script, ...words]
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH, TZ, ...variables } })
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: code as unknown, out, error }
}

const sealOf = (revision: number) => sha256(headers[revision - 1] ?? '')
const lineOf = (text: string, beginning: string) => text.split('\n').find(line => line.startsWith(beginning)) ?? beginning

const NOWHERE = 'http://127.0.0.1:9'
/** Whatever would use the network fails. */
const NO_NETWORK = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, NODE_USE_ENV_PROXY: '1', AWS_ENDPOINT_URL: NOWHERE }

async function saved(name: string, pack: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, pack)
  return path
}

describe('verify', () => {
  test('says in one line that all is genuine, by whom it was signed and what to compare: exit 0', async () => {
    const { code, out, error } = await run('verify', [await saved('one.zip', packs[0]!)], { variables: NO_NETWORK })
    expect([code, error]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      'Alles is echt: versie 1, gepubliceerd op 2026-11-05T09:30:00.000Z; 30 bestanden, de cijfers volgen uit de cellen en de keten van 1 versie is heel.',
      expect.stringMatching(/^Inhoud: [0-9a-f]{64}$/),
      `Zegel: ${sealOf(1)}`,
      `Sleutel: ${fingerprint}`,
      expect.stringMatching(/^Vergelijk het zegel en de sleutel /),
      'De regels in het pakket zijn die van dit programma.',
      '',
    ])
  })

  test('with the right key says so: exit 0', async () => {
    const { code, out } = await run('verify', [await saved('two.zip', packs[1]!), '--key', fingerprint.toUpperCase().replaceAll('-', ' ')])
    expect(code).toBe(0)
    expect(out).toContain('de keten van 2 versies is heel')
    expect(out).toContain('Het pakket is ondertekend met de sleutel die u opgaf.')
    expect(out).toContain('Vergelijk ook het zegel ')
  })

  test.each([1, 2])('with the seal of revision %i from paper says so: exit 0', async revision => {
    const { code, out } = await run('verify', [await saved('sealed.zip', packs[1]!), '--seal', sealOf(revision).toUpperCase().replaceAll(/.{8}/g, '$& '), '--key', fingerprint])
    expect(code).toBe(0)
    expect(out).toContain(`Het zegel dat u opgaf, is dat van versie ${revision}: tot en met die versie is de geschiedenis niet herschreven.`)
    expect(out).not.toContain('Vergelijk')
  })

  test('with an older pack says that its chain is the beginning of this one: exit 0', async () => {
    const older = await saved('older.zip', packs[0]!)
    const { code, out } = await run('verify', [await saved('newer.zip', packs[1]!), '--since', older], { variables: NO_NETWORK })
    expect(code).toBe(0)
    expect(out).toContain('De keten van het oudere pakket, 1 versie, is het begin van deze')
    expect(out).toContain('Vergelijk ook de sleutel ')
  })

  test('history that was rewritten with the same key and the same last content is found out by the seal on paper and by an older pack, and by nothing else: exit 1', async () => {
    const [old, forged] = [await saved('true.zip', packs[1]!), await saved('forged.zip', rewritten)]
    expect(await run('verify', [forged, '--key', fingerprint])).toMatchObject({ code: 0, out: expect.stringContaining(lineOf((await run('verify', [old])).out, 'Inhoud: ')) as string })
    expect(await run('verify', [forged, '--key', fingerprint, '--seal', sealOf(2)])).toMatchObject({
      code: 1, out: expect.stringMatching(/^NIET ECHT\. Het zegel dat u opgaf, is van geen enkele versie in de keten van dit pakket \(1 tot 2\)\./) as string,
    })
    expect(await run('verify', [forged, '--since', await saved('before.zip', packs[0]!)])).toMatchObject({
      code: 1, out: 'NIET ECHT. chain.json, versie 1 (regel 2): in het oudere pakket is deze versie een andere. De geschiedenis is herschreven.\n',
    })
  })

  test('with a pack after --since that is the newer one, or isn\'t genuine itself: exit 1', async () => {
    const [older, newer, broken] = [await saved('o.zip', packs[0]!), await saved('n.zip', packs[1]!), await saved('b.zip', packs[0]!.subarray(1))]
    expect(await run('verify', [older, '--since', newer])).toMatchObject({ code: 1, out: expect.stringContaining('zijn keten gaat tot versie 2, verder dan') as string })
    expect(await run('verify', [newer, '--since', broken])).toMatchObject({ code: 1, out: expect.stringMatching(/^NIET ECHT\. Het oudere pakket \(.*b\.zip\) is zelf niet echt/) as string })
  })

  test('works on a machine without any network', async context => {
    const before = ['unshare', '-n', '-r']
    if (process.env['CI'] === undefined && !(await promisify(execFile)('unshare', ['-n', '-r', 'true']).then(() => true, () => false))) return context.skip()
    expect(await run('verify', [await saved('apart.zip', packs[0]!)], { before })).toMatchObject({ code: 0, error: '' })
  })

  test.each([
    ['another key', (pack: Uint8Array) => pack, ['--key', '0'.repeat(64)], /^NIET ECHT\. Het pakket is ondertekend met een andere sleutel dan u opgaf, namelijk [0-9a-f-]{71}\.\n$/],
    ['a byte less', (pack: Uint8Array) => pack.subarray(1), [], /^NIET ECHT\. /],
    ['a cell altered', (pack: Uint8Array) => Buffer.from(Buffer.from(pack).toString('latin1').replace('Sociaal beleid', 'Sociaal Beleid'), 'latin1'), [], /^NIET ECHT\. grid\/Domeinen\.json, rij \d+ \(Domeinen SB\), kolom Domein: gewijzigd na de ondertekening\.\n$/],
  ])('with %s says what isn\'t genuine: exit 1', async (_, alter, words, expected) => {
    const { code, out, error } = await run('verify', [await saved('altered.zip', alter(packs[0]!)), ...words])
    expect([code, error]).toEqual([1, ''])
    expect(out).toMatch(expected)
  })

  test.each([
    [[], 'Geef het pad'],
    [['a.zip', 'b.zip'], 'Geef het pad'],
    [['a.zip', '--key', 'kort'], 'Een vingerafdruk heeft 64'],
    [['a.zip', '--seal', 'kort'], 'Een zegel heeft 64'],
    [['a.zip', '--since'], 'kent alleen'],
    [['a.zip', '--fast'], 'kent alleen'],
    [['/nergens/a.zip'], 'bestaat niet'],
  ])('%j is a mistake of usage: exit 2', async (words, expected) => {
    const { code, out, error } = await run('verify', words)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain(expected)
    expect(error).toContain('Gebruik: npm run verify')
  })
})

describe('evidence', () => {
  const variables = () => ({ TABLE_NAME: TABLE, AWS_ENDPOINT_URL_DYNAMODB: engine.address, AWS_EC2_METADATA_DISABLED: 'true' })

  test.each([[1, ['--revision', '1']], [2, ['--revision', '2']], [2, []], [1, ['--as-of', '2026-11-05']], [2, ['--as-of', '2090-12-31']]])('writes the pack of revision %i with %j, the bytes that were signed: exit 0', async (revision, words) => {
    const path = join(folder, 'written.zip')
    const { code, out, error } = await run('evidence', [path, ...words], { variables: variables() })
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain(`Het bewijspakket van versie ${revision} staat in ${path}`)
    // What comes from the pack itself proves nothing of it.
    expect(out).toContain('--seal ZEGEL --key VINGERAFDRUK\nNeem zegel en vingerafdruk niet uit het pakket')
    expect(out).not.toMatch(/[0-9a-f]{8}-|[0-9a-f]{64}/)
    expect(Buffer.compare(await readFile(path), packs[revision - 1]!)).toBe(0)
  })

  test('says that a revision isn\'t there: exit 3', async () => {
    expect(await run('evidence', [join(folder, 'none.zip'), '--revision', '9'], { variables: variables() })).toEqual({ code: 3, out: '', error: 'Versie 9 bestaat niet.\n' })
  })

  test('says that there was no revision on a day: exit 3', async () => {
    expect(await run('evidence', [join(folder, 'none.zip'), '--as-of', '1999-12-31'], { variables: variables() })).toEqual({ code: 3, out: '', error: 'Op 1999-12-31 was er nog geen versie gepubliceerd.\n' })
  })

  test('says that nothing is published: exit 3', async () => {
    const { code, error } = await run('evidence', [join(folder, 'none.zip')], { variables: { ...variables(), TABLE_NAME: 'empty' } })
    expect([code, error]).toEqual([3, 'Er is nog geen versie gepubliceerd.\n'])
  })

  test.each([
    [[], 'Geef één pad'],
    [['a.zip', '--revision', '0'], 'geheel getal vanaf 1'],
    [['a.zip', '--json'], 'kent alleen'],
    [['a.zip', '--as-of', '18/01/2019'], 'bestaande dag als jaar-maand-dag'],
    [['a.zip', '--as-of', '2026-12-31', '--revision', '1'], 'niet allebei'],
    [['/nergens/a.zip'], 'kan niet geschreven worden'],
  ])('%j is a mistake of usage: exit 2', async (words, expected) => {
    const { code, error } = await run('evidence', words, { variables: variables() })
    expect(code).toBe(2)
    expect(error).toContain(expected)
  })

  test('without TABLE_NAME says what to set: exit 2', async () => {
    const { code, error } = await run('evidence', [join(folder, 'none.zip')])
    expect(code).toBe(2)
    expect(error).toContain('TABLE_NAME')
  })
})
