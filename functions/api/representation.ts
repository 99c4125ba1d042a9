import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { jsonOf, sha256 } from '../ledger/content.ts'
import { sizeInAnswer } from './dataset-answer.ts'
import { chosenEncoding, type Encoding } from './encoding.ts'
import { Refusal } from './refusal.ts'
import type { Answer, FileAnswer } from './routes.ts'

type Headers = Record<string, string | undefined>

/**
 * The answer as this client takes it: compressed, or "not modified" where it has it already. Header names in lower case.
 *
 * @throws Refusal where it is more than a function can answer with
 */
export async function representation(answer: Answer, headers: Headers): Promise<APIGatewayProxyStructuredResultV2> {
  if ('begun' in answer) return accepted(answer.begun)
  if ('file' in answer) return fileRepresentation(answer.file, headers)
  const encoding = chosenEncoding(headers['accept-encoding'])
  const json = 'value' in answer ? JSON.stringify(answer.value) : null
  const hash = 'value' in answer ? sha256(json ?? '') : answer.hash
  // A strong tag names the bytes, and each encoding has its own.
  const etag = `"${hash.slice(0, 32)}-${encoding}"`
  const common = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Authorization' }
  if (isNamed(etag, headers['if-none-match'])) return { statusCode: 304, headers: common }

  return {
    statusCode: 200,
    headers: {
      ...common,
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    },
    ...sendable(await bodyOf(answer, json, encoding)),
  }
}

/** As it is: its bytes are what somebody checks, and are best kept in the form that they have. */
async function fileRepresentation({ name, type, hash, part, bytes }: FileAnswer, headers: Headers): Promise<APIGatewayProxyStructuredResultV2> {
  const etag = `"${hash.slice(0, 32)}-${part ?? 'whole'}"`
  const common = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization' }
  if (isNamed(etag, headers['if-none-match'])) return { statusCode: 304, headers: common }

  const whole = await bytes()
  const parts = Math.ceil(whole.length / PART_BYTES)
  const told = { 'x-parts': String(parts) }
  if (part === null && parts > 1) throw new Refusal('file-too-large', told)
  if (part !== null && part > parts) throw new Refusal('file-part-unknown', told)
  const sent = part === null ? whole : whole.subarray((part - 1) * PART_BYTES, part * PART_BYTES)
  return {
    statusCode: 200,
    headers: {
      ...common,
      ...told,
      'content-type': part === null ? type : 'application/octet-stream',
      'content-disposition': `attachment; filename="${part === null ? name : `${name}.${String(part).padStart(3, '0')}`}"`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(sent.buffer, sent.byteOffset, sent.length).toString('base64'),
    isBase64Encoded: true,
  }
}

/** Of something that was begun: never kept, never the same twice. */
function accepted(value: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 202,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8', vary: 'Authorization', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify(value),
    isBase64Encoded: false,
  }
}

interface Body {
  body: string
  isBase64Encoded: boolean
}

function sendable(body: Body): Body {
  const bytes = body.isBase64Encoded ? body.body.length : sizeInAnswer(body.body)
  if (bytes > MOST_BYTES) throw new Refusal('answer-too-large')
  return body
}

/** Lambda takes 6 MB, headers included. */
const MOST_BYTES = 6 * 1024 * 1024 - 64 * 1024
/** A third larger as base64. */
const PART_BYTES = 4_500_000

async function bodyOf(answer: Exclude<Answer, { begun: unknown } | { file: unknown }>, json: string | null, encoding: Encoding): Promise<Body> {
  if (json !== null) return encoded(json, encoding)
  if ('value' in answer) throw new TypeError('the answer is not a JSON value')
  const content = await answer.content()
  if (encoding === 'br') return { body: Buffer.from(content.bytes).toString('base64'), isBase64Encoded: true }
  return encoded(jsonOf(content), encoding)
}

function encoded(json: string, encoding: Encoding): Body {
  if (encoding === 'identity') return { body: json, isBase64Encoded: false }
  return { body: COMPRESS[encoding](json).toString('base64'), isBase64Encoded: true }
}

const COMPRESS = {
  br: (json: string) => brotliCompressSync(json, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 },
  }),
  gzip: (json: string) => gzipSync(json),
}

/** Whether an `If-None-Match` names the tag: `*`, or a list in which weak tags count as well (RFC 9110, 13.1.2). */
function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
}
