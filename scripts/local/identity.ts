import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { SignJWT, exportJWK, generateKeyPair as generateSigningKeys } from 'jose'

const ISSUER = 'urn:streekboek:local'
const AUDIENCE = 'streekboek'
const HOUR_MS = 3_600_000

export interface LocalIdentity {
  /** What the API function needs to verify the tokens. */
  environment: { TOKEN_ISSUER: string; TOKEN_AUDIENCE: string; TOKEN_KEYS: string }
  /** A token of the local user, valid for at least ten minutes. */
  token: () => Promise<string>
  /** A token, valid for an hour, of somebody who has these roles alone. */
  tokenWith: (roles: readonly string[]) => Promise<string>
}

/** The person at this machine, with every role, signed in by keys made for this run alone. */
export async function makeLocalIdentity(): Promise<LocalIdentity> {
  const { publicKey, privateKey } = await generateSigningKeys('ES256')
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'local', alg: 'ES256', use: 'sig' }] }
  let current = { token: '', until: 0 }
  const signed = (roles: readonly string[], until: number) => new SignJWT({ roles, name: 'deze computer' })
    .setProtectedHeader({ alg: 'ES256', kid: 'local' })
    .setSubject('local')
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(Math.floor(until / 1000))
    .sign(privateKey)
  return {
    environment: { TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE, TOKEN_KEYS: JSON.stringify(keys) },
    async token() {
      if (current.until < Date.now() + 600_000) {
        const until = Date.now() + HOUR_MS
        current = { token: await signed(['board', 'coordinator', 'auditor'], until), until }
      }
      return current.token
    },
    tokenWith: roles => signed(roles, Date.now() + HOUR_MS),
  }
}

/** A service account's key file as Google issues it, for the Sheets service of this run. */
export interface ServiceAccount {
  email: string
  /** PEM */
  publicKey: string
  keyFile: object
}

export async function makeServiceAccount(): Promise<ServiceAccount> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const email = 'streekboek@local.iam.gserviceaccount.com'
  return {
    email,
    publicKey,
    keyFile: {
      type: 'service_account',
      project_id: 'local',
      private_key_id: 'local',
      private_key: privateKey,
      client_email: email,
      client_id: '1',
      token_uri: 'https://oauth2.googleapis.com/token',
    },
  }
}
