import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { readColumns, readRevisionProblems, signedBy } from '../evidence/stored-evidence.ts'
import { valueOf, type Content } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { chosenRange } from './change-range.ts'
import { changesAnswer } from './changes-answer.ts'
import { chosenRevision } from './chosen-revision.ts'
import { chosenRows, datasetAnswer } from './dataset-answer.ts'
import { evidenceAnswer } from './evidence-answer.ts'
import { askedSize, firstView, type DrawFirstView, type Drawing } from './first-view-answer.ts'
import { chosenRow, historyAnswer } from './history-answer.ts'
import { recentValues } from './recent-values.ts'
import { Refusal } from './refusal.ts'
import { askedRevisions, revisionsAnswer } from './revisions-answer.ts'
import { overviewContent } from './overview-answer.ts'
import { outcomeOf, statusAnswer, type Status } from './status-answer.ts'
import { syncRequestOf, type StartSync } from './sync-request.ts'
import { INSIDERS, isInsider, ROLES, type Role } from './token.ts'

export interface ApiRequest {
  /** @param work how much it is asked to do: an evidence pack takes longer than a page waits for */
  openLedger: (work?: 'much') => Promise<Ledger>
  startSync: StartSync
  /** Loads what draws the first page. Throws a Refusal where nothing does. */
  firstViewDrawer: () => Promise<DrawFirstView>
  now: () => Date
  /** Where readers reach the association; null where none is known. */
  contact: string | null
  event: Pick<APIGatewayProxyEventV2, 'headers' | 'body' | 'isBase64Encoded'>
  query: URLSearchParams
  roles: readonly Role[]
}

/** A JSON value, or one that the ledger has stored: its hash is known before its bytes are read. Or a drawn page, a file, or nothing yet. */
export type Answer = { value: unknown } | { hash: string; content: () => Promise<Content> } | { drawing: Drawing } | { file: FileAnswer } | { begun: unknown }

export interface FileAnswer {
  name: string
  type: string
  /** The same for the same bytes. */
  hash: string
  bytes: () => Promise<Uint8Array>
}

export type Route = (request: ApiRequest) => Promise<Answer>

/** @throws Refusal where there is no such path, method or right, in this order */
export function routeOf(path: string, method: string, roles: readonly Role[]): Route {
  const route = ROUTES.get(path)
  if (route === undefined) throw new Refusal('path-unknown')
  if (!route.methods.includes(method)) throw new Refusal('method-not-allowed', { allow: route.methods.join(', ') })
  if (!route.roles.some(role => roles.includes(role))) throw new Refusal('role-missing')
  return route.answer
}

const READING = ['GET', 'HEAD']

const ROUTES = new Map<string, { methods: readonly string[]; roles: readonly Role[]; answer: Route }>([
  ['/api/status', {
    methods: READING,
    roles: ROLES,
    async answer(request) {
      return { value: (await statusOf(request)).status }
    },
  }],

  ['/api/report', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query }) {
      const ledger = await openLedger()
      const revision = await chosenRevision(ledger, query)
      return { hash: revision.payloads.report, content: () => ledger.report(revision) }
    },
  }],

  ['/api/overview', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query }) {
      const ledger = await openLedger()
      return overviewContent(ledger, await chosenRevision(ledger, query))
    },
  }],

  ['/api/first-view', {
    methods: READING,
    roles: ROLES,
    async answer(request) {
      const size = askedSize(request.query)
      const [draw, { status, head, ledger }] = await Promise.all([request.firstViewDrawer(), statusOf(request)])
      if (head === null) throw new Refusal('nothing-published')
      const overview = await overviewContent(ledger, head)
      return { drawing: await firstView(draw, { status, overview: await overview.content(), now: request.now(), size }) }
    },
  }],

  ['/api/dataset', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query }) {
      const rows = chosenRows(query)
      const ledger = await openLedger()
      const revision = await chosenRevision(ledger, query)
      const [dataset, places] = await Promise.all([ledger.dataset(revision), ledger.places(revision)])
      return { value: datasetAnswer(revision, dataset, places, rows) }
    },
  }],

  ['/api/problems', {
    methods: READING,
    roles: INSIDERS,
    async answer({ openLedger, query }) {
      const ledger = await openLedger()
      if (query.has('revision') || query.has('asOf')) return { value: await publishedProblems(ledger, await chosenRevision(ledger, query)) }
      const [last, problems] = await Promise.all([ledger.lastReading(), ledger.problems()])
      return {
        value: {
          reading: last?.note?.reading ?? null,
          checkedAt: last?.checkedAt ?? null,
          outcome: outcomeOf(last),
          problems: problems === null ? [] : valueOf(problems),
        },
      }
    },
  }],

  ['/api/revisions', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query, roles }) {
      const asked = askedRevisions(query)
      return { value: await revisionsAnswer(await openLedger(), asked, isInsider(roles)) }
    },
  }],

  ['/api/changes', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query, roles }) {
      const ledger = await openLedger()
      return { value: await changesAnswer(ledger, await chosenRange(ledger, query), isInsider(roles)) }
    },
  }],

  ['/api/history', {
    methods: READING,
    roles: ROLES,
    async answer({ openLedger, query, roles }) {
      const row = chosenRow(query)
      const ledger = await openLedger()
      return { value: await historyAnswer(ledger, await chosenRevision(ledger, query), row, isInsider(roles)) }
    },
  }],

  ['/api/evidence', {
    methods: READING,
    roles: ['auditor'],
    async answer({ openLedger, query }) {
      const ledger = await openLedger('much')
      return { file: await evidenceAnswer(ledger, await chosenRevision(ledger, query)) }
    },
  }],

  ['/api/sync', {
    methods: ['POST'],
    roles: ['coordinator'],
    async answer({ startSync, event }) {
      const request = syncRequestOf(event)
      await startSync(request)
      return { begun: { reading: request.request } }
    },
  }],
])

/** By the seal, which covers the signed revision: it is signed once and for all. */
const signers = recentValues<string | null>(4)

async function statusOf({ openLedger, contact, query, roles }: ApiRequest): Promise<{ status: Status; head: Revision | null; ledger: Ledger }> {
  const ledger = await openLedger()
  const asksThen = query.has('revision') || query.has('asOf')
  const [head, last, asked] = await Promise.all([ledger.head(), ledger.lastReading(), asksThen ? chosenRevision(ledger, query) : null])
  // What was published before there was evidence isn't signed, and not looked up.
  const [key, columns] = await Promise.all([
    head?.payloads.rules === undefined ? null : signers(head.seal, () => signedBy(ledger.reader, head.revision)),
    asked === null ? null : readColumns(ledger.reader, asked),
  ])
  return { status: statusAnswer(head, asked && { ...asked, columns }, last, { roles, signedBy: key, contact }), head, ledger }
}

/** Of the reading that the revision was published from, as `/api/problems` tells those of the last one. */
async function publishedProblems(ledger: Ledger, revision: Revision): Promise<object> {
  const problems = await readRevisionProblems(ledger.reader, revision)
  if (problems === null) throw new Refusal('evidence-missing')
  return { revision: revision.revision, publishedAt: revision.publishedAt, reading: revision.reading, checkedAt: null, outcome: 'published', problems: valueOf(problems) }
}
