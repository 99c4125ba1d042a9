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

/** Where the build puts what never changes under its name. */
const HASHED = 'assets/*'
