import { readFileSync } from 'node:fs'
import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { pagePolicy } from './page-policy.ts'

export interface SecurityHeaders {
  /** What a browser may do with the pages. */
  pages: ResponseHeadersPolicy
  /** Of files, answers and packs: opened by themselves they may do nothing. What only a page heeds isn't sent with each. */
  others: ResponseHeadersPolicy
}

/**
 * As web/security-headers.json tells them (the local run sends the same), and everything only over TLS.
 *
 * @param page the built `index.html`
 */
export function securityHeaders(scope: Construct, page: string): SecurityHeaders {
  const { pages, others } = headersByKind()
  return {
    pages: policy(scope, 'SecurityHeaders', { ...pages, [CONTENT_POLICY]: pagePolicy(pages[CONTENT_POLICY] ?? '', page) }),
    others: policy(scope, 'OtherSecurityHeaders', others),
  }
}

function policy(scope: Construct, id: string, headers: Record<string, string>): ResponseHeadersPolicy {
  const {
    [CONTENT_POLICY]: contentSecurityPolicy,
    'referrer-policy': referrerPolicy,
    'x-content-type-options': contentTypeOptions,
    'x-frame-options': frameOption,
    ...rest
  } = headers
  if (contentSecurityPolicy === undefined) throw new Error(`security-headers.json has no ${CONTENT_POLICY}`)
  return new ResponseHeadersPolicy(scope, id, {
    // These names CloudFront takes here alone, never as custom headers.
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      ...(referrerPolicy !== undefined && { referrerPolicy: { referrerPolicy: oneOf(HeadersReferrerPolicy, referrerPolicy), override: true } }),
      ...(frameOption !== undefined && { frameOptions: { frameOption: oneOf(HeadersFrameOption, frameOption), override: true } }),
      contentTypeOptions: { override: oneOf({ NOSNIFF: 'nosniff' }, contentTypeOptions) === 'nosniff' },
    },
    ...(Object.keys(rest).length > 0 && {
      customHeadersBehavior: { customHeaders: Object.entries(rest).map(([header, value]) => ({ header, value, override: true })) },
    }),
  })
}

const CONTENT_POLICY = 'content-security-policy'

function headersByKind(): Record<'pages' | 'others', Record<string, string>> {
  return JSON.parse(readFileSync(new URL('../web/security-headers.json', import.meta.url), 'utf8'))
}

function oneOf<Value extends string>(values: Record<string, Value>, given: string | undefined): Value {
  const found = Object.values(values).find(value => value === given)
  if (found === undefined) throw new Error(`security-headers.json says ${given}, not one of ${Object.values(values).join(', ')}`)
  return found
}
