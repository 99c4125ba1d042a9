import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as v from 'valibot'
import { Refusal } from './refusal.ts'

/** Asks the sync function for one sync, without waiting for it. */
export type StartSync = (event: SyncRequest) => Promise<void>

/** The sync function's event. */
export interface SyncRequest {
  publish: 'at-once'
  /** The reading (its hash) that the coordinator accepts as it is. */
  accept: string | null
  /** `/api/status` tells the outcome under this name. */
  request: string
  /** ISO 8601, UTC, milliseconds: the outcome of an earlier request never stands over that of a later one. */
  askedAt: string
}

/**
 * The sync that a POST asks for, under a name of its own.
 *
 * A page of another site can make a browser send a POST here without asking first, as long as it doesn't say
 * `application/json`: so that is demanded. A request without any body from a program that is no browser needn't say it.
 *
 * @throws Refusal
 */
export function syncRequestOf({ headers, body = '', isBase64Encoded }: Pick<APIGatewayProxyEventV2, 'headers' | 'body' | 'isBase64Encoded'>): SyncRequest {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const isBare = body === '' && type === undefined && !BROWSER_HEADERS.some(name => headers[name] !== undefined)
  if (type !== 'application/json' && !isBare) throw new Refusal('content-type-unsupported', { accept: 'application/json' })
  const { accept } = parseBody(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  return { publish: 'at-once', accept: accept ?? null, request: randomUUID(), askedAt: new Date().toISOString() }
}

/** Every browser sends at least one of them with a POST. */
const BROWSER_HEADERS = ['origin', 'sec-fetch-site', 'referer']

const Body = v.strictObject({ accept: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))) })

function parseBody(text: string): v.InferOutput<typeof Body> {
  const body = v.safeParse(Body, text.trim() === '' ? {} : jsonOrNull(text))
  if (!body.success) throw new Refusal('body-malformed')
  return body.output
}

/** The schema takes a list for an object. */
function jsonOrNull(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? null : value
  } catch {
    return null
  }
}
