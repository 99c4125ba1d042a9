import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Answer, Asked } from './door.ts'

/** What the sync asks of AWS KMS, for one key on the curve P-256. */
export function toKey(privateKey: KeyObject): (asked: Asked) => Promise<Answer> {
  return async ({ headers, body }) => {
    const { Message: digest = '' } = JSON.parse(body.toString()) as { Message?: string }
    switch (String(headers['x-amz-target'])) {
      case 'TrentService.GetPublicKey': return answered({ PublicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64') })
      case 'TrentService.Sign': return answered({ Signature: signDigest(Buffer.from(digest, 'base64'), privateKey).toString('base64') })
      default: throw new Error(`unknown: ${String(headers['x-amz-target'])}`)
    }
  }
}

function answered(body: object): Answer {
  return { status: 200, type: 'application/x-amz-json-1.1', body: Buffer.from(JSON.stringify(body)) }
}

/**
 * ECDSA over what is a digest already, which Node's own `sign` doesn't take: with the coordinate of a point drawn by lot,
 * which is a new key pair's public key.
 */
function signDigest(digest: Buffer, privateKey: KeyObject): Buffer {
  const { d: secret } = privateKey.export({ format: 'jwk' })
  const { d: nonce, x } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'jwk' })
  const r = numberOf(x) % ORDER
  const s = (inverse(numberOf(nonce)) * (BigInt(`0x${digest.toString('hex')}`) + r * numberOf(secret))) % ORDER
  const numbers = Buffer.concat([r, s].map(derNumber))
  return Buffer.concat([Buffer.from([0x30, numbers.length]), numbers])
}

/** How many points the curve's group has. */
const ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551n

function numberOf(base64url = ''): bigint {
  return BigInt(`0x${Buffer.from(base64url, 'base64url').toString('hex')}`)
}

/** Modulo the order, which is prime. */
function inverse(number: bigint): bigint {
  let [a, b, u, v] = [number, ORDER, 1n, 0n]
  while (b !== 0n) [a, b, u, v] = [b, a % b, v, u - (a / b) * v]
  return ((u % ORDER) + ORDER) % ORDER
}

/** Positive: a leading zero where the first bit is set. */
function derNumber(number: bigint): Buffer {
  const hex = number.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  const value = (bytes[0] ?? 0) > 0x7F ? Buffer.concat([Buffer.of(0), bytes]) : bytes
  return Buffer.concat([Buffer.from([0x02, value.length]), value])
}
