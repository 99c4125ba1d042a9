import { valueOf, type Content } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenRevision } from './chosen-revision.ts'
import { datasetAnswer } from './dataset-answer.ts'
import { Refusal } from './refusal.ts'
import { outcomeOf, statusAnswer } from './status-answer.ts'
import { ROLES, type Role } from './token.ts'

export interface ApiRequest {
  ledger: Ledger
  query: URLSearchParams
  roles: readonly Role[]
}

/** A JSON value, or one that the ledger has stored: its hash is known before its bytes are read. */
export type Answer = { value: unknown } | { hash: string; content: () => Promise<Content> }

export type Route = (request: ApiRequest) => Promise<Answer>

/** @throws Refusal where there is no such path, method or right, in this order */
export function routeOf(path: string, method: string, roles: readonly Role[]): Route {
  const route = ROUTES.get(path)
  if (route === undefined) throw new Refusal('path-unknown')
  if (method !== 'GET' && method !== 'HEAD') throw new Refusal('method-not-allowed', { allow: 'GET, HEAD' })
  if (!route.roles.some(role => roles.includes(role))) throw new Refusal('role-missing')
  return route.answer
}

const INSIDERS: readonly Role[] = ['coordinator', 'auditor']

const ROUTES = new Map<string, { roles: readonly Role[]; answer: Route }>([
  ['/api/status', {
    roles: ROLES,
    async answer({ ledger }) {
      const [head, last] = await Promise.all([ledger.head(), ledger.lastReading()])
      return { value: statusAnswer(head, last) }
    },
  }],

  ['/api/report', {
    roles: ROLES,
    async answer({ ledger, query }) {
      const revision = await chosenRevision(ledger, query)
      return { hash: revision.payloads.report, content: () => ledger.report(revision) }
    },
  }],

  ['/api/dataset', {
    roles: ROLES,
    async answer({ ledger, query }) {
      const revision = await chosenRevision(ledger, query)
      const [dataset, places] = await Promise.all([ledger.dataset(revision), ledger.places(revision)])
      return { value: datasetAnswer(revision, dataset, places) }
    },
  }],

  ['/api/problems', {
    roles: INSIDERS,
    async answer({ ledger }) {
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
    roles: ROLES,
    async answer({ ledger, roles }) {
      const named = INSIDERS.some(role => roles.includes(role))
      const revisions = await ledger.revisions()
      return {
        value: {
          revisions: revisions.map(({ revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, editor }) => ({
            revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, ...(named && { editor }),
          })),
        },
      }
    },
  }],
])
