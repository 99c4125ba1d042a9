import { expect, test } from 'vitest'
import { originOf, type Followed } from '../../../web/exports/origin.ts'
import type { AskedRows } from '../../../web/rows/asked-rows.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { followedBy } from '../../../web/views/rows/followed.ts'
import { reportWith, viewFrom } from '../reports.ts'

const words = { texts: nl, formats: formatsOf(nl), exportsTexts: exportsNl }
const report = reportWith({})
const origin = (view: Followed | null, address = 'https://streekboek.example/?domein=A') => originOf({ title: 'Westhoek', report, view, address, today: '2026-11-23' }, words)
const chosen = (view: Followed) => origin(view).lines.slice(3, -3).map(({ name, text }) => `${name}: ${text}`)
const { domains, years, kinds, measure } = viewFrom(report, '?domein=A,C&van=2025&soort=opbrengst&vte=jaareinde')

test('a file says of which version it is, what was chosen and where it was seen', () => {
  expect(origin({ domains, years, kinds, measure })).toEqual({
    revision: 4,
    today: '2026-11-23',
    lines: [
      { name: 'Werkmap', text: 'Westhoek' }, { name: 'Stand van', text: '22 november 2026 om 19:44' }, { name: 'Versie', text: '4' },
      { name: 'Jaren', text: '2025 tot en met 2028' }, { name: 'Beleidsdomeinen', text: 'Algemeen en Cultuur' }, { name: 'Soort', text: 'opbrengst' }, { name: 'VTE', text: 'op 31 december' },
      { name: 'Zo lezen', text: exportsNl.ruleFigures }, { name: 'Inhoudscode', text: 'c0ffee' },
      { name: 'Adres', text: 'https://streekboek.example/?domein=A&versie=4' }, { name: 'Bewaard op', text: '23 november 2026' },
    ],
  })
})

test.each<[string, Followed, string[]]>([
  ['nothing', {}, []],
  ['no kinds and no FTE where the file has projects', { domains: ['A', 'B', 'C'], years: [2026] }, ['Jaren: 2026', 'Beleidsdomeinen: alle beleidsdomeinen']],
  ['that what has no year is there too', { years: [2025, 2026], withoutYear: 'too' }, ['Jaren: 2025 tot en met 2026, met wat geen jaar heeft']],
  ['that only what has no year is there', { withoutYear: 'only' }, ['Jaren: zonder jaar']],
  ['what only its page lets choose', { own: [{ name: 'Stand', text: 'Loopt' }] }, ['Stand: Loopt']],
  ['when the workbook was read', { readAt: '2026-11-22T18:44:12.000Z' }, ['Gelezen op: 22 november 2026 om 19:44']],
  ['which versions it lists', { revisions: { first: 2, last: 9 } }, ['Versies in dit bestand: 2 tot en met 9']],
])('a file claims %s', (_, view, expected) => {
  expect(chosen(view)).toEqual(expected)
})

test.each([
  ['https://streekboek.example/projecten?gemeente=32003&versie=2', 'https://streekboek.example/projecten?gemeente=32003&versie=4'],
  ['https://streekboek.example/?opDatum=2026-11-22&domein=A,B', 'https://streekboek.example/?domein=A,B&versie=4'],
  ['https://streekboek.example/', 'https://streekboek.example/?versie=4'],
])('the address %s leads to the same figures later: %s', (address, expected) => {
  expect(origin(null, address).lines.at(-2)?.text).toBe(expected)
})

test('what is of no version has the address as it is', () => {
  const { revision, lines } = originOf({ title: null, report: null, view: null, address: 'https://streekboek.example/controle', today: '2026-11-23' }, words)
  expect([revision, lines]).toEqual([null, [{ name: 'Adres', text: 'https://streekboek.example/controle' }, { name: 'Bewaard op', text: '23 november 2026' }]])
})

const view = viewFrom(report, '?domein=A,B&van=2025&tot=2026')
const both = 'Beleidsdomeinen: Algemeen en Bouwen'
test.each<[AskedRows, string[]]>([
  [{ of: 'funding', side: 'own', kind: 'other', domain: null, year: 2026 }, ['Jaren: 2026', both, 'Soort: gemeentelijke bijdrage, private bijdrage en opbrengst', 'Zo lezen']],
  [{ of: 'funding', side: 'own', kind: null, domain: 'B', year: 'none' }, ['Jaren: zonder jaar', 'Beleidsdomeinen: Bouwen', 'Soort: subsidie', 'Zo lezen']],
  [{ of: 'requested', side: 'own', kind: 'opbrengst', status: 'aangevraagd', domain: 'A', year: 2025 }, ['Jaren: 2025', 'Beleidsdomeinen: Algemeen', 'Soort: opbrengst', 'Zo lezen']],
  [{ of: 'funder', side: 'own', funder: 'Leader' }, ['Jaren: 2025 tot en met 2026, met wat geen jaar heeft', both, 'Soort: subsidie', 'Zo lezen']],
  [{ of: 'staffing', side: 'own', deployment: null, domain: null, year: 2026 }, ['Jaren: 2026', both, 'VTE: jaargemiddelde', 'Zo lezen']],
  [{ of: 'running', year: 2025, domain: null }, ['Jaren: 2025', both]],
  [{ of: 'staffing', side: 'own', deployment: null, domain: null, year: 'span' }, ['Jaren: 2025 tot en met 2026', both, 'VTE: jaargemiddelde', 'Zo lezen']],
  [{ of: 'ending' }, [both]],
  [{ of: 'ending', among: 'may-end' }, [both]],
  [{ of: 'within', domain: 'B' }, ['Jaren: 2025 tot en met 2026', 'Beleidsdomeinen: Bouwen']],
  [{ of: 'outside' }, [both]],
  [{ of: 'role', role: null }, ['Jaren: 2025 tot en met 2026', both]],
  [{ of: 'role', role: 'A' }, ['Jaren: 2025 tot en met 2026', both]],
  [{ of: 'municipality', nis: '32003' }, ['Jaren: 2025 tot en met 2026', both]],
])('the rows behind %o say what they are, whatever else is chosen', (asked, expected) => {
  expect(chosen(followedBy(asked, view)).map(line => line.replace(/^(Zo lezen):.*/, '$1'))).toEqual(expected)
})
