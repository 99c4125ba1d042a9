import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AllowedMethods, CachePolicy, OriginRequestCookieBehavior, OriginRequestHeaderBehavior, OriginRequestPolicy, OriginRequestQueryStringBehavior,
  ViewerProtocolPolicy, type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** Evidence packs too large for a function's answer, for a day. They can always be made again: the bucket goes with its stack once it is empty. */
export function packsBucket(scope: Construct): Bucket {
  return new Bucket(scope, 'PacksBucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

/** Looking whether a pack is there takes the right to read it; an address that the function signs has no more rights than it has itself. */
export function keepingIn(bucket: IBucket): PolicyStatement {
  return new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [bucket.arnForObjects('packs/*')] })
}

/**
 * What is asked reaches the bucket as it was signed: by the bucket's own name, the whole query and nothing else. The
 * distribution has no right of its own there, and a token (Authorization) stays behind: S3 refuses two ways of signing.
 */
export function packsBehaviour(scope: Construct, bucket: IBucket): BehaviorOptions {
  return {
    origin: S3BucketOrigin.withBucketDefaults(bucket),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: new OriginRequestPolicy(scope, 'SignedRequests', {
      comment: 'Streekboek: the query that S3 checks, and nothing else',
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      headerBehavior: OriginRequestHeaderBehavior.none(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    }),
    compress: false,
  }
}
