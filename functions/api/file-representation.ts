import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { isNamed } from './entity-tag.ts'
import type { KeptPacks } from './kept-packs.ts'
import { Refusal } from './refusal.ts'
import type { FileAnswer } from './routes.ts'

/**
 * A file as it is: its bytes are what somebody checks, and are best kept in the form that they have. One that is too
 * large for an answer is kept elsewhere, and answered by an address that soon expires.
 *
 * @param kept null = there is no place for such a file
 * @throws Refusal where it is too large and there is no such place
 * @throws PacksUnavailable
 */
export async function fileRepresentation(file: FileAnswer, ifNoneMatch: string | undefined, kept: KeptPacks | null): Promise<APIGatewayProxyStructuredResultV2> {
  const { name, type, hash } = file
  const etag = `"${hash.slice(0, 32)}-whole"`
  const common = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization' }
  if (isNamed(etag, ifNoneMatch)) return { statusCode: 304, headers: common }

  const address = await kept?.find(file) ?? null
  if (address !== null) return elsewhere(address, etag)
  const bytes = await file.bytes()
  if (bytes.length > MOST_FILE_BYTES) {
    if (kept === null) throw new Refusal('file-too-large')
    return elsewhere(await kept.keep(file, bytes), etag)
  }
  return {
    statusCode: 200,
    headers: {
      ...common,
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
    isBase64Encoded: true,
  }
}

/** The tag is the file's, whichever address it has this time; the address itself nobody keeps. */
function elsewhere(address: string, etag: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 303,
    headers: { location: address, etag, 'cache-control': 'no-store', vary: 'Authorization', 'x-content-type-options': 'nosniff' },
    body: '',
    isBase64Encoded: false,
  }
}

/** A third larger as base64, within the 6 MB that Lambda takes. */
const MOST_FILE_BYTES = 4_500_000
