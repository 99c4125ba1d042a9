import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { streekboekApp } from '../../infra/app.ts'
import { resourcesOf, synthesise, type Template } from './synthesis.ts'

let template: Template

beforeAll(() => {
  ({ template } = synthesise())
})

const propertiesOf = (type: string, of = template) => resourcesOf(of, type).map(({ Properties }) => Properties)

const PRIVATE = {
  PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
}
/** Plain HTTP and old TLS. */
const REFUSED = [
  { Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  { Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
]
const named = (name: RegExp) => Object.entries(template.Resources).filter(([id]) => name.test(id)).map(([, resource]) => resource)

test('there are two buckets: of the pages, and of packs', () => {
  expect(resourcesOf(template, 'AWS::S3::Bucket')).toEqual([...named(/^PacksBucket\w{8}$/), ...named(/^WebBucket\w{8}$/)])
})

describe('the bucket of packs', () => {
  test('is private and encrypted, forgets each after a day, and goes with the stack: packs can always be made again', () => {
    expect(named(/^PacksBucket\w{8}$/)).toMatchObject([{
      DeletionPolicy: 'Delete',
      Properties: {
        ...PRIVATE,
        LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] },
      },
    }])
  })

  test('gives nobody a right, not the distribution either: only what the API function signs is answered', () => {
    const policies = named(/^PacksBucketPolicy/).map(({ Properties }) => Properties['PolicyDocument'] as { Statement: object[] })
    expect(policies).toMatchObject([{ Statement: REFUSED }])
    expect(policies.map(({ Statement: { length } }) => length)).toEqual([REFUSED.length])
  })
})

describe('the bucket of the pages', () => {
  test('is private and versioned', () => {
    expect(named(/^WebBucket\w{8}$/)).toMatchObject([{ Properties: { ...PRIVATE, VersioningConfiguration: { Status: 'Enabled' } } }])
  })

  test('is read by the one distribution alone, and refuses plain HTTP and old TLS', () => {
    expect(named(/^WebBucketPolicy/).map(({ Properties }) => Properties)).toMatchObject([{ PolicyDocument: { Statement: [
      ...REFUSED,
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': { 'Fn::Join': ['', [
          'arn:', { Ref: 'AWS::Partition' }, ':cloudfront::', { Ref: 'AWS::AccountId' }, ':distribution/', { Ref: 'Distribution830FAC52' },
        ]] } } },
      },
    ] } }])
  })

  test('receives what is named by its content first and for good, then the pages, which are asked for anew', () => {
    const hashed = 'assets/*'
    const deployments = Object.entries(template.Resources).filter(([, { Type }]) => Type === 'Custom::CDKBucketDeployment')
    expect(deployments.map(([, { Properties }]) => 'Include' in Properties)).toEqual([true, false])
    expect(deployments.map(([, { Properties }]) => Properties)).toMatchObject([
      { Exclude: ['*'], Include: [hashed], Prune: false, SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' } },
      { Exclude: [hashed], Prune: false, SystemMetadata: { 'cache-control': 'no-cache' }, DistributionPaths: ['/*'] },
    ])
    const [[first] = [], [, second] = []] = deployments
    expect(second?.DependsOn).toContain(first)
  })
})

