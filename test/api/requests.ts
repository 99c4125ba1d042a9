import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import type { createApi } from '../../functions/api/api.ts'

export const ISSUER = 'https://issuer.example/'
export const AUDIENCE = 'streekboek'

/** A key pair that signs tokens, and its public part as a JWKS. */
export async function makeSigner(alg = 'RS256', kid = 'test') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return { alg, kid, privateKey, jwks: JSON.stringify({ keys: [{ ...await exportJWK(publicKey), kid, alg, use: 'sig' }] }) }
}

export type Signer = { alg: string; kid: string; privateKey: CryptoKey; jwks: string }

/** A good token; claims set to undefined are left out. */
export function sign({ alg, kid, privateKey }: Signer, claims: JWTPayload = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const all = { iss: ISSUER, aud: AUDIENCE, sub: 'an', iat: now, exp: now + 600, roles: ['board'], ...claims }
  return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))).setProtectedHeader({ alg, kid }).sign(privateKey)
}

export interface Asked {
  method?: string
  query?: string
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

export type Answered = APIGatewayProxyStructuredResultV2

/** Sends an HTTP API event through the whole chain. */
export async function ask(api: ReturnType<typeof createApi>, path: string, { method = 'GET', query = '', headers = {}, body, isBase64Encoded = false }: Asked = {}): Promise<Answered> {
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(body !== undefined && { body }),
    isBase64Encoded,
    requestContext: {
      accountId: 'local', apiId: 'local', domainName: 'localhost', domainPrefix: 'localhost', requestId: 'request-1', routeKey: '$default',
      stage: '$default', time: '22/Nov/2026:11:00:00 +0000', timeEpoch: 1_795_345_200_000,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    },
  }
  return api(event, CONTEXT)
}

const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false, functionName: 'api', functionVersion: '1', invokedFunctionArn: '', memoryLimitInMB: '512',
  awsRequestId: 'request-1', logGroupName: '', logStreamName: '', getRemainingTimeInMillis: () => 10_000,
  done: () => {}, fail: () => {}, succeed: () => {},
}
