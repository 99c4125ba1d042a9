import { expect, test } from 'vitest'
import { projectRowsOf } from '../../../web/charts/project-detail.ts'
import type { SourcedRow } from '../../../web/dataset.ts'

const source = { tab: 'Tab', row: 2 }
const award = (code: string, project: string | null): SourcedRow<'funding'> => ({
  code, project, kind: 'subsidie', funder: 'F', beneficiary: null, domain: 'A', amountCents: null, basis: null, status: 'toegekend', start: null, end: null, reference: null, books: 'own', ownDomain: null, source,
})
const post = (code: string, project: string | null, fundedBy: string[] = []): SourcedRow<'staffing'> => ({
  code, project, fundedBy, title: 'T', domain: 'A', fte: null, deployment: null, start: null, end: null, reference: null, source,
})
const project: SourcedRow<'projects'> = { code: 'P', name: 'N', domain: 'A', roles: [], priority: null, municipalities: [], start: null, end: null, reference: 'B', everyPartner: false, source }

test('a project has its own awards and posts, and the posts of elsewhere that its awards pay', () => {
  const funding = [award('S1', 'P'), award('S2', 'Q'), award('S3', null), award('S4', 'P')]
  const staffing = [post('T1', 'P'), post('T2', 'Q', ['S2', 'S4']), post('T3', null, ['S1']), post('T4', 'Q', ['S2']), post('T5', null)]
  const rows = projectRowsOf('P', { projects: [project], funding, staffing })
  expect([rows.project, rows.funding.map(each => each.code), rows.posts.map(({ post: { code }, own }) => [code, own])])
    .toEqual([project, ['S1', 'S4'], [['T1', true], ['T2', false], ['T3', false]]])
})

test('a project without rows has none', () => {
  expect(projectRowsOf('X', { projects: [project], funding: [award('S1', 'P')], staffing: [post('T1', 'P')] })).toEqual({ project: null, funding: [], posts: [] })
})
