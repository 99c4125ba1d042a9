import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as v from 'valibot'
import type { ApiEnvironment } from '../environment.ts'
import { Refusal } from './refusal.ts'

export const ROLES = ['board', 'coordinator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** Who works with the sheet and its history: may know who edited it, where it is, and what is wrong in it. */
export const INSIDERS: readonly Role[] = ['coordinator', 'auditor']

export function isInsider(roles: readonly Role[]): boolean {
  return INSIDERS.some(role => roles.includes(role))
}

export type RolesOf = (authorization: string | undefined) => Promise<Role[]>

/**
 * The roles that a request's `Authorization` header proves: of a signed token from the issuer, for this
 * audience, that hasn't expired. Anything else is refused: there is no default user.
 */
export function tokenVerifier({ issuer, audience, keys, rolesClaim }: ApiEnvironment['token']): RolesOf {
  const key = keySet(keys)
  return async authorization => {
    if (authorization === undefined) throw new Refusal('token-missing', CHALLENGE)
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1]
    if (token === undefined) throw new Refusal('token-invalid', CHALLENGE_INVALID)
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer, audience, algorithms: ['RS256', 'ES256', 'PS256'], requiredClaims: ['exp'],
      })
      return rolesFrom(payload[rolesClaim])
    } catch (error) {
      if (isBadToken(error)) throw new Refusal('token-invalid', CHALLENGE_INVALID)
      throw new Refusal('keys-unavailable', { 'retry-after': '30' })
    }
  }
}

const CHALLENGE = { 'www-authenticate': 'Bearer' }
const CHALLENGE_INVALID = { 'www-authenticate': 'Bearer error="invalid_token"' }

/** An address is asked when the first token comes, and again when a token names a key that it didn't have. */
function keySet(keys: string): JWTVerifyGetKey {
  return keys.startsWith('{') ? createLocalJWKSet(v.parse(KeySet, JSON.parse(keys))) : createRemoteJWKSet(new URL(keys))
}

/** The keys themselves are checked by jose. */
const KeySet = v.object({ keys: v.array(v.looseObject({ kty: v.string() })) })

/** A claim is a list, or words separated by spaces or commas. Roles of other programs are left alone. */
function rolesFrom(claim: unknown): Role[] {
  const words = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : []
  return ROLES.filter(role => words.includes(role))
}

/** Otherwise the fault isn't the token's: the keys can't be fetched. */
function isBadToken(error: unknown): boolean {
  return error instanceof errors.JOSEError
    && error.code !== 'ERR_JOSE_GENERIC'
    && !(error instanceof errors.JWKSTimeout)
    && !(error instanceof errors.JWKSInvalid)
}
