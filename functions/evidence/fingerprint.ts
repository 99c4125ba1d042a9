import { createHash, createPublicKey } from 'node:crypto'

/**
 * What a public key is known by: SHA-256 of its SPKI DER, in hex, in eight groups of eight joined by dashes,
 * so that it can be read from paper and is one word for a command line.
 *
 * @param publicKey PEM
 */
export function fingerprintOf(publicKey: string): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' })
  return grouped(createHash('sha256').update(der).digest('hex'))
}

/** As a person typed or pasted it, with any case and grouping; null where it is no fingerprint. */
export function parseFingerprint(typed: string): string | null {
  const hex = parseDigest(typed)
  return hex === null ? null : grouped(hex)
}

/** A SHA-256 as a person typed or pasted it, in hex without grouping; null where it is none. */
export function parseDigest(typed: string): string | null {
  const hex = typed.toLowerCase().replace(/[\s:.-]/g, '')
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null
}

function grouped(hex: string): string {
  return hex.replace(/.{8}(?=.)/g, '$&-')
}
