import { beforeAll, describe, expect, test } from 'vitest'
import { apiEnvironment, syncEnvironment } from '../../functions/environment.ts'
import { resourcesOf, synthesise, type Synthesised, type Template } from './synthesis.ts'

let synthesised: Synthesised
let template: Template

beforeAll(() => {
  synthesised = synthesise()
  template = synthesised.template
})

describe('the stack as a whole', () => {
  test('synthesises without context, warnings or an account', () => {
    const { stacks } = synthesised
    expect(stacks.map(stack => [stack.stackName, stack.environment.account, stack.terminationProtection])).toEqual([['Streekboek', 'unknown-account', true]])
    expect(stacks.flatMap(stack => stack.messages)).toEqual([])
  })

  test('asks at deployment for what differs per organisation, and has a default where one suits most', () => {
    const own = Object.entries(template.Parameters).filter(([name]) => name !== 'BootstrapVersion')
    expect(Object.fromEntries(own.map(([name, { Default }]) => [name, Default]))).toEqual({
      SpreadsheetId: undefined,
      GoogleKeyName: undefined,
      Feedback: 'on',
      TokenIssuer: undefined,
      TokenAudience: undefined,
      TokenKeys: undefined,
      TokenRolesClaim: 'roles',
      Contact: '',
    })
  })

  test.each([
    ['SpreadsheetId', '1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', true],
    ['SpreadsheetId', 'https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', false],
    ['SpreadsheetId', '', false],
    ['GoogleKeyName', 'streekboek/google', true],
    ['GoogleKeyName', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:streekboek', false],
    ['TokenIssuer', 'https://login.example.org/', true],
    ['TokenIssuer', 'http://login.example.org/', false],
    ['TokenAudience', '', false],
    ['TokenKeys', 'https://login.example.org/.well-known/jwks.json', true],
    ['TokenKeys', '{"keys":[{"kty":"RSA"}]}', true],
    ['TokenKeys', 'http://login.example.org/jwks.json', false],
    ['TokenKeys', '{}', false],
  ])('parameter %s given as %j is accepted: %s', (name, value, accepted) => {
    expect(new RegExp(`^(?:${template.Parameters[name]?.AllowedPattern})$`).test(value)).toBe(accepted)
  })

  test('bears the organisation in its name and on its resources', () => {
    const { stacks } = synthesise({ organisation: 'westhoek' })
    expect(stacks.map(stack => [stack.stackName, stack.tags])).toEqual([['Streekboek-westhoek', { organisation: 'westhoek' }]])
  })

  test.each(['DVV Westhoek', '-westhoek', '', 7])('refuses the organisation %j', organisation => {
    expect(() => synthesise({ organisation })).toThrow(/^organisation is /)
  })
})

describe('the table', () => {
  test('keeps its place in the template: another logical id would be another, empty ledger', () => {
    expect(idsOf('AWS::DynamoDB::GlobalTable')).toEqual(['LedgerB7379752'])
  })

  test('is on demand, recoverable to any second of 35 days, and survives its stack', () => {
    expect(template.Resources['LedgerB7379752']).toEqual({
      Type: 'AWS::DynamoDB::GlobalTable',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
          { AttributeName: 'publishedAt', AttributeType: 'S' },
        ],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
        LocalSecondaryIndexes: [{
          IndexName: 'by-time',
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'publishedAt', KeyType: 'RANGE' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['header', 'seal', 'editor'] },
        }],
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [{
          Region: { Ref: 'AWS::Region' },
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        }],
      },
    })
  })
})

test('the key that signs is for signing alone, on the curve P-256, and survives its stack', () => {
  expect(template.Resources['SigningKeyEEFC2790']).toMatchObject({
    Type: 'AWS::KMS::Key',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  })
})

