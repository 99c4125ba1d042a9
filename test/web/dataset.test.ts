import { expect, test } from 'vitest'
import { rowReader } from '../../web/dataset.ts'
import type { Answer } from '../../web/service.ts'

/** Answers in turn; what was asked stands in `asked`. */
function answering(...answers: Answer<unknown>[]) {
  const asked: string[] = []
  const ask = <Body>(path: string) => {
    asked.push(path)
    return Promise.resolve((answers[asked.length - 1] ?? { kind: 'unreachable' }) as Answer<Body>)
  }
  return { asked, rows: rowReader(ask) }
}
const part = (parts: number, ...codes: string[]): Answer<unknown> => ({ kind: 'found', body: { parts, projects: codes.map(code => ({ code })) } })
const codes = (...names: string[]) => ({ kind: 'found', body: names.map(code => ({ code })) })
const path = (number: number, revision = 3) => `/api/dataset?table=projects&part=${number}&revision=${revision}`

test('a table is fetched in all its parts, in their order', async () => {
  const { rows, asked } = answering(part(3, 'A', 'B'), part(3, 'C'), part(3, 'D'))
  expect([await rows('projects', 3), asked]).toEqual([codes('A', 'B', 'C', 'D'), [path(1), path(2), path(3)]])
})

test('a revision\'s table is asked for once, also while the first answer is on its way', async () => {
  const { rows, asked } = answering(part(1, 'A'), part(1, 'B'))
  const both = await Promise.all([rows('projects', 3), rows('projects', 3)])
  expect([...both, await rows('projects', 3), await rows('projects', 4)]).toEqual([codes('A'), codes('A'), codes('A'), codes('B')])
  expect(asked).toEqual([path(1), path(1, 4)])
})

test.each<Answer<unknown>>([{ kind: 'unreachable' }, { kind: 'missing' }, { kind: 'refused', status: 401 }])('a part that doesn\'t come (%j) leaves no half table, and is asked for anew', async answer => {
  const { rows, asked } = answering(part(2, 'A'), answer, part(1, 'A', 'B'))
  expect([await rows('projects', 3), await rows('projects', 3)]).toEqual([answer, codes('A', 'B')])
  expect(asked).toEqual([path(1), path(2), path(1)])
})
