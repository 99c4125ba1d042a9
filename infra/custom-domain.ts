import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'

/**
 * The contexts `domainName` and `certificateArn` (an issued certificate in us-east-1, as CloudFront
 * demands). Null without: the dashboard then has CloudFront's own name, whose oldest TLS version
 * nobody but AWS can set.
 */
export function customDomain(scope: Construct): CustomDomain | null {
  const domainName: unknown = scope.node.tryGetContext('domainName')
  const certificateArn: unknown = scope.node.tryGetContext('certificateArn')
  if (domainName === undefined && certificateArn === undefined) return null
  if (typeof domainName !== 'string' || typeof certificateArn !== 'string') {
    throw new Error('domainName and certificateArn go together: give both with -c, or neither')
  }
  return { domainName, certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn) }
}

export interface CustomDomain {
  domainName: string
  certificate: ICertificate
}
