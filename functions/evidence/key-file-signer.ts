import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SigningFailed, type Signer } from './signer.ts'

/** Signs with the private key of a file (PEM, PKCS 8). */
export function keyFileSigner(path: string): Signer {
  let read: Promise<KeyObject> | null = null
  const privateKey = () => read ??= readKey(path)
  return {
    publicKey: async () => publicPem(createPublicKey(await privateKey())),
    sign: async message => sign('sha256', message, { key: await privateKey(), dsaEncoding: 'der' }),
  }
}

/** Makes the key file where it isn't there. Of several that make it at once one wins, and all use that one. */
export async function ensureKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: CURVE })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  try {
    // A link appears whole or not at all, and never over another file.
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
}

export function publicPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

export function isSuitable(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === CURVE
}

const CURVE = 'prime256v1'

async function readKey(path: string): Promise<KeyObject> {
  let pem: string
  try {
    pem = await readFile(path, 'utf8')
  } catch (cause) {
    throw new SigningFailed('key-missing', path, { cause })
  }
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch (cause) {
    throw new SigningFailed('key-unsuitable', path, { cause })
  }
  if (!isSuitable(key)) throw new SigningFailed('key-unsuitable', path)
  return key
}
