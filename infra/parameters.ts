import { CfnParameter, type CfnParameterProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/**
 * What differs per organisation, asked at deployment rather than at synthesis: the template needs no
 * account and no secret, and CloudFormation refuses to deploy while one without default has no value.
 */
export function stackParameters(scope: Construct): StackParameters {
  return {
    spreadsheetId: text(scope, 'SpreadsheetId', {
      description: 'The Google Sheet: the part between /d/ and /edit in its address',
      allowedPattern: '[A-Za-z0-9_-]{20,100}',
      constraintDescription: 'must be the part between /d/ and /edit in the address of the Google Sheet',
    }),
    credentialsSecret: text(scope, 'GoogleKeyName', {
      description: 'Name in Secrets Manager of the secret that holds the Google key file (JSON)',
      allowedPattern: '[A-Za-z0-9/_+=.@-]{1,512}',
      constraintDescription: 'must be the name (not the ARN) of a secret in this region',
    }),
    feedback: text(scope, 'Feedback', {
      description: 'Whether problems are written into the sheet (tab Controle and notes): on, or off to only ever read it',
      default: 'on',
      allowedValues: ['on', 'off'],
    }),
    tokenIssuer: text(scope, 'TokenIssuer', {
      description: 'Issuer of the sign-in tokens, exactly as it stands in their iss claim',
      allowedPattern: 'https://.+',
      constraintDescription: 'must be the https address that the tokens name as iss',
    }),
    tokenAudience: text(scope, 'TokenAudience', {
      description: 'Audience of the sign-in tokens: the aud claim that this dashboard accepts',
      allowedPattern: '.+',
      constraintDescription: 'must name the aud claim of the tokens',
    }),
    tokenKeys: text(scope, 'TokenKeys', {
      description: "Public keys that verify the tokens: the https address of the issuer's JWKS, or the JWKS itself as JSON",
      allowedPattern: '(https://\\S+|\\{.*"keys".*\\})',
      constraintDescription: 'must be the https address of a JWKS, or the JWKS as JSON on one line',
    }),
    tokenRolesClaim: text(scope, 'TokenRolesClaim', {
      description: 'Claim of the tokens that lists the roles board, coordinator and auditor',
      default: 'roles',
      allowedPattern: '.+',
    }),
    contact: text(scope, 'Contact', {
      description: 'Where readers reach the association, for the accessibility statement: a mail or https address; may stay empty',
      default: '',
      allowedPattern: '(|[^@\\s]+@[^@\\s]+\\.[^@\\s]+|https://\\S+)',
      constraintDescription: 'must be a mail address or an https address',
    }),
  }
}

export interface StackParameters {
  spreadsheetId: string
  credentialsSecret: string
  feedback: string
  tokenIssuer: string
  tokenAudience: string
  tokenKeys: string
  tokenRolesClaim: string
  contact: string
}

function text(scope: Construct, id: string, properties: CfnParameterProps): string {
  return new CfnParameter(scope, id, { type: 'String', ...properties }).valueAsString
}
