import { readFileSync } from 'node:fs'
import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { pagePolicy } from './page-policy.ts'

/**
 * What a browser may do with the pages, as web/security-headers.json tells it (the local run sends the
 * same), and only over TLS.
 *
 * @param page the built `index.html`
 */
export function securityHeaders(scope: Construct, page: string): ResponseHeadersPolicy {
  const {
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': referrerPolicy,
    'x-content-type-options': contentTypeOptions,
    'x-frame-options': frameOption,
    ...others
  } = pageHeaders()
  if (contentSecurityPolicy === undefined) throw new Error('security-headers.json has no content-security-policy')
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    // These names CloudFront takes here alone, never as custom headers.
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      contentSecurityPolicy: { contentSecurityPolicy: pagePolicy(contentSecurityPolicy, page), override: true },
      referrerPolicy: { referrerPolicy: oneOf(HeadersReferrerPolicy, referrerPolicy), override: true },
      frameOptions: { frameOption: oneOf(HeadersFrameOption, frameOption), override: true },
      contentTypeOptions: { override: oneOf({ NOSNIFF: 'nosniff' }, contentTypeOptions) === 'nosniff' },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: true })),
    },
  })
}

function pageHeaders(): Record<string, string> {
  return JSON.parse(readFileSync(new URL('../web/security-headers.json', import.meta.url), 'utf8'))
}

function oneOf<Value extends string>(values: Record<string, Value>, given: string | undefined): Value {
  const found = Object.values(values).find(value => value === given)
  if (found === undefined) throw new Error(`security-headers.json says ${given}, not one of ${Object.values(values).join(', ')}`)
  return found
}
