import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException, type S3ClientConfig } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { ADDRESS_LASTS, PacksUnavailable, type KeptPacks, type PackName } from './kept-packs.ts'

/**
 * In a bucket that stands behind `/packs/*` of the pages' own origin. An address is a signed request for one object:
 * its path and query are what S3 checks, and the host that it is signed for is the one by which the origin asks.
 *
 * @param connection where S3 isn't the region's own
 */
export function bucketPacks(bucket: string, connection: S3ClientConfig = {}): KeptPacks {
  const client = new S3Client({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    ...connection,
  })

  async function addressOf(pack: PackName): Promise<string> {
    const { pathname, search } = new URL(await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: keyOf(pack) }), { expiresIn: ADDRESS_LASTS }))
    return pathname + search
  }

  return {
    find: pack => answered(async () => {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(pack) }))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
      return addressOf(pack)
    }),

    keep: (pack, bytes) => answered(async () => {
      await client.send(new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(pack),
        Body: bytes,
        ContentType: 'application/zip',
        ContentDisposition: `attachment; filename="${pack.name}"`,
        CacheControl: 'private, no-store',
      }))
      return addressOf(pack)
    }),
  }
}

function keyOf({ hash, name }: PackName): string {
  return `packs/${hash}/${name}`
}

/** Who may not list a bucket is told 403 of what isn't there. */
function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0)
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    throw new PacksUnavailable('the bucket of packs does not answer', { cause })
  }
}
