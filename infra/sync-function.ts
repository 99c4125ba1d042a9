import { Duration } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { streekboekFunction } from './function.ts'
import type { StackParameters } from './parameters.ts'
import { signingKey, signingWith } from './signing-key.ts'
import { readingOf, writingTo } from './table.ts'

/**
 * Google -> workbook -> ledger. Two runs at once are harmless (a revision is one conditional write), so
 * no concurrency is reserved: a reservation would fail to deploy in a new account, whose whole quota is
 * the ten that must stay unreserved. Twice the memory that a sync of 50.000 rows needs, for the share
 * of processor that comes with it.
 */
export function syncFunction(scope: Construct, table: TableV2, parameters: StackParameters): LambdaFunction {
  const credentials = Secret.fromSecretNameV2(scope, 'GoogleCredentials', parameters.credentialsSecret)
  const key = signingKey(scope)
  const sync = streekboekFunction(scope, 'Sync', {
    name: 'sync',
    description: 'Reads the Google Sheet and publishes it as a revision',
    memoryMegabytes: 1024,
    timeLimitSeconds: 60,
    environment: {
      SPREADSHEET_ID: parameters.spreadsheetId,
      TABLE_NAME: table.tableName,
      GOOGLE_CREDENTIALS_SECRET: parameters.credentialsSecret,
      FEEDBACK: parameters.feedback,
      SIGNING_KEY: key.keyArn,
    },
  })
  // Else Lambda itself repeats a run that failed, besides the schedule.
  sync.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) })
  sync.addToRolePolicy(readingOf(table))
  for (const statement of writingTo(table)) sync.addToRolePolicy(statement)
  sync.addToRolePolicy(signingWith(key))
  credentials.grantRead(sync)
  return sync
}
