import { readFile } from 'node:fs/promises'
import type { SyncEnvironment } from '../environment.ts'

/** The key file's content isn't there or isn't JSON. Its text is never part of the message. */
export class CredentialsUnreadable extends Error {
  override name = 'CredentialsUnreadable'
  readonly source: string
  constructor(source: string) {
    super(`no Google credentials in ${source}`)
    this.source = source
  }
}

/** @throws CredentialsUnreadable */
export async function readCredentials(source: SyncEnvironment['googleCredentials'], signal: AbortSignal): Promise<unknown> {
  const name = 'file' in source ? source.file : source.secret
  try {
    return JSON.parse('file' in source ? await readFile(name, 'utf8') : await readSecret(name, signal))
  } catch {
    throw new CredentialsUnreadable(name)
  }
}

/** The AWS client is loaded only where a secret is read. */
async function readSecret(name: string, signal: AbortSignal): Promise<string> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const client = new SecretsManagerClient({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  })
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }), { abortSignal: signal })
    return SecretString ?? ''
  } finally {
    client.destroy()
  }
}
