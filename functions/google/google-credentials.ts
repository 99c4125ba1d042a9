import { auth } from 'googleapis/build/src/apis/sheets/index.js'
import * as v from 'valibot'
import { OPERATOR_TEXTS } from './failure-texts.ts'
import type { TransportOptions } from './google-transport.ts'
import { ReadingFailed } from './reading-failed.ts'

export type Credentials = v.InferOutput<typeof ServiceAccount> | v.InferOutput<typeof ExternalAccount>
export type GoogleClient = ReturnType<typeof googleClient>

/**
 * The content of a key file. Executable sources are refused: a key must not start a program.
 * @throws ReadingFailed credentials-refused
 */
export function parseCredentials(content: unknown): Credentials {
  const parsed = v.safeParse(v.variant('type', [ServiceAccount, ExternalAccount]), content)
  if (parsed.success) return parsed.output
  const executable = v.is(v.object({ credential_source: v.object({ executable: v.unknown() }) }), content)
  throw new ReadingFailed('credentials-refused', OPERATOR_TEXTS[executable ? 'executableRefused' : 'credentialsUnreadable'])
}

/** The e-mail address to share the sheet with; null for a federated identity that stands for no service account. */
export function accountOf(credentials: Credentials): string | null {
  if (credentials.type === 'service_account') return credentials.client_email
  return /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec(credentials.service_account_impersonation_url ?? '')?.[1] ?? null
}

/**
 * A client that fetches and renews its own tokens; all it sends goes through the transport.
 * @param writes whether its tokens are to allow writing to the sheet
 */
export function googleClient(credentials: Credentials, writes: boolean, transport: TransportOptions) {
  const scopes = [writes ? SHEETS_SCOPE : `${SHEETS_SCOPE}.readonly`, EDITOR_SCOPE]
  if (credentials.type === 'service_account') {
    return new auth.JWT({
      email: credentials.client_email,
      key: credentials.private_key,
      scopes,
      transporterOptions: transport,
    })
  }
  const { credential_source: source, ...rest } = credentials
  const options = { ...rest, scopes, transporterOptions: transport }
  const client = 'environment_id' in source
    ? new auth.AwsClient({ ...options, credential_source: source })
    : new auth.IdentityPoolClient({ ...options, credential_source: source })
  // The library gives the token exchange a transport of its own, without deadline.
  client['stsCredential']['transporter'] = client.transporter
  return client
}

const SHEETS_SCOPE = 'https://www.googleapis.com/auth/spreadsheets'
const EDITOR_SCOPE = 'https://www.googleapis.com/auth/drive.metadata.readonly'

const Text = v.pipe(v.string(), v.nonEmpty())

/** Where secrets are sent: only to Google, or to this machine. */
const GoogleAddress = v.pipe(Text, v.check(address => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return (protocol === 'https:' && hostname.endsWith('.googleapis.com')) || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}))

const ServiceAccount = v.object({
  type: v.literal('service_account'),
  client_email: Text,
  private_key: Text,
})

const Format = v.object({ type: v.picklist(['text', 'json']), subject_token_field_name: v.exactOptional(Text) })

const ExternalAccount = v.object({
  type: v.literal('external_account'),
  audience: Text,
  subject_token_type: Text,
  token_url: GoogleAddress,
  service_account_impersonation_url: v.exactOptional(GoogleAddress),
  service_account_impersonation: v.exactOptional(v.object({ token_lifetime_seconds: v.exactOptional(v.number()) })),
  client_id: v.exactOptional(Text),
  client_secret: v.exactOptional(Text),
  workforce_pool_user_project: v.exactOptional(Text),
  quota_project_id: v.exactOptional(Text),
  credential_source: v.union([
    v.strictObject({
      environment_id: Text,
      region_url: v.exactOptional(Text),
      url: v.exactOptional(Text),
      regional_cred_verification_url: Text,
      imdsv2_session_token_url: v.exactOptional(Text),
    }),
    v.strictObject({ file: Text, format: v.exactOptional(Format) }),
    v.strictObject({ url: Text, headers: v.exactOptional(v.record(v.string(), v.string())), format: v.exactOptional(Format) }),
  ]),
})
