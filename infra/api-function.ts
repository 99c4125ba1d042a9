import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { streekboekFunction } from './function.ts'
import { keepingIn } from './packs.ts'
import type { StackParameters } from './parameters.ts'
import { readingOf } from './table.ts'

/**
 * Ledger -> JSON: it can read the table, start the sync function and keep packs in their bucket, and nothing else.
 * The pack of 90.000 rows (97 MB) takes up to 650 MB and some 7 s of a whole processor: with this memory comes
 * nearly one, so that it is answered within the 30 s of the gateway.
 */
export function apiFunction(scope: Construct, { table, sync, packs, parameters }: ApiSettings): LambdaFunction {
  const api = streekboekFunction(scope, 'Api', {
    name: 'api',
    description: 'Answers with the figures of the ledger',
    memoryMegabytes: 1536,
    timeLimitSeconds: 29,
    environment: {
      TABLE_NAME: table.tableName,
      TOKEN_ISSUER: parameters.tokenIssuer,
      TOKEN_AUDIENCE: parameters.tokenAudience,
      TOKEN_KEYS: parameters.tokenKeys,
      TOKEN_ROLES_CLAIM: parameters.tokenRolesClaim,
      SYNC_FUNCTION: sync.functionName,
      PACKS_BUCKET: packs.bucketName,
      CONTACT: parameters.contact,
      // Beside the handler.
      FIRST_VIEW_FILE: 'first-view.mjs',
    },
  })
  api.addToRolePolicy(readingOf(table))
  api.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sync.functionArn] }))
  api.addToRolePolicy(keepingIn(packs))
  return api
}

export interface ApiSettings {
  table: TableV2
  sync: IFunction
  /** Where packs go that are too large to be answered. */
  packs: IBucket
  parameters: StackParameters
}
