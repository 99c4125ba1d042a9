import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scaleCounts, writeScaleWorkbook } from '../../scripts/bench/scale-workbook.ts'
import { startDatabase } from '../../scripts/local/database.ts'
import { startProduct, type Product } from '../../scripts/local/product.ts'

let folder: string
let product: Product
let location: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-pack-'))
  await writeScaleWorkbook(join(folder, 'workbook'), scaleCounts(3_000), 'new')
  product = await startProduct({ workbook: join(folder, 'workbook'), port: 0, data: join(folder, 'data'), say: () => undefined })
  location = (await ask('api/evidence?revision=1', { redirect: 'manual' })).headers.get('location') ?? ''
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, product.address), init)

// One after the other: the last closes the product.
test('an address leads nowhere once it is changed, and is only for reading', async () => {
  const at = (address: string, method = 'GET') => ask(address, { method }).then(({ status }) => status)
  expect([
    await at(location.replace(/-\w/, match => match === '-0' ? '-1' : '-0')),
    await at(location.replace(/\/packs\/\d/, '/packs/2')),
    await at(location.replace('versie-1', 'versie-2')),
    await at('/packs/'),
    await at(`/packs/..%2f..%2fsigning-key.pem`),
    await at(location, 'POST'),
    await at(location, 'HEAD'),
  ]).toEqual([404, 404, 404, 404, 404, 405, 200])
})

test.each([['board'], ['coordinator']])('a %s gets no address', async role => {
  const authorization = `Bearer ${await product.tokenWith([role])}`
  const answer = await ask('api/evidence', { redirect: 'manual', headers: { authorization } })
  expect([answer.status, answer.headers.get('location')]).toEqual([403, null])
})

test('after its time an address is refused, and what it led to goes with the next', async () => {
  const packs = join(folder, 'data/packs')
  const [place = ''] = await readdir(packs)
  const expired = place.replace(/^\d+/, String(Date.now() - 1))
  await rename(join(packs, place), join(packs, expired))
  expect([(await ask(location)).status, (await ask(location.replace(place, expired))).status]).toEqual([404, 410])
  await ask('api/evidence', { redirect: 'manual' })
  expect((await readdir(packs)).filter(name => [place, expired].includes(name))).toEqual([])
})

test('a pack of thousands of rows comes whole through the gateway, the same as the command writes; with the product its addresses end', async () => {
  const authorization = `Bearer ${await product.tokenWith(['auditor'])}`
  const answer = await ask('api/evidence', { headers: { authorization } })
  const pack = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, answer.headers.get('content-disposition'), pack.length > 4_500_000]).toEqual([200, 'attachment; filename="streekboek-versie-1.zip"', true])
  const { etag } = Object.fromEntries((await ask('api/evidence', { redirect: 'manual' })).headers)
  expect((await ask('api/evidence', { headers: { 'if-none-match': etag ?? '' } })).status).toBe(304)
  await product.close()
  expect(await readdir(join(folder, 'data'))).not.toContain('packs')

  const database = await startDatabase(join(folder, 'data/database'))
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('../../scripts/evidence.ts', import.meta.url)), join(folder, 'pack.zip')], {
      env: { TABLE_NAME: 'streekboek', AWS_ENDPOINT_URL_DYNAMODB: database.address, AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    })
    expect(pack.equals(await readFile(join(folder, 'pack.zip')))).toBe(true)
  } finally {
    await database.close()
  }
})
