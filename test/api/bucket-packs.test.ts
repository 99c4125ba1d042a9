import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bucketPacks } from '../../functions/api/bucket-packs.ts'
import { PacksUnavailable, type KeptPacks } from '../../functions/api/kept-packs.ts'
import { startS3Service, type S3Service } from './s3-service.ts'

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session/token+=' }
const BUCKET = 'streekboek-packs'
const PACK = { hash: 'ab'.repeat(32), name: 'streekboek-versie-7.zip' }
const PATH = `/packs/${PACK.hash}/${PACK.name}`
const BYTES = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251))

let s3: S3Service
let host: string
let packs: KeptPacks
let agent: Agent

beforeEach(async () => {
  await open(false)
})
afterEach(async () => {
  agent.destroy()
  await s3.close()
})

async function open(mayList: boolean): Promise<void> {
  s3 = await startS3Service({ bucket: BUCKET, region: 'eu-west-1', credentials: CREDENTIALS, mayList })
  const { port } = new URL(s3.address)
  host = `${BUCKET}.localhost:${port}`
  // The bucket is part of the host's name, as on AWS; every name leads here.
  agent = new Agent({ lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]) })
  packs = bucketPacks(BUCKET, { region: 'eu-west-1', credentials: CREDENTIALS, endpoint: `http://localhost:${port}`, requestHandler: { httpAgent: agent } })
}

/** As CloudFront asks: by the bucket's own name, with the query and nothing else. */
async function get(address: string, headers: Record<string, string> = {}) {
  const asked = request({ host: '127.0.0.1', port: new URL(s3.address).port, path: address, headers: { host, ...headers } }).end()
  const [response] = await once(asked, 'response') as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
}

test('what is kept is fetched whole by its address, under its own name', async () => {
  const address = await packs.keep(PACK, BYTES)
  expect(address.startsWith(`${PATH}?`)).toBe(true)
  const { status, headers, body } = await get(address)
  expect([status, body.equals(BYTES)]).toEqual([200, true])
  expect(headers).toMatchObject({
    'content-type': 'application/zip', 'content-disposition': 'attachment; filename="streekboek-versie-7.zip"', 'cache-control': 'private, no-store',
  })
  expect([...s3.objects.keys()]).toEqual([PATH])
})

test.each([[false], [true]])('what isn\'t kept isn\'t found, whether the bucket may be listed (%s) or not', async mayList => {
  agent.destroy()
  await s3.close()
  await open(mayList)
  expect(await packs.find(PACK)).toBeNull()
  expect(s3.answered).toEqual([mayList ? 'HEAD 404' : 'HEAD 403'])
})

test('what is kept is found, and isn\'t kept anew for it', async () => {
  await packs.keep(PACK, BYTES)
  const address = await packs.find(PACK)
  expect((await get(address ?? '')).body.equals(BYTES)).toBe(true)
  expect(await packs.find({ ...PACK, hash: 'cd'.repeat(32) })).toBeNull()
  expect(s3.answered).toEqual(['PUT 200', 'HEAD 200', 'GET 200', 'HEAD 403'])
})

describe('an address is refused', () => {
  let address: string
  beforeEach(async () => {
    address = await packs.keep(PACK, BYTES)
    await packs.keep({ ...PACK, name: 'streekboek-versie-8.zip' }, BYTES)
  })

  test.each<[string, (address: string) => string]>([
    ['of another pack', text => text.replace('versie-7', 'versie-8')],
    ['that lasts longer', text => text.replace('X-Amz-Expires=300', 'X-Amz-Expires=301')],
    ['with another signature', text => text.replace(/(X-Amz-Signature=)(.)/, (_, name: string, digit: string) => `${name}${digit === '0' ? '1' : '0'}`)],
    ['without signature', text => text.replace(/\?.*/, '')],
  ])('%s', async (_, changed) => {
    expect([(await get(address)).status, (await get(changed(address))).status]).toEqual([200, 403])
  })

  test('by another name than the bucket\'s', async () => {
    expect((await get(address, { host: 'dashboard.example.org' })).status).toBe(404)
  })

  test('together with a token, which is why none may be passed on', async () => {
    expect((await get(address, { authorization: 'Bearer token' })).status).toBe(400)
  })

  test('after five minutes', async () => {
    s3.now = new Date(Date.now() + 290_000)
    expect((await get(address)).status).toBe(200)
    s3.now = new Date(Date.now() + 301_000)
    expect((await get(address)).status).toBe(403)
  })
})

test.each([[403], [500], [503]])('a bucket that answers a pack with %i can\'t keep it now', async status => {
  s3.broken = status
  await expect(packs.keep(PACK, BYTES)).rejects.toThrow(PacksUnavailable)
  expect(s3.objects.size).toBe(0)
})

test('a bucket that fails can\'t be looked into', async () => {
  s3.broken = 500
  await expect(packs.find(PACK)).rejects.toThrow(PacksUnavailable)
})

test.each(['eu-west-1', 'eu-central-1', 'us-east-1'])('in %s an address is signed for the name by which the distribution asks its origin', async region => {
  const hosts: string[] = []
  const seen = bucketPacks(BUCKET, {
    region,
    credentials: CREDENTIALS,
    requestHandler: {
      handle: async (asked: { hostname: string }) => {
        hosts.push(asked.hostname)
        return { response: { statusCode: 200, headers: {}, body: Buffer.alloc(0) } }
      },
    },
  })
  expect(new URLSearchParams((await seen.find(PACK))?.split('?')[1]).get('X-Amz-SignedHeaders')).toBe('host')
  // What CloudFormation calls RegionalDomainName.
  expect(hosts).toEqual([`${BUCKET}.s3.${region}.amazonaws.com`])
})
