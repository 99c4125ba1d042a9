import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { StoreUnavailable } from '../ledger/store-errors.ts'
import { firstViewDrawer } from './first-view-answer.ts'
import { PacksUnavailable, type KeptPacks } from './kept-packs.ts'
import { problemDetails, Refusal } from './refusal.ts'
import { representation } from './representation.ts'
import { routeOf, type ApiRequest } from './routes.ts'
import type { StartSync } from './sync-request.ts'
import type { RolesOf } from './token.ts'

export interface ApiEffects {
  rolesOf: RolesOf
  openLedger: ApiRequest['openLedger']
  /** Where packs go that are too large to be answered; null = nowhere. */
  keptPacks: KeptPacks | null
  startSync: StartSync
  /** Loads what draws the first page; without it nothing does. */
  firstViewDrawer?: ApiRequest['firstViewDrawer']
  now?: () => Date
  /** Where readers reach the association; without it nowhere. */
  contact?: ApiRequest['contact']
  /** One line about a request that failed through no fault of the client's. */
  logError: (line: string) => unknown
}

/** HTTP API events (payload format 2.0) in, answers out; nothing is ever thrown. */
export function createApi({ rolesOf, openLedger, keptPacks, startSync, firstViewDrawer: drawer = firstViewDrawer(null), now = () => new Date(), contact = null, logError }: ApiEffects) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .after(request => {
      if (request.event.requestContext.http.method === 'HEAD' && request.response) request.response = withoutBody(request.response)
    })
    .onError(request => {
      const refusal = refusalOf(request.error)
      if (refusal !== request.error || refusal.cause !== undefined) logError(outline(request.error, request.event.requestContext.requestId))
      const answer = refused(refusal)
      request.response = request.event.requestContext.http.method === 'HEAD' ? withoutBody(answer) : answer
    })
    .handler(async event => {
      const roles = await rolesOf(event.headers['authorization'])
      const route = routeOf(event.rawPath, event.requestContext.http.method, roles)
      const answer = await route({ openLedger, startSync, firstViewDrawer: drawer, now, contact, event, query: new URLSearchParams(event.rawQueryString), roles })
      return representation(answer, event.headers, keptPacks)
    })
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreUnavailable) return new Refusal('store-unavailable', { 'retry-after': '30' })
  return error instanceof PacksUnavailable ? new Refusal('packs-unavailable', { 'retry-after': '30' }) : new Refusal('internal-error')
}

function refused({ code, headers }: Refusal): APIGatewayProxyStructuredResultV2 {
  const details = problemDetails(code)
  return {
    statusCode: details.status,
    headers: {
      ...headers,
      'cache-control': 'no-store',
      'content-language': 'nl',
      'content-type': 'application/problem+json; charset=utf-8',
      vary: 'Authorization',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(details),
    isBase64Encoded: false,
  }
}

function withoutBody({ body: _, isBase64Encoded: __, ...rest }: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 {
  return rest
}

/** Where it went wrong, without messages: these may quote a cell. */
function outline(error: unknown, requestId: string): string {
  const causes: { name: string; at: string[] }[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    causes.push({ name: cause.name, at: (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 8).map(line => line.trim()) })
  }
  return JSON.stringify({ level: 'error', event: 'request-failed', requestId, causes })
}
