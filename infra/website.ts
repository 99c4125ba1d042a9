import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods, CachePolicy, Distribution, FunctionEventType, HttpVersion, OriginRequestPolicy, OriginSslPolicy, PriceClass, SecurityPolicyProtocol,
  ViewerProtocolPolicy, type DistributionProps,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { CustomDomain } from './custom-domain.ts'
import { packsBehaviour } from './packs.ts'
import { securityHeaders } from './security-headers.ts'
import { deployPages } from './web-deployment.ts'
import { pagePaths } from './website-paths.ts'

/** The dashboard, `/api/*` and `/packs/*` on one origin: no CORS, and a token never leaves it. */
export function website(scope: Construct, settings: WebsiteSettings): { address: string } {
  const { api, packs, webDirectory, domain } = settings
  const page = join(webDirectory, 'index.html')
  if (!existsSync(page)) throw new Error(`${page} is missing: npm run synth builds the pages first`)
  const bucket = new Bucket(scope, 'WebBucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  })
  const { pages, others } = securityHeaders(scope, readFileSync(page, 'utf8'))
  const files = S3BucketOrigin.withOriginAccessControl(bucket)
  const distribution = new Distribution(scope, 'Distribution', {
    comment: 'Streekboek',
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    ...(domain === null ? {} : domainProperties(domain)),
    defaultBehavior: {
      origin: files,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: pages,
      compress: true,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: pagePaths(scope) }],
    },
    additionalBehaviors: {
      '/assets/*': {
        origin: files,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: others,
        compress: true,
      },
      '/api/*': {
        origin: apiOrigin(api),
        // Refused rather than redirected: a token sent in the clear should fail at once.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        // Answers differ per token: none may be kept here. The function compresses them itself.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // Authorization, the query and If-None-Match reach the function; the gateway needs its own host name.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: others,
      },
      '/packs/*': { ...packsBehaviour(scope, packs), responseHeadersPolicy: others },
    },
  })
  deployPages(scope, { bucket, distribution, webDirectory })
  return { address: `https://${domain?.domainName ?? distribution.distributionDomainName}` }
}

export interface WebsiteSettings {
  api: HttpStage
  packs: IBucket
  /** The built pages. */
  webDirectory: string
  domain: CustomDomain | null
}

function apiOrigin({ api }: HttpStage): HttpOrigin {
  const { region, urlSuffix } = Stack.of(api)
  return new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, { originSslProtocols: [OriginSslPolicy.TLS_V1_2] })
}

function domainProperties({ domainName, certificate }: CustomDomain): Partial<DistributionProps> {
  return { domainNames: [domainName], certificate, minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 }
}
