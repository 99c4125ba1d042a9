import { expect, test } from 'vitest'
import { isStale, openService } from '../../web/service.ts'

/** A service whose answers are given one after the other; what was asked is kept. */
function scripted(...answers: (() => Response)[]) {
  const asked: [string, string | null][] = []
  const service = openService((path, init) => {
    asked.push([path, new Headers(init.headers).get('if-none-match')])
    const answer = answers.shift()
    return answer === undefined ? Promise.reject(new TypeError('no connection')) : Promise.resolve(answer())
  })
  return { service, asked }
}

const json = (body: unknown, status = 200, headers = {}) => () => Response.json(body, { status, headers })

test('the status is asked again only for what changed; whoever asks gets all of it', async () => {
  const { service, asked } = scripted(
    json({ revision: 1 }, 200, { etag: '"a"' }), () => new Response(null, { status: 304 }), json({ revision: 2 }), json({ revision: 3 }),
  )
  expect([await service.status(), await service.status(), await service.status(), await service.status()].map(answer => answer.kind === 'found' && answer.body.revision))
    .toEqual([1, 1, 2, 3])
  expect(asked).toEqual([['/api/status', null], ['/api/status', '"a"'], ['/api/status', '"a"'], ['/api/status', null]])
})

test('nothing is confirmed that was never received', async () => {
  const { service } = scripted(() => new Response(null, { status: 304 }), () => new Response(null, { status: 304 }))
  expect([await service.status(), await service.problems()]).toEqual([{ kind: 'unreachable' }, { kind: 'unreachable' }])
})

test('a past revision is asked for by its number', async () => {
  const { service, asked } = scripted(json({}), json({}))
  await service.report(null)
  await service.report(3)
  expect(asked.map(([path]) => path)).toEqual(['/api/report', '/api/report?revision=3'])
})

test.each([
  [null, '{}'],
  ['c0ffee', '{"accept":"c0ffee"}'],
])('a reading is asked for as JSON, and so never by a form of another site; accepting %s', async (accept, body) => {
  const asked: [string, RequestInit][] = []
  const service = openService((path, init) => {
    asked.push([path, init])
    return Promise.resolve(Response.json({ reading: 'a-request' }, { status: 202 }))
  })
  expect(await service.sync(accept)).toMatchObject({ kind: 'found', body: { reading: 'a-request' } })
  expect(asked.map(([path, { method, body: sent, headers }]) => [path, method, sent, new Headers(headers).get('content-type')]))
    .toEqual([['/api/sync', 'POST', body, 'application/json']])
})

test.each([
  ['401', json({}, 401), { kind: 'refused', status: 401 }],
  ['403', json({}, 403), { kind: 'refused', status: 403 }],
  ['404', json({}, 404), { kind: 'missing' }],
  ['500', json({}, 500), { kind: 'unreachable' }],
  ['no JSON', () => new Response('<html>'), { kind: 'unreachable' }],
])('%s is told apart', async (_, answer, expected) => {
  expect(await scripted(answer).service.problems()).toEqual(expected)
})

test('no connection is no failure', async () => {
  expect(await scripted().service.report(null)).toEqual({ kind: 'unreachable' })
})

test.each([['2026-11-22T11:00:00Z', false], ['2026-11-22T10:59:59Z', true]])('a check at %s, read at noon, is stale: %s', (checkedAt, expected) => {
  expect(isStale(checkedAt, new Date('2026-11-22T12:00:00Z'))).toBe(expected)
})
