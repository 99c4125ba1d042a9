import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { streekboekFunction } from './function.ts'
import type { StackParameters } from './parameters.ts'
import { readingOf } from './table.ts'

/** Ledger -> JSON: it can read the table and start the sync function, and nothing else. */
export function apiFunction(scope: Construct, { table, sync, parameters }: ApiSettings): LambdaFunction {
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
      SYNC_FUNCTION: sync.functionName,
    },
  })
  api.addToRolePolicy(readingOf(table))
  api.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sync.functionArn] }))
  return api
}

export interface ApiSettings {
  table: TableV2
  sync: IFunction
  parameters: StackParameters
}
