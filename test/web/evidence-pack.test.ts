import { expect, test } from 'vitest'
import { fetchEvidence } from '../../web/evidence-pack.ts'
import { openService } from '../../web/service.ts'

/** Answers the parts of a file of that many, but for those that are refused. */
function serviceWith(parts: number, refused: Record<number, number> = {}) {
  const asked: string[] = []
  const service = openService(path => {
    asked.push(path)
    const part = Number(new URL(path, 'http://page').searchParams.get('part'))
    const status = refused[part] ?? 200
    return Promise.resolve(new Response(status === 200 ? `deel ${part};` : '{}', { status, headers: { 'x-parts': String(parts) } }))
  })
  return { service, asked }
}

test.each([1, 2, 4])('a pack of %i parts comes whole and in order', async parts => {
  const { service, asked } = serviceWith(parts)
  const answer = await fetchEvidence(service, 7)
  expect(answer.kind === 'found' && [await answer.body.text(), answer.body.type]).toEqual([Array.from({ length: parts }, (_, index) => `deel ${index + 1};`).join(''), 'application/zip'])
  expect(asked).toEqual(Array.from({ length: parts }, (_, index) => `/api/evidence?revision=7&part=${index + 1}`))
})

test.each([
  [403, { kind: 'refused', status: 403 }],
  [404, { kind: 'missing' }],
  [503, { kind: 'unreachable' }],
])('where a part answers %i there is no pack', async (status, expected) => {
  expect(await fetchEvidence(serviceWith(3, { 2: status }).service, 7)).toEqual(expected)
})
