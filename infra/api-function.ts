import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { streekboekFunction } from './function.ts'
import type { StackParameters } from './parameters.ts'
import { readingOf } from './table.ts'

/** Ledger -> JSON: it can read the table and nothing else. */
export function apiFunction(scope: Construct, table: TableV2, parameters: StackParameters): LambdaFunction {
  const api = streekboekFunction(scope, 'Api', {
    name: 'api',
    description: 'Answers with the figures of the ledger',
    memoryMegabytes: 512,
    timeLimitSeconds: 10,
    environment: {
      TABLE_NAME: table.tableName,
      TOKEN_ISSUER: parameters.tokenIssuer,
      TOKEN_AUDIENCE: parameters.tokenAudience,
      TOKEN_KEYS: parameters.tokenKeys,
      TOKEN_ROLES_CLAIM: parameters.tokenRolesClaim,
    },
  })
  api.addToRolePolicy(readingOf(table))
  return api
}