describe('the distribution', () => {
  test('serves pages and API on one origin, and keeps no answer of the API', () => {
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'
    const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac'
    const pageHeaders = { Ref: expect.stringMatching(/^SecurityHeaders/) }
    const otherHeaders = { Ref: expect.stringMatching(/^OtherSecurityHeaders/) }
    const cachingOptimised = '658327ea-f89d-4fab-a63d-7e88639e58f6'
    const distributions = propertiesOf('AWS::CloudFront::Distribution')
    expect(distributions).toMatchObject([{ DistributionConfig: {
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2and3',
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', Compress: true, ResponseHeadersPolicyId: pageHeaders },
      CacheBehaviors: [{
        PathPattern: '/assets/*',
        ViewerProtocolPolicy: 'redirect-to-https',
        CachePolicyId: cachingOptimised,
        ResponseHeadersPolicyId: otherHeaders,
        Compress: true,
      }, {
        PathPattern: '/api/*',
        ViewerProtocolPolicy: 'https-only',
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        CachePolicyId: cachingDisabled,
        OriginRequestPolicyId: allViewerExceptHostHeader,
        ResponseHeadersPolicyId: otherHeaders,
      }, {
        PathPattern: '/packs/*',
        ViewerProtocolPolicy: 'https-only',
        AllowedMethods: ['GET', 'HEAD'],
        CachePolicyId: cachingDisabled,
        OriginRequestPolicyId: { Ref: expect.stringMatching(/^SignedRequests/) },
        ResponseHeadersPolicyId: otherHeaders,
        Compress: false,
      }],
      Origins: [
        { OriginAccessControlId: expect.anything(), S3OriginConfig: { OriginAccessIdentity: '' } },
        { CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
        // The name that addresses are signed for.
        { DomainName: { 'Fn::GetAtt': [expect.stringMatching(/^PacksBucket\w{8}$/), 'RegionalDomainName'] }, S3OriginConfig: { OriginAccessIdentity: '' } },
      ],
    } }])
    // An error page would also replace what the API says with its 401 and 403.
    expect(JSON.stringify(distributions)).not.toContain('CustomErrorResponses')
  })

  test('passes a signed request on with its whole query and nothing else: no token, no cookie', () => {
    expect(propertiesOf('AWS::CloudFront::OriginRequestPolicy')).toMatchObject([{ OriginRequestPolicyConfig: {
      QueryStringsConfig: { QueryStringBehavior: 'all' }, HeadersConfig: { HeaderBehavior: 'none' }, CookiesConfig: { CookieBehavior: 'none' },
    } }])
    const [{ DistributionConfig: { Origins: [, , packs] } }] = propertiesOf('AWS::CloudFront::Distribution') as [{ DistributionConfig: { Origins: object[] } }]
    expect(packs).not.toHaveProperty('OriginAccessControlId')
  })

  test.each([
    ['/', '/index.html'],
    ['/controle', '/index.html'],
    ['/controle/', '/index.html'],
    ['/domein/SB', '/index.html'],
    // A code may hold a dot, or what stands for a slash.
    ['/domein/5.10', '/index.html'],
    ['/project/A%2FB', '/index.html'],
    ['/index.html', '/index.html'],
    ['/assets/main-NGXGQBAT.js', '/assets/main-NGXGQBAT.js'],
    ['/assets/none', '/assets/none'],
    ['/favicon.ico', '/favicon.ico'],
  ])('asked for %s, fetches %s', (asked, fetched) => {
    const [{ FunctionCode: code = '', FunctionConfig: { Runtime: runtime = '' } = {} } = {}] =
      propertiesOf('AWS::CloudFront::Function') as { FunctionCode?: string; FunctionConfig?: { Runtime?: string } }[]
    const request = { method: 'GET', uri: asked, querystring: { versie: { value: '1' } } }
    const answer: unknown = runInNewContext(`${code}; handler(${JSON.stringify({ request })})`)
    expect({ runtime, answer }).toEqual({ runtime: 'cloudfront-js-2.0', answer: { ...request, uri: fetched } })
  })

  test('looks only at the paths of pages, never at those of the API', () => {
    expect(propertiesOf('AWS::CloudFront::Function')).toHaveLength(1)
    const functionAssociations = [{ EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [expect.stringMatching(/^PagePaths/), 'FunctionARN'] } }]
    const [{ DistributionConfig: config }] = propertiesOf('AWS::CloudFront::Distribution') as [{ DistributionConfig: { CacheBehaviors: object[] } }]
    expect(config).toMatchObject({ DefaultCacheBehavior: { FunctionAssociations: functionAssociations } })
    expect(config.CacheBehaviors.filter(behavior => 'FunctionAssociations' in behavior)).toEqual([])
  })

  test('sends the headers that the local run sends, and HSTS', () => {
    const { pages, others }: Record<'pages' | 'others', Record<string, string>> =
      JSON.parse(readFileSync(new URL('../../web/security-headers.json', import.meta.url), 'utf8'))
    const { 'content-security-policy': policy, ...rest } = pages
    const special = new Set(['referrer-policy', 'x-frame-options', 'x-content-type-options'])
    const everywhere = {
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
    }
    expect(propertiesOf('AWS::CloudFront::ResponseHeadersPolicy')).toMatchObject([
      { ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ...everywhere,
          ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true },
          ReferrerPolicy: { ReferrerPolicy: pages['referrer-policy'], Override: true },
          FrameOptions: { FrameOption: pages['x-frame-options'], Override: true },
        },
        CustomHeadersConfig: {
          Items: Object.entries(rest).filter(([name]) => !special.has(name)).map(([Header, Value]) => ({ Header, Value, Override: true })),
        },
      } },
      { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: {
        ...everywhere, ContentSecurityPolicy: { ContentSecurityPolicy: others['content-security-policy'], Override: true },
      } } },
    ])
    expect(others['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  test('takes an own domain only together with its certificate, and then no TLS older than 1.2', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012'
    const own = synthesise({ domainName: 'streekboek.example.org', certificateArn }).template
    expect(propertiesOf('AWS::CloudFront::Distribution', own)).toMatchObject([{ DistributionConfig: {
      Aliases: ['streekboek.example.org'],
      ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    } }])
    expect(own.Outputs['Dashboard']?.Value).toBe('https://streekboek.example.org')
    expect(() => synthesise({ domainName: 'streekboek.example.org' })).toThrow('domainName and certificateArn go together')
    expect(() => synthesise({ certificateArn })).toThrow('domainName and certificateArn go together')
  })

  test('isn\'t made without built pages', () => {
    expect(() => streekboekApp({ webDirectory: '/nowhere', context: { 'aws:cdk:bundling-stacks': [] } })).toThrow('/nowhere/index.html is missing')
  })
})

describe('the gateway', () => {
  test('hands every request under /api to the function, as payload 2.0, within limits', () => {
    expect(propertiesOf('AWS::ApiGatewayV2::Route')).toMatchObject([{ RouteKey: 'ANY /api/{proxy+}', AuthorizationType: 'NONE' }])
    expect(propertiesOf('AWS::ApiGatewayV2::Integration')).toMatchObject([{ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' }])
    expect(propertiesOf('AWS::ApiGatewayV2::Stage')).toMatchObject([{
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 200 },
    }])
  })
})
