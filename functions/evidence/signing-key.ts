import { ensureKeyFile, keyFileSigner } from './key-file-signer.ts'
import { kmsSigner } from './kms-signer.ts'
import type { Signer } from './signer.ts'

/** Where the private key is: a file, made when it is missing only where that is allowed; or AWS KMS (id, ARN or alias). */
export type SigningKey = { file: string; madeWhenMissing: boolean } | { kms: string }

/** @param signal ends every request that still runs */
export async function openSigner(key: SigningKey, signal: AbortSignal | null): Promise<Signer> {
  if ('kms' in key) return kmsSigner(key.kms, signal)
  if (key.madeWhenMissing) await ensureKeyFile(key.file)
  return keyFileSigner(key.file)
}
