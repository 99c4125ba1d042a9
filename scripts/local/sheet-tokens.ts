import { createPublicKey, randomBytes } from 'node:crypto'
import { jwtVerify, errors as joseErrors } from 'jose'

/** Issues and knows the access tokens of one service account, and of whom it acts for, as Google's token address does. */
export interface SheetTokens {
  /** @param form the request's body */
  issue(form: URLSearchParams): Promise<TokenAnswer>
  /** Whose a valid token is; null where it is unknown or over. */
  holderOf(token: string): TokenHolder | null
}

export interface TokenHolder {
  /** The service account's, or that of the user for whom it asked (domain-wide delegation). */
  email: string
  scopes: ReadonlySet<string>
}

export type TokenAnswer =
  | { status: 200; body: { access_token: string; expires_in: number; token_type: 'Bearer' } }
  | { status: 400; body: { error: string; error_description: string } }

/** @param publicKey of the service account's key, as PEM */
export function sheetTokens(email: string, publicKey: string, now: () => number = Date.now): SheetTokens {
  const key = createPublicKey(publicKey)
  const tokens = new Map<string, { until: number; holder: TokenHolder }>()
  return {
    async issue(form) {
      if (form.get('grant_type') !== GRANT_TYPE) return refusal('unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`)
      try {
        const { payload } = await jwtVerify(form.get('assertion') ?? '', key, {
          algorithms: ['RS256'],
          issuer: email,
          audience: AUDIENCE,
          requiredClaims: ['exp', 'iat'],
          maxTokenAge: LIFETIME_SECONDS,
          clockTolerance: 30,
          currentDate: new Date(now()),
        })
        const scopes = new Set(typeof payload['scope'] === 'string' ? payload['scope'].split(' ').filter(scope => scope !== '') : [])
        if (scopes.size === 0) return refusal('invalid_scope', 'Invalid OAuth scope or ID token audience provided.')
        for (const [token, { until }] of tokens) if (until <= now()) tokens.delete(token)
        const token = `ya29.${randomBytes(32).toString('base64url')}`
        tokens.set(token, { until: now() + LIFETIME_SECONDS * 1000, holder: { email: payload.sub ?? email, scopes } })
        return { status: 200, body: { access_token: token, expires_in: LIFETIME_SECONDS - 1, token_type: 'Bearer' } }
      } catch (error) {
        if (!(error instanceof joseErrors.JOSEError)) throw error
        return refusal('invalid_grant', error instanceof joseErrors.JWSSignatureVerificationFailed ? 'Invalid JWT Signature.' : `Invalid JWT: ${error.message}`)
      }
    },
    holderOf(token) {
      const known = tokens.get(token)
      return known === undefined || known.until <= now() ? null : known.holder
    },
  }
}

const AUDIENCE = 'https://oauth2.googleapis.com/token'
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const LIFETIME_SECONDS = 3600

function refusal(error: string, description: string): TokenAnswer {
  return { status: 400, body: { error, error_description: description } }
}
