import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Dataset } from '#model/dataset.ts'
import { createApi } from '../../functions/api/api.ts'
import type { Role } from '../../functions/api/token.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Proposal } from '../../functions/ledger/revision-plan.ts'
import type { Revision } from '../../functions/ledger/revision.ts'
import { freshTable } from '../dynamodb/engines.ts'
import { placesOf, previousOf } from '../ledger/datasets.ts'
import { ask, type Answered } from './requests.ts'

/** The API over a ledger of its own, as a caller of one role sees it. */
export interface PublishedApi {
  ledger: Ledger
  /** An hour after the revision before, unless told. */
  publish(dataset: Dataset, change?: Partial<Proposal>): Promise<Revision>
  get(path: string, role?: Role): Promise<Answered>
  /** The answer's JSON. @throws where it isn't 200 */
  json<T>(path: string, role?: Role): Promise<T>
  /** How many requests to DynamoDB the API needs for an answer. */
  reads(path: string): Promise<number>
}

export async function openPublishedApi(client: DynamoDBClient): Promise<PublishedApi> {
  const tableName = await freshTable(client)
  const ledger = openLedger(client, tableName)
  let asked: Ledger | null = null
  let role: Role = 'board'
  const api = createApi({
    rolesOf: async () => [role],
    openLedger: async () => (asked = openLedger(client, tableName)),
    keptPacks: null,
    startSync: async () => {},
    logError: line => {
      throw new Error(line)
    },
  })
  let hours = 0

  const get = (path: string, as: Role = 'board') => {
    role = as
    const [rawPath = '', query = ''] = path.split('?')
    return ask(api, rawPath, { query })
  }
  const json = async <T>(path: string, as: Role = 'board') => {
    const answer = await get(path, as)
    if (answer.statusCode !== 200) throw new Error(`${path} is answered with ${answer.statusCode}: ${answer.body}`)
    return JSON.parse(answer.body ?? '') as T
  }
  return {
    ledger,
    async publish(dataset, change = {}) {
      const packed = packDataset(dataset)
      const now = new Date(Date.UTC(2026, 0, 1, hours++))
      const proposal = { dataset, packed, places: placesOf(dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now, ...change }
      const revision = await ledger.publish(proposal, await previousOf(ledger, packed))
      if (revision === null) throw new Error('not published')
      return revision
    },
    get,
    json,
    async reads(path) {
      await json(path)
      return asked?.requests().reads ?? 0
    },
  }
}
