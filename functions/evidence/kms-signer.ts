import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import type * as Kms from '@aws-sdk/client-kms'
import { isSuitable, publicPem } from './key-file-signer.ts'
import { SigningFailed, type Signer } from './signer.ts'

/**
 * Signs with a key that never leaves AWS KMS. The client is loaded only where something is signed.
 *
 * @param key its id, ARN or alias
 * @param signal ends every request that still runs
 * @param service where KMS is and how often it is asked, where that isn't what the environment says
 */
export function kmsSigner(key: string, signal: AbortSignal | null, service: Kms.KMSClientConfig = {}): Signer {
  const options = signal === null ? {} : { abortSignal: signal }

  async function asked<T>(ask: (client: Kms.KMSClient, kms: typeof Kms) => Promise<T>): Promise<T> {
    const kms = await import('@aws-sdk/client-kms')
    const client = new kms.KMSClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
      ...service,
    })
    try {
      return await ask(client, kms)
    } catch (cause) {
      if (cause instanceof SigningFailed) throw cause
      throw new SigningFailed(codeOf(cause), key, { cause })
    } finally {
      client.destroy()
    }
  }

  return {
    publicKey: () => asked(async (client, { GetPublicKeyCommand }) => {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: key }), options)
      const found = publicKeyOf(PublicKey ?? new Uint8Array())
      if (found === null || !isSuitable(found)) throw new SigningFailed('key-unsuitable', key)
      return publicPem(found)
    }),

    sign: message => asked(async (client, { SignCommand }) => {
      // The digest rather than the message: KMS takes messages of up to 4 KB.
      const { Signature } = await client.send(new SignCommand({
        KeyId: key,
        Message: createHash('sha256').update(message).digest(),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }), options)
      if (Signature === undefined) throw new SigningFailed('unavailable', key)
      return Signature
    }),
  }
}

function publicKeyOf(der: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' })
  } catch {
    return null
  }
}

function codeOf(error: unknown): SigningFailed['code'] {
  return error instanceof Error ? (CODES[error.name] ?? 'unavailable') : 'unavailable'
}

const CODES: Record<string, SigningFailed['code']> = {
  NotFoundException: 'key-missing',
  DisabledException: 'key-missing',
  KMSInvalidStateException: 'key-missing',
  InvalidKeyUsageException: 'key-unsuitable',
  UnsupportedOperationException: 'key-unsuitable',
  ValidationException: 'key-unsuitable',
  AccessDeniedException: 'not-allowed',
  UnrecognizedClientException: 'not-allowed',
  InvalidSignatureException: 'not-allowed',
  ExpiredTokenException: 'not-allowed',
  CredentialsProviderError: 'not-allowed',
}
