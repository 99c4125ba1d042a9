import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'

/** One bucket of S3 as far as packs need it: PUT, HEAD and GET, each only as it was signed. */
export interface S3Service extends Service {
  /** By path, from `/` on. */
  objects: Map<string, { bytes: Buffer; headers: Record<string, string> }>
  /** Method and status of each request, in order. */
  answered: string[]
  /** What the clock says; may be moved. */
  now: Date
  /** Answers anything with this status. */
  broken: number | null
}

export interface S3Settings {
  bucket: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string }
  /** Without it a missing object is 403, as for who may not list the bucket. */
  mayList?: boolean
}

export async function startS3Service(settings: S3Settings): Promise<S3Service> {
  const objects: S3Service['objects'] = new Map()
  const answered: string[] = []
  const server = createServer((request, response) => {
    answer(request).then(({ status, headers = {}, body = '' }) => {
      answered.push(`${request.method} ${status}`)
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(request.method === 'HEAD' ? undefined : body)
    }, (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))))
  })
  const service: S3Service = { ...await listenLocally(server), objects, answered, now: new Date(), broken: null }
  return service

  async function answer(request: IncomingMessage): Promise<{ status: number; headers?: Record<string, string>; body?: string | Buffer }> {
    const body = await buffer(request)
    if (service.broken !== null) return { status: service.broken }
    const url = new URL(request.url ?? '', 'http://s3')
    const refusal = refusalOf(request, url, body, settings, service.now)
    if (refusal !== null) return refusal
    if (request.method === 'PUT') {
      const { 'content-type': type = '', 'content-disposition': disposition = '', 'cache-control': cache = '', 'x-amz-checksum-crc32': sum } = request.headers
      if (sum !== crcOf(body)) return { status: 400, body: 'BadDigest' }
      objects.set(url.pathname, { bytes: body, headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': cache } })
      return { status: 200 }
    }
    const found = objects.get(url.pathname)
    if (found === undefined) return { status: settings.mayList === true ? 404 : 403 }
    return { status: 200, headers: found.headers, body: found.bytes }
  }
}

/** Signature Version 4 as S3 checks it, in the headers or in the query, never in both. */
function refusalOf(request: IncomingMessage, url: URL, body: Buffer, { bucket, region, credentials }: S3Settings, now: Date): { status: number; body: string } | null {
  const header = request.headers.authorization
  const signedQuery = url.searchParams.get('X-Amz-Signature')
  if (request.headers.host?.split('.')[0] !== bucket) return { status: 404, body: 'NoSuchBucket' }
  if (header !== undefined && signedQuery !== null) return { status: 400, body: 'InvalidArgument: only one auth mechanism allowed' }
  if (signedQuery !== null) {
    const time = url.searchParams.get('X-Amz-Date') ?? ''
    const given = new Map(url.searchParams)
    if (given.get('X-Amz-Security-Token') !== credentials.sessionToken) return { status: 403, body: 'InvalidToken' }
    const instant = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    if (!(instant + Number(given.get('X-Amz-Expires')) * 1000 > now.getTime())) return { status: 403, body: 'Request has expired' }
    url.searchParams.delete('X-Amz-Signature')
    const names = (given.get('X-Amz-SignedHeaders') ?? '').split(';')
    return matches(signedQuery, request, url, names, 'UNSIGNED-PAYLOAD', time) ? null : { status: 403, body: 'SignatureDoesNotMatch' }
  }
  if (header === undefined) return { status: 403, body: 'AccessDenied' }
  const [, names = '', signature = ''] = /SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(header) ?? []
  const payload = String(request.headers['x-amz-content-sha256'] ?? '')
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== createHash('sha256').update(body).digest('hex')) return { status: 400, body: 'XAmzContentSHA256Mismatch' }
  const good = names.split(';').includes('host') && matches(signature, request, url, names.split(';'), payload, String(request.headers['x-amz-date'] ?? ''))
  return good ? null : { status: 403, body: 'SignatureDoesNotMatch' }

  function matches(signatureGiven: string, { method, headers }: IncomingMessage, { pathname, searchParams }: URL, signed: string[], payloadHash: string, time: string): boolean {
    const query = [...searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).toSorted().join('&')
    const canonical = [method, pathname, query, ...signed.map(name => `${name}:${String(headers[name] ?? '').trim()}`), '', signed.join(';'), payloadHash].join('\n')
    const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`
    const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
    const key = [time.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>((last, part) => createHmac('sha256', last).update(part).digest(), `AWS4${credentials.secretAccessKey}`)
    const expected = createHmac('sha256', key).update(text).digest()
    const actual = Buffer.from(signatureGiven, 'hex')
    return actual.length === expected.length && timingSafeEqual(actual, expected)
  }
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function crcOf(bytes: Buffer): string {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return sum.toString('base64')
}
