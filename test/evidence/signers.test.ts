import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureKeyFile, keyFileSigner } from '../../functions/evidence/key-file-signer.ts'
import { openSigner } from '../../functions/evidence/signing-key.ts'

const MESSAGE = Buffer.from('een manifest')
const EC = { namedCurve: 'prime256v1' }

describe('a key file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signing-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('that was made for it signs, and verifies with its public key', async () => {
    const path = join(folder, 'deeper/signing-key.pem')
    await ensureKeyFile(path)
    const signer = keyFileSigner(path)
    expect(verify('sha256', MESSAGE, createPublicKey(await signer.publicKey()), await signer.sign(MESSAGE))).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('that is there stays, also where several make it at once', async () => {
    const path = join(folder, 'signing-key.pem')
    await Promise.all(Array.from({ length: 8 }, () => ensureKeyFile(path)))
    const first = await readFile(path, 'utf8')
    await ensureKeyFile(path)
    expect(await readFile(path, 'utf8')).toBe(first)
    expect(await readdir(folder)).toEqual(['signing-key.pem'])
  })

  test('is made when it is missing only where that is allowed', async () => {
    const file = join(folder, 'signing-key.pem')
    await expect((await openSigner({ file, madeWhenMissing: false }, null)).publicKey()).rejects.toMatchObject({ code: 'key-missing' })
    const signer = await openSigner({ file, madeWhenMissing: true }, null)
    expect(await (await openSigner({ file, madeWhenMissing: false }, null)).publicKey()).toBe(await signer.publicKey())
  })

  test.each([
    ['that isn\'t there', null, 'key-missing'],
    ['without a key', 'geen sleutel', 'key-unsuitable'],
    ['of another curve', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }), 'key-unsuitable'],
    ['of RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }), 'key-unsuitable'],
    ['with a public key only', generateKeyPairSync('ec', EC).publicKey.export({ type: 'spki', format: 'pem' }), 'key-unsuitable'],
  ])('%s doesn\'t sign', async (_, text, code) => {
    const path = join(folder, 'key.pem')
    if (text !== null) await writeFile(path, text)
    await expect(keyFileSigner(path).publicKey()).rejects.toMatchObject({ name: 'SigningFailed', code, key: path })
    await expect(keyFileSigner(path).sign(MESSAGE)).rejects.toMatchObject({ name: 'SigningFailed', code })
  })
})

describe('a key in AWS KMS', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', EC)
  const asked: { target: string; body: unknown }[] = []
  /** What the service answers to everything; null = as it should. */
  let refusal: { status: number; type: string } | null = null
  let keyAnswer: Buffer
  let server: Server
  const saved = { ...process.env }

  beforeAll(async () => {
    server = createServer((request, response) => {
      void answer(request).then(([status, body]) => response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body)))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local',
    })
  })
  beforeEach(() => {
    asked.length = 0
    refusal = null
    keyAnswer = publicKey.export({ type: 'spki', format: 'der' })
  })
  afterAll(async () => {
    process.env = saved
    server.close()
    await once(server, 'close')
  })

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const target = String(request.headers['x-amz-target'])
    const body = await json(request) as { KeyId: string; Message?: string }
    asked.push({ target, body })
    if (refusal !== null) return [refusal.status, { __type: refusal.type, message: 'refused' }]
    if (target === 'TrentService.GetPublicKey') return [200, { KeyId: body.KeyId, PublicKey: keyAnswer.toString('base64') }]
    // What KMS is given is the digest: the test signs the message itself, and only if it is the message's.
    const isRight = body.Message === createHash('sha256').update(MESSAGE).digest('base64')
    return [200, { KeyId: body.KeyId, Signature: sign('sha256', isRight ? MESSAGE : Buffer.alloc(0), privateKey).toString('base64') }]
  }

  test('signs the message\'s digest, and verifies with its public key', async () => {
    const signer = await openSigner({ kms: 'alias/streekboek' }, null)
    const pem = await signer.publicKey()
    expect(verify('sha256', MESSAGE, createPublicKey(pem), await signer.sign(MESSAGE))).toBe(true)
    expect(pem).toBe(publicKey.export({ type: 'spki', format: 'pem' }))
    expect(asked).toEqual([
      { target: 'TrentService.GetPublicKey', body: { KeyId: 'alias/streekboek' } },
      {
        target: 'TrentService.Sign',
        body: { KeyId: 'alias/streekboek', Message: createHash('sha256').update(MESSAGE).digest('base64'), MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' },
      },
    ])
  })

  test.each([
    [400, 'NotFoundException', 'key-missing'],
    [400, 'DisabledException', 'key-missing'],
    [400, 'InvalidKeyUsageException', 'key-unsuitable'],
    [400, 'AccessDeniedException', 'not-allowed'],
    [500, 'KMSInternalException', 'unavailable'],
    [400, 'ThrottlingException', 'unavailable'],
  ])('%i %s is %s', async (status, type, code) => {
    refusal = { status, type }
    await expect((await openSigner({ kms: 'k' }, null)).sign(MESSAGE)).rejects.toMatchObject({ name: 'SigningFailed', code, key: 'k' })
  })

  test.each([
    ['of another kind', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey.export({ type: 'spki', format: 'der' })],
    ['that is none', Buffer.from('geen sleutel')],
  ])('a key %s is unsuitable', async (_, der) => {
    keyAnswer = der
    await expect((await openSigner({ kms: 'k' }, null)).publicKey()).rejects.toMatchObject({ code: 'key-unsuitable' })
  })

  test('a run that ends stops asking', async () => {
    await expect((await openSigner({ kms: 'k' }, AbortSignal.abort())).sign(MESSAGE)).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked).toEqual([])
  })
})
