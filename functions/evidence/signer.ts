/** Signs with ECDSA on the curve P-256, over SHA-256. */
export interface Signer {
  /** PEM (SPKI). @throws SigningFailed */
  publicKey(): Promise<string>
  /** DER, as `openssl dgst -verify` takes it. @throws SigningFailed */
  sign(message: Uint8Array): Promise<Uint8Array>
}

export class SigningFailed extends Error {
  override name = 'SigningFailed'
  /**
   * `unavailable`, `signature-wrong` (the signature isn't one by that key: it may have been another one a moment before):
   * later it may work. Anything else somebody has to set right.
   */
  readonly code: 'key-missing' | 'key-unsuitable' | 'not-allowed' | 'unavailable' | 'signature-wrong'
  /** The key file's path, or the key's name on AWS. */
  readonly key: string
  constructor(code: SigningFailed['code'], key: string, options: ErrorOptions = {}) {
    super(`signing key ${key}: ${code}`, options)
    this.code = code
    this.key = key
  }
}
