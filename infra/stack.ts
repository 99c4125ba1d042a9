import { CfnOutput, Stack, type App } from 'aws-cdk-lib'
import { apiFunction } from './api-function.ts'
import { customDomain } from './custom-domain.ts'
import { httpApi } from './http-api.ts'
import { organisationOf } from './organisation.ts'
import { packsBucket } from './packs.ts'
import { stackParameters } from './parameters.ts'
import { syncSchedule } from './schedule.ts'
import { syncFunction } from './sync-function.ts'
import { ledgerTable } from './table.ts'
import { website } from './website.ts'

/** One organisation's Streekboek: an account may hold several, each its own stack. */
export function streekboekStack(app: App, webDirectory: string): Stack {
  const organisation = organisationOf(app)
  const stack = new Stack(app, organisation === null ? 'Streekboek' : `Streekboek-${organisation}`, {
    description: 'Streekboek: from a Google Sheet to a dashboard for the board, as numbered revisions',
    terminationProtection: true,
    ...(organisation !== null && { tags: { organisation } }),
  })

  const parameters = stackParameters(stack)
  const table = ledgerTable(stack)
  const sync = syncFunction(stack, table, parameters)
  syncSchedule(stack, sync)
  const packs = packsBucket(stack)
  const api = httpApi(stack, apiFunction(stack, { table, sync, packs, parameters }))
  const { address } = website(stack, { api, packs, webDirectory, domain: customDomain(stack) })

  output(stack, 'Dashboard', address, 'The address of the dashboard')
  output(stack, 'TableName', table.tableName, 'TABLE_NAME for the commands')
  return stack
}

function output(stack: Stack, id: string, value: string, description: string): CfnOutput {
  return new CfnOutput(stack, id, { value, description })
}
