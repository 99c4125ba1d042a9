import { expect, test } from 'vitest'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { changed, failed, gridOf, number, soundTabs, withoutColumn, type Tabs, type Typed } from './grid-of.ts'

test.each<[Typed, string]>([
  ['SB', 'SB'],
  ['Sociaal beleid', 'SB'],
  ['sb', 'SB'],
  ['SOCIAAL\u00A0 beléid', 'SB'],
  ['Söciaal Beleid', 'SB'],
])('the domain %j is %s', (domain, code) => {
  expect(readWorkbook(gridOf(changed({ 'Projecten!C2': domain }))).content?.dataset.projects[0]?.domain).toBe(code)
})

test.each([
  ['SB', 'SB'],
  ['vt', 'SB'],
  ['VT', 'VT'],
  ['Sb', 'VT'],
  ['sB', 'SB'],
  ['vT', 'VT'],
  ['ee', 'ÉÉ'],
  ['jeugd', 'ÉÉ'],
])('the domain %j is %s: exact code, exact name, code, name', (typed, code) => {
  const tabs = {
    ...soundTabs(),
    Domeinen: [['Code', 'Domein'], ['SB', 'vt'], ['VT', 'Sb'], ['ÉÉ', 'Jeugd']],
    Projecten: [['Code', 'Project', 'Domein'], ['SB-01', 'x', typed]],
    Subsidies: soundTabs().Subsidies.slice(0, 1),
    Personeel: soundTabs().Personeel.slice(0, 1),
  }
  expect(readWorkbook(gridOf(tabs)).content?.dataset.projects[0]?.domain).toBe(code)
})

test.each<[Typed, string[] | 'all']>([
  [null, []],
  ['alle', 'all'],
  [' ALLE ', 'all'],
  ['Koksijde, Diksmuide', ['32003', '38014']],
  ['koksijde;38014\nKOKSIJDE', ['38014']],
  [38014, ['38014']],
  ['Diksmuide,\n', ['32003']],
])('the municipalities %j are %j', (typed, codes) => {
  expect(readWorkbook(gridOf(changed({ 'Projecten!H2': typed }))).content?.dataset.projects[0]?.municipalities).toEqual(codes)
})

test.each(['Langemark-Poelkapelle', 'LANGEMARK-POELKAPELLE', 'Langemark\u2011Poelkapelle', 'Làngemark-Poelkapelle', '32003'])('the municipality %j is found', typed => {
  const reading = readWorkbook(gridOf(changed({ 'Gemeenten!B2': 'Langemark-Poelkapelle', 'Projecten!H3': null, 'Projecten!H2': typed })))
  expect(reading.content?.dataset.projects[0]?.municipalities).toEqual(['32003'])
})

test('who pays a post stands ascending and once', () => {
  expect(readWorkbook(gridOf(changed({ 'Personeel!I2': 's-002; S-001, S-002' }))).content?.dataset.staffing[0]?.fundedBy).toEqual(['S-001', 'S-002'])
})

test.each<[string, string, Record<string, Typed>]>([
  ['a domain', 'SB', { 'Projecten!C2': 'Sociaal' }],
  ['a municipality with a space for a hyphen', 'Lo-Reninge', { 'Gemeenten!B2': 'Lo-Reninge', 'Projecten!H3': null, 'Projecten!H2': 'Lo Reninge' }],
  ['a project by its name', 'SB-01', { 'Subsidies!E2': 'Welzijnsplatform' }],
  ['an award', 'S-001', { 'Personeel!I2': 'S001' }],
  ['a priority by its name', '2', { 'Projecten!G2': 'Recht op sociale zekerheid' }],
])('%s that is unknown is asked back with the nearest', (_, nearest, cells) => {
  const [problem, ...others] = readWorkbook(gridOf(changed(cells))).problems.filter(({ code }) => code === 'reference-unknown')
  expect(others).toEqual([])
  expect(problem?.message).toContain(`bedoelde u ${nearest === 'SB' ? 'Sociaal beleid' : nearest}?`)
})

