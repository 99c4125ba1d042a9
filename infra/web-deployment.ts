import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'

/**
 * Files whose name holds their content's hash come first, and stay for pages that are still open;
 * then the rest, which names them.
 */
export function deployPages(scope: Construct, { bucket, distribution, webDirectory }: PagesSettings): void {
  const hashed = new BucketDeployment(scope, 'HashedFiles', {
    sources: [Source.asset(webDirectory)],
    destinationBucket: bucket,
    exclude: ['*'],
    include: [HASHED],
    prune: false,
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  })
  const pages = new BucketDeployment(scope, 'Pages', {
    sources: [Source.asset(webDirectory)],
    destinationBucket: bucket,
    exclude: [HASHED],
    prune: false,
    cacheControl: [CacheControl.noCache()],
    distribution,
    distributionPaths: ['/*'],
  })
  pages.node.addDependency(hashed)
}

interface PagesSettings {
  bucket: IBucket
  distribution: IDistribution
  /** The built pages. */
  webDirectory: string
}

/** `name-HASH.ext`, as the build names what never changes: esbuild's hash is eight characters of base 32. */
const HASHED = `*-${'[A-Z2-7]'.repeat(8)}.*`