describe('the functions', () => {
  test('run on Node 24 on arm64, each with its own environment', () => {
    const own = resourcesOf(template, 'AWS::Lambda::Function').filter(({ Properties }) => Properties['Runtime'] !== 'python3.13')
    const seen = own.map(({ Properties: { Runtime, Architectures, Handler, MemorySize, Timeout, Environment, ReservedConcurrentExecutions } }) => (
      { Runtime, Architectures, Handler, MemorySize, Timeout, Environment, ReservedConcurrentExecutions }
    ))
    const [syncId] = idsOf('AWS::Lambda::Function')
    const both = { Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'handler.handler', ReservedConcurrentExecutions: undefined }
    expect(seen).toEqual([
      {
        ...both,
        MemorySize: 1024,
        Timeout: 60,
        Environment: { Variables: {
          SPREADSHEET_ID: { Ref: 'SpreadsheetId' },
          TABLE_NAME: { Ref: 'LedgerB7379752' },
          GOOGLE_CREDENTIALS_SECRET: { Ref: 'GoogleKeyName' },
          FEEDBACK: { Ref: 'Feedback' },
          SIGNING_KEY: { 'Fn::GetAtt': ['SigningKeyEEFC2790', 'Arn'] },
          NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=16',
        } },
      },
      {
        ...both,
        MemorySize: 1536,
        Timeout: 29,
        Environment: { Variables: {
          TABLE_NAME: { Ref: 'LedgerB7379752' },
          TOKEN_ISSUER: { Ref: 'TokenIssuer' },
          TOKEN_AUDIENCE: { Ref: 'TokenAudience' },
          TOKEN_KEYS: { Ref: 'TokenKeys' },
          TOKEN_ROLES_CLAIM: { Ref: 'TokenRolesClaim' },
          CONTACT: { Ref: 'Contact' },
          SYNC_FUNCTION: { Ref: syncId },
          PACKS_BUCKET: { Ref: PACKS },
          FIRST_VIEW_FILE: 'first-view.mjs',
          NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=16',
        } },
      },
    ])
  })

  test('find in their environment all that they read from it', () => {
    const [sync, api] = resourcesOf(template, 'AWS::Lambda::Function').map(({ Properties }) => Properties['Environment'] as { Variables: Record<string, unknown> })
    const given: Record<string, string> = {
      SpreadsheetId: 'sheet', GoogleKeyName: 'google', LedgerB7379752: 'ledger', TokenIssuer: 'https://login.example.org', TokenAudience: 'streekboek',
      TokenKeys: '{"keys":[]}', TokenRolesClaim: 'groups', Contact: 'info@streek.example', Feedback: 'off', [idsOf('AWS::KMS::Key')[0] ?? '']: 'key', [idsOf('AWS::Lambda::Function')[0] ?? '']: 'streekboek-sync', [PACKS]: 'packs',
    }
    const deployed = (variables = {}) => ({
      ...Object.fromEntries(Object.entries<{ Ref?: string; 'Fn::GetAtt'?: [string, string] } | string>(variables).map(([name, value]) => [
        name, typeof value === 'string' ? value : given[value.Ref ?? value['Fn::GetAtt']?.[0] ?? ''],
      ])),
      // Lambda sets these.
      AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'key',
    })
    const database = { tableName: 'ledger', onLoopback: false, hasCredentials: true, hasRegion: true }
    expect(syncEnvironment(deployed(sync?.Variables)))
      .toEqual({ spreadsheetId: 'sheet', googleCredentials: { secret: 'google' }, googleApiRoot: null, feedback: false, signingKey: { kms: 'key' }, rulesFile: null, database })
    expect(apiEnvironment(deployed(api?.Variables))).toEqual({
      token: { issuer: 'https://login.example.org', audience: 'streekboek', keys: '{"keys":[]}', rolesClaim: 'groups' }, syncFunction: 'streekboek-sync', packs: { bucket: 'packs' }, contact: 'info@streek.example', firstViewFile: 'first-view.mjs', database,
    })
  })

  test('a reading starts every five minutes, isn\'t retried, and publishes only what has come to rest', () => {
    const schedules = resourcesOf(template, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties)
    expect(schedules).toMatchObject([{
      ScheduleExpression: 'rate(5 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: {
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Sync/), 'Arn'] },
        Input: '{"publish":"when-stable"}',
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    }])
    expect(resourcesOf(template, 'AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties)).toMatchObject([
      { FunctionName: { Ref: expect.stringMatching(/^Sync/) }, MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 300 },
    ])
  })

  test('every log ends after a stated time', () => {
    const retentions = resourcesOf(template, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties['RetentionInDays'])
    expect(retentions).toEqual([180, 180, expect.any(Number)])
  })
})

