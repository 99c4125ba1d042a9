import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { jsonOf, sha256 } from '../ledger/content.ts'
import { sizeInAnswer } from './dataset-answer.ts'
import { chosenEncoding, type Encoding } from './encoding.ts'
import { isNamed } from './entity-tag.ts'
import { fileRepresentation } from './file-representation.ts'
import type { KeptPacks } from './kept-packs.ts'
import { Refusal } from './refusal.ts'
import type { Answer } from './routes.ts'

type Headers = Record<string, string | undefined>

/**
 * The answer as this client takes it: compressed, or "not modified" where it has it already. Header names in lower case.
 *
 * @throws Refusal where it is more than a function can answer with
 */
export async function representation(answer: Answer, headers: Headers, keptPacks: KeptPacks | null): Promise<APIGatewayProxyStructuredResultV2> {
  if ('begun' in answer) return accepted(answer.begun)
  if ('file' in answer) return fileRepresentation(answer.file, headers['if-none-match'], keptPacks)
  const encoding = chosenEncoding(headers['accept-encoding'])
  const text = 'value' in answer ? JSON.stringify(answer.value) : 'drawing' in answer ? answer.drawing.text : null
  const hash = 'hash' in answer ? answer.hash : 'drawing' in answer ? answer.drawing.hash : sha256(text ?? '')
  // A strong tag names the bytes, and each encoding has its own.
  const etag = `"${hash.slice(0, 32)}-${encoding}"`
  const common = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Authorization' }
  if (isNamed(etag, headers['if-none-match'])) return { statusCode: 304, headers: common }

  return {
    statusCode: 200,
    headers: {
      ...common,
      'content-type': 'drawing' in answer ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    },
    ...sendable(await bodyOf(answer, text, encoding)),
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

async function bodyOf(answer: Exclude<Answer, { begun: unknown } | { file: unknown }>, text: string | null, encoding: Encoding): Promise<Body> {
  if ('drawing' in answer && encoding === 'br') return { body: Buffer.from(answer.drawing.brotli).toString('base64'), isBase64Encoded: true }
  if (text !== null) return encoded(text, encoding)
  if (!('content' in answer)) throw new TypeError('the answer is not a JSON value')
  const content = await answer.content()
  if (encoding === 'br') return { body: Buffer.from(content.bytes).toString('base64'), isBase64Encoded: true }
  return encoded(jsonOf(content), encoding)
}

function encoded(text: string, encoding: Encoding): Body {
  if (encoding === 'identity') return { body: text, isBase64Encoded: false }
  return { body: COMPRESS[encoding](text).toString('base64'), isBase64Encoded: true }
}

const COMPRESS = {
  br: (text: string) => brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 },
  }),
  gzip: (text: string) => gzipSync(text),
}
