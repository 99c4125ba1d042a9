import { expect, test } from 'vitest'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridOf, type Tabs, type Typed } from './grid-of.ts'

/** One project, one award and one post that pays nobody else; each test fills in what its rule reads. */
interface Rows {
  project?: { start?: Typed; end?: Typed }
  award?: { project?: Typed; amount?: Typed; basis?: Typed; start?: Typed; end?: Typed }
  second?: { end?: Typed }
  post?: { project?: Typed; fte?: Typed; deployment?: Typed; start?: Typed; end?: Typed; fundedBy?: Typed }
}

function warningsOf({ project = {}, award = {}, second = {}, post = {} }: Rows) {
  const tabs: Tabs = {
    Domeinen: [['Code', 'Domein'], ['SB', 'Sociaal beleid']],
    Projecten: [['Code', 'Project', 'Domein', 'Start', 'Einde'], ['P', 'Project', 'SB', project.start ?? null, project.end ?? null]],
    Subsidies: [
      ['Code', 'Soort', 'Verstrekker', 'Status', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde'],
      ['S1', 'subsidie', 'x', 'toegekend', award.project ?? null, 'SB', award.amount ?? null, award.basis ?? null, award.start ?? null, award.end ?? null],
      ['S2', 'subsidie', 'x', 'toegekend', null, 'SB', null, null, null, second.end ?? null],
    ],
    Personeel: [
      ['Code', 'Functie', 'Domein', 'Project', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering'],
      ['F1', 'x', 'SB', post.project ?? null, post.fte ?? null, post.deployment ?? null, post.start ?? null, post.end ?? null, post.fundedBy ?? null],
    ],
    Gemeenten: [['NIS', 'Gemeente']],
  }
  return readWorkbook(gridOf(tabs)).problems.map(({ severity, code, tab, cell, value }) => [severity, code, `${tab}!${cell}`, value])
}

test('rows that say little raise nothing', () => {
  expect(warningsOf({})).toEqual([])
})

test.each<[string, Rows, [string, string | null][]]>([
  ['an amount for the period without dates', { award: { amount: 5, basis: 'projectperiode' } }, [['I2', null], ['J2', null]]],
  ['an amount for an ongoing period', { award: { amount: 5, basis: 'projectperiode', start: 2018, end: 'doorlopend' } }, [['J2', 'doorlopend']]],
  ['an amount for a stated period', { award: { amount: 5, basis: 'projectperiode', start: 2018, end: 2019 } }, []],
  ['a yearly amount without start', { award: { amount: 5, basis: 'jaarlijks', end: 2019 } }, [['I2', null]]],
  ['a yearly amount without end', { award: { amount: 5, basis: 'jaarlijks', start: 2018 } }, []],
  ['a single amount without start', { award: { amount: 5, basis: 'eenmalig' } }, [['I2', null]]],
  ['a single amount without end', { award: { amount: 5, basis: 'eenmalig', start: 2018 } }, []],
  ['no amount, no dates', { award: { basis: 'projectperiode' } }, []],
])('period-incomplete in Subsidies: %s', (_, rows, cells) => {
  expect(warningsOf(rows)).toEqual(cells.map(([cell, value]) => ['warning', 'period-incomplete', `Subsidies!${cell}`, value]))
})

test.each<[string, Rows, boolean]>([
  ['FTE without start', { post: { fte: 1, deployment: 'partner', end: 2019 } }, true],
  ['FTE without end', { post: { fte: 1, deployment: 'partner', start: 2018 } }, false],
  ['no FTE, no start', { post: { deployment: 'partner' } }, false],
])('period-incomplete in Personeel: %s', (_, rows, raised) => {
  expect(warningsOf(rows)).toEqual(raised ? [['warning', 'period-incomplete', 'Personeel!G2', null]] : [])
})

test.each<[string, Rows, boolean]>([
  ['starts before the project', { project: { start: 2018 }, award: { start: '31/12/2017' } }, true],
  ['starts with the project', { project: { start: 2018 }, award: { start: '1/1/2018' } }, false],
  ['ends after the project', { project: { end: 2019 }, award: { end: '1/1/2020' } }, true],
  ['ends with the project', { project: { end: 2019 }, award: { end: '31/12/2019' } }, false],
  ['is ongoing while the project ends', { project: { end: 2019 }, award: { end: 'doorlopend' } }, true],
  ['is ongoing like the project', { project: { start: 2018, end: 'doorlopend' }, award: { start: 2018, end: 'doorlopend' } }, false],
  ['starts after the project', { project: { end: 2019 }, award: { start: 2020 } }, true],
  ['ends before the project', { project: { start: 2018 }, award: { end: 2017 } }, true],
  ['states no period', { project: { start: 2018, end: 2019 } }, false],
  ['has a project that states none', { award: { start: 1990, end: 2090 } }, false],
])('funding-outside-project: an award that %s', (_, { project = {}, award = {} }, raised) => {
  expect(warningsOf({ project, award: { ...award, project: 'P' } })).toEqual(raised ? [['warning', 'funding-outside-project', 'Subsidies!E2', 'P']] : [])
  expect(warningsOf({ project, award })).toEqual([])
})

test.each<[string, Rows, boolean]>([
  ['ends later', { award: { end: 2020 }, post: { fundedBy: 'S1', end: '1/1/2021' } }, true],
  ['ends with it', { award: { end: 2020 }, post: { fundedBy: 'S1', end: 2020 } }, false],
  ['has no end', { award: { end: 2020 }, post: { fundedBy: 'S1' } }, true],
  ['is ongoing', { award: { end: 2020 }, post: { fundedBy: 'S1', end: 'doorlopend' } }, true],
  ['ends with the last of two', { award: { end: 2020 }, second: { end: 2022 }, post: { fundedBy: 'S1, S2', end: 2022 } }, false],
  ['ends after the last of two', { award: { end: 2020 }, second: { end: 2022 }, post: { fundedBy: 'S1, S2', end: 2023 } }, true],
  ['has one award without end', { award: { end: 2020 }, post: { fundedBy: 'S1, S2' } }, false],
  ['has one ongoing award', { award: { end: 2020 }, second: { end: 'doorlopend' }, post: { fundedBy: 'S1, S2' } }, false],
  ['is paid by nobody', { award: { end: 2020 }, post: { end: 2050 } }, false],
])('staffing-outlives-funding: a post that %s', (_, rows, raised) => {
  const found = warningsOf(rows)
  expect(found.map(([, code, cell]) => [code, cell])).toEqual(raised ? [['staffing-outlives-funding', 'Personeel!H2']] : [])
})

test.each<[string, Rows['post'], boolean]>([
  ['regional', { fte: 1, start: 2018, deployment: 'regionaal' }, true],
  ['intermunicipal', { fte: 1, start: 2018, deployment: 'intergemeentelijk' }, true],
  ['with no Inzet', { fte: 1, start: 2018 }, true],
  ['by a partner', { fte: 1, start: 2018, deployment: 'partner' }, false],
  ['without FTE', { start: 2018, deployment: 'regionaal' }, false],
  ['funded', { fte: 1, start: 2018, deployment: 'regionaal', fundedBy: 'S2' }, false],
])('staffing-unfunded: a post %s', (_, post = {}, raised) => {
  expect(warningsOf({ post })).toEqual(raised ? [['warning', 'staffing-unfunded', 'Personeel!I2', null]] : [])
})

test.each<[string, Rows, boolean]>([
  ['ends later', { project: { end: 2020 }, post: { end: '1/1/2021' } }, true],
  ['ends with it', { project: { end: 2020 }, post: { end: 2020 } }, false],
  ['has no end', { project: { end: 2020 }, post: {} }, true],
  ['is ongoing', { project: { end: 2020 }, post: { end: 'doorlopend' } }, true],
  ['works in a project without end', { project: {}, post: { end: 2050 } }, false],
  ['works in an ongoing project', { project: { end: 'doorlopend' }, post: {} }, false],
])('project-ended-with-staff: a post that %s', (_, { project = {}, post = {} }, raised) => {
  expect(warningsOf({ project, post: { ...post, project: 'P' } }).map(([, code, cell]) => [code, cell])).toEqual(raised ? [['project-ended-with-staff', 'Personeel!H2']] : [])
  expect(warningsOf({ project, post })).toEqual([])
})

test.each<[string, Tabs, boolean]>([
  ['with nothing', {}, true],
  ['with a project', { Projecten: [['Code', 'Project', 'Domein'], ['P', 'x', 'LEEG']] }, false],
  ['with an award of its own', { Subsidies: [['Code', 'Soort', 'Verstrekker', 'Status', 'Domein'], ['S', 'subsidie', 'x', 'toegekend', 'Leeg']] }, false],
  ['with a post', { Personeel: [['Code', 'Functie', 'Domein'], ['F', 'x', 'LEEG']] }, false],
])('domain-empty: a domain %s', (_, tabs, raised) => {
  const { problems } = readWorkbook(gridOf({
    Domeinen: [['Code', 'Domein'], ['LEEG', 'Leeg']],
    Projecten: [['Code', 'Project', 'Domein']],
    Subsidies: [['Code', 'Soort', 'Verstrekker', 'Status', 'Domein']],
    Personeel: [['Code', 'Functie', 'Domein']],
    Gemeenten: [['NIS', 'Gemeente']],
    ...tabs,
  }))
  expect(problems.map(({ code, tab, cell }) => [code, tab, cell])).toEqual(raised ? [['domain-empty', 'Domeinen', 'A2']] : [])
})

test('where the tab lacks the column of a warning, that is told once', () => {
  const posts = Array.from({ length: 3 }, (_, index): Typed[] => [`F${index}`, 'x', 'SB', 1])
  const { problems } = readWorkbook(gridOf({
    Domeinen: [['Code', 'Domein'], ['SB', 'Sociaal beleid']],
    Projecten: [['Code', 'Project', 'Domein']],
    Subsidies: [['Code', 'Soort', 'Verstrekker', 'Status']],
    Personeel: [['Code', 'Functie', 'Domein', 'VTE'], ...posts],
    Gemeenten: [['NIS', 'Gemeente']],
  }))
  expect(problems.map(({ code, cell, row, column }) => [code, cell, row, column])).toEqual([
    ['period-incomplete', null, null, 'Start'],
    ['staffing-unfunded', null, null, 'Financiering'],
  ])
})