describe('who may do what', () => {
  const table = { 'Fn::GetAtt': ['LedgerB7379752', 'Arn'] }
  const index = { 'Fn::Join': ['', [table, '/index/by-time']] }
  const reading = { Effect: 'Allow', Action: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'], Resource: [table, index] }
  const writingLog = (log: string) => ({
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: { 'Fn::GetAtt': [expect.stringMatching(log), 'Arn'] },
  })

  test('the API function reads the table, starts the one sync function, keeps packs in their bucket and writes its log, no more', () => {
    const [syncId] = idsOf('AWS::Lambda::Function')
    expect(syncId).toMatch(/^Sync/)
    const starting = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: { 'Fn::GetAtt': [syncId, 'Arn'] } }
    const keeping = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [PACKS, 'Arn'] }, '/packs/*']] } }
    expect(statementsOf(/^ApiRole/)).toEqual([writingLog('^ApiLog'), reading, starting, keeping])
  })

  test('the sync function also adds revisions and content, updates the record of the last reading, signs with the one key, and reads the one secret', () => {
    expect(statementsOf(/^SyncRole/)).toEqual([
      writingLog('^SyncLog'),
      reading,
      {
        Effect: 'Allow',
        Action: 'dynamodb:PutItem',
        Resource: table,
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['revision', 'chunk#*', 'part#*', 'evidence#*'] }, Null: { 'dynamodb:LeadingKeys': 'false' } },
      },
      {
        Effect: 'Allow',
        Action: 'dynamodb:UpdateItem',
        Resource: table,
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['reading'] }, Null: { 'dynamodb:LeadingKeys': 'false' } },
      },
      { Effect: 'Allow', Action: ['kms:GetPublicKey', 'kms:Sign'], Resource: { 'Fn::GetAtt': ['SigningKeyEEFC2790', 'Arn'] } },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        Resource: { 'Fn::Join': ['', [
          'arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
          ':secret:', { Ref: 'GoogleKeyName' }, '-??????',
        ]] },
      },
    ])
  })

  test('neither has any other policy', () => {
    const roles = Object.entries(template.Resources).filter(([id]) => /^(Sync|Api)Role/.test(id) && !id.includes('Policy'))
    expect(roles.map(([, { Properties }]) => Object.keys(Properties))).toEqual([['AssumeRolePolicyDocument'], ['AssumeRolePolicyDocument']])
  })

  test('nobody may delete or scan what the ledger holds, nor write it in batches', () => {
    const actions = resourcesOf(template, 'AWS::IAM::Policy')
      .flatMap(({ Properties }) => (Properties['PolicyDocument'] as PolicyDocument).Statement)
      .flatMap(({ Action }) => Action)
    expect(actions.length).toBeGreaterThan(10)
    expect(new Set(actions.filter(action => action === '*' || action.startsWith('dynamodb:'))))
      .toEqual(new Set(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem']))
  })
})

/** The bucket of packs. */
const PACKS = 'PacksBucketE72CF6EC'

interface PolicyDocument {
  Statement: { Effect: string; Action: string | string[] }[]
}

function idsOf(type: string): string[] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type).map(([id]) => id)
}

function statementsOf(role: RegExp): unknown[] {
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ Properties }) => (Properties['Roles'] as { Ref: string }[]).some(({ Ref }) => role.test(Ref)))
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as PolicyDocument).Statement)
}
