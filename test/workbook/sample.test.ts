import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'

test('the Westhoek sample is read whole, with three warnings', async () => {
  const answer = await readWorkbookFiles(join(import.meta.dirname, '../../scripts/local/westhoek'))
  const { problems, counts, content } = readWorkbook(gridOf(answer))
  expect(counts).toEqual({ Domeinen: 9, Projecten: 49, Subsidies: 12, Personeel: 15, Gemeenten: 18, Prioriteiten: 6, Vergaderingen: 3 })
  expect(problems.map(({ severity, code, tab, cell }) => [severity, code, tab, cell])).toEqual([
    ['warning', 'staffing-outlives-funding', 'Personeel', 'H9'],
    ['warning', 'project-ended-with-staff', 'Personeel', 'H9'],
    ['warning', 'project-ended-with-staff', 'Personeel', 'H12'],
  ])
  const award = content?.dataset.funding.find(({ code }) => code === 'S-003')
  expect(award).toEqual({
    code: 'S-003', kind: 'subsidie', funder: 'Vlaamse overheid', beneficiary: 'Jeugdhulppartners 1 Gezin 1 Plan', project: 'SB-04', domain: null,
    amountCents: 100_000_000, basis: 'yearly', start: '2018-09-01', end: 'ongoing', status: 'toegekend', reference: 'Jaarverslag 2018 2.5.4, 5.3.2 en 5.6.2',
  })
  expect(content?.dataset.projects.find(({ code }) => code === 'VT-03')).toMatchObject({ start: null, end: '2019-02-28' })
  expect(content?.dataset.staffing.find(({ code }) => code === 'P-04')).toMatchObject({ fte: 1, fundedBy: ['S-005', 'S-006'], end: null })
})