/** What is wrong at the target is told there alone, however many rows refer to it. */
test.each<[string, Tabs, [string, string | null, string][]]>([
  ['a wrong code of a domain', changed({ 'Domeinen!A2': failed('#REF!') }), [['Domeinen', 'A2', 'cell-error']]],
  ['a missing code', changed({ 'Projecten!A2': null }), [['Projecten', 'A2', 'code-missing']]],
  ['a code twice', changed({ 'Projecten!A2': 'VT-01' }), [['Projecten', 'A3', 'code-duplicate']]],
  ['an invalid code', changed({ 'Subsidies!A2': 'S 001' }), [['Subsidies', 'A2', 'code-invalid']]],
  ['a wrong name by which a domain is called', changed({ 'Domeinen!B3': failed('#N/A') }), [['Domeinen', 'B3', 'cell-error']]],
  ['a wrong NIS code', changed({ 'Gemeenten!A3': 'x y' }), [['Gemeenten', 'A3', 'code-invalid']]],
  ['a wrong number of a priority', changed({ 'Prioriteiten!A3': 'twee' }), [['Prioriteiten', 'A3', 'number-invalid']]],
  ['a misspelt code column', changed({ 'Projecten!A1': 'Cde' }), [['Projecten', 'A1', 'header-unclear']]],
  ['a code column that stands there twice', changed({ 'Projecten!J1': 'Code' }), [['Projecten', 'J1', 'header-duplicate']]],
  ['a missing code column', { ...soundTabs(), Domeinen: withoutColumn(soundTabs().Domeinen, 'Code') }, [['Domeinen', null, 'column-missing']]],
  ['a missing name column', { ...soundTabs(), Gemeenten: withoutColumn(soundTabs().Gemeenten, 'Gemeente') }, [['Gemeenten', null, 'column-missing']]],
  ['a missing tab', Object.fromEntries(Object.entries(soundTabs()).filter(([name]) => name !== 'Projecten')), [['Projecten', null, 'tab-missing']]],
  ['a misspelt tab that may be absent', Object.fromEntries(Object.entries(soundTabs()).map(([name, rows]) => [name === 'Prioriteiten' ? 'Prioriteitn' : name, rows])), [['Prioriteitn', null, 'tab-unclear']]],
  ['a project that is wrong elsewhere', changed({ 'Projecten!D2': '1/9/18' }), [['Projecten', 'D2', 'date-ambiguous']]],
  ['an award that is wrong elsewhere', changed({ 'Subsidies!J2': '30/02/2020' }), [['Subsidies', 'J2', 'date-invalid']]],
  ['an amount that is wrong', changed({ 'Subsidies!G2': '75.33' }), [['Subsidies', 'G2', 'amount-ambiguous']]],
])('%s is told once', (_, tabs, problems) => {
  expect(readWorkbook(gridOf(tabs)).problems.map(({ tab, cell, code }) => [tab, cell, code])).toEqual(problems)
})

test('a domain renamed while others still call it by its old name is told at each of them', () => {
  const { problems } = readWorkbook(gridOf(changed({ 'Domeinen!B3': 'Cultuur', 'Subsidies!F3': 'Vrije tijd' })))
  expect(problems.map(({ tab, cell, code }) => [tab, cell, code])).toEqual([['Projecten', 'C3', 'reference-unknown'], ['Subsidies', 'F3', 'reference-unknown']])
})

test('two rows of one name are told apart by their codes', () => {
  const cells = { 'Domeinen!A4': 'WO', 'Domeinen!B4': 'Vrije tijd', 'Personeel!C3': 'WO' }
  const { problems } = readWorkbook(gridOf(changed(cells)))
  expect(problems.map(({ cell, code, fix }) => [cell, code, fix])).toEqual([['C3', 'reference-ambiguous', 'Vul hier precies een van deze codes in: VT, WO.']])
})

test('codes that look like numbers are references as shown', () => {
  const cells = { 'Subsidies!A2': number(5.1, 'NUMBER', '5.10'), 'Subsidies!A3': '5.1', 'Personeel!I2': '5.10' }
  expect(readWorkbook(gridOf(changed(cells))).content?.dataset.staffing[0]?.fundedBy).toEqual(['5.10'])
})

test('an award may state the domain of its project', () => {
  expect(readWorkbook(gridOf(changed({ 'Subsidies!F2': 'sociaal beleid' }))).content?.dataset.funding[0]).toMatchObject({ project: 'SB-01', domain: 'SB' })
})

test('fifty thousand wrong references are told without delay', () => {
  const rows = Array.from({ length: 50_000 }, (_, index): Typed[] => [`S-${index}`, 'subsidie', 'x', null, `Projekt nummer ${index}`, null, null, null, null, null, 'toegekend'])
  const projects = Array.from({ length: 5000 }, (_, index): Typed[] => [`PR-${index}`, `Project nummer ${index}`, 'SB'])
  const tabs = { ...soundTabs(), Projecten: [['Code', 'Project', 'Domein'], ...projects], Subsidies: [soundTabs().Subsidies[0] ?? [], ...rows], Personeel: soundTabs().Personeel.slice(0, 1) }
  const { problems } = readWorkbook(gridOf(tabs))
  expect(problems.filter(({ code }) => code === 'reference-unknown').length).toBe(50_000)
  expect(problems[0]?.message).toContain('bedoelde u PR-0?')
})
