import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { BY_TIME, chunkKey, evidenceKey, PARTITION_KEY, partKey, READING_KEY, REVISIONS, SORT_KEY } from '../functions/ledger/keys.ts'

/** The ledger. It outlives its stack: deleting the stack, or this line, leaves every revision where it is. */
export function ledgerTable(scope: Construct): TableV2 {
  return new TableV2(scope, 'Ledger', {
    partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
    sortKey: { name: SORT_KEY, type: AttributeType.STRING },
    localSecondaryIndexes: [{
      indexName: BY_TIME.name,
      sortKey: { name: BY_TIME.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...BY_TIME.projected],
    }],
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

/** Items by their key and revisions in order; never a scan. */
export function readingOf(table: TableV2): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    resources: [table.tableArn, `${table.tableArn}/index/${BY_TIME.name}`],
  })
}

/**
 * Putting revisions and content, and updating the record of the last reading alone. That a put never
 * replaces an item is the ledger's own condition, which no policy can demand. Deleting, and batches
 * (which may hold deletions), are nobody's.
 */
export function writingTo(table: TableV2): PolicyStatement[] {
  return [
    writingStatement(table, 'dynamodb:PutItem', [REVISIONS, chunkKey('*').pk, partKey('*').pk, evidenceKey('*').pk]),
    writingStatement(table, 'dynamodb:UpdateItem', [READING_KEY.pk]),
  ]
}

/**
 * A request that names no key would meet a condition on all of its keys: it meets none here.
 *
 * @param keys the partition keys that it holds for; `*` stands for any text
 */
function writingStatement(table: TableV2, action: string, keys: string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [action],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys }, Null: { 'dynamodb:LeadingKeys': 'false' } },
  })
}
