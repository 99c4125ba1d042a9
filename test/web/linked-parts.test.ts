import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartGist, timelineGist } from '../../web/charts/summary.ts'
import { fundingPanels } from '../../web/charts/funding.ts'
import { linkedParts } from '../../web/linked-parts.ts'
import { changesEn } from '../../web/text/changes-en.ts'
import { changesFr } from '../../web/text/changes-fr.ts'
import { changesNl } from '../../web/text/changes-nl.ts'
import { figuresEn } from '../../web/text/figures-en.ts'
import { en } from '../../web/text/en.ts'
import { formatsOf } from '../../web/text/formats.ts'
import { figuresFr } from '../../web/text/figures-fr.ts'
import { fr } from '../../web/text/fr.ts'
import { municipalitiesEn } from '../../web/text/municipalities-en.ts'
import { municipalitiesFr } from '../../web/text/municipalities-fr.ts'
import { municipalitiesNl } from '../../web/text/municipalities-nl.ts'
import { figuresNl } from '../../web/text/figures-nl.ts'
import { nl } from '../../web/text/nl.ts'
import { projectsEn } from '../../web/text/projects-en.ts'
import { projectsFr } from '../../web/text/projects-fr.ts'
import { projectsNl } from '../../web/text/projects-nl.ts'
import { anyReport, fundingLine, project, reportWith, viewFrom } from './reports.ts'

const linked = (sentence: string, parts: string[]) => linkedParts(sentence, parts).map(({ text, link }) => (link === null ? text : `[${text}]`)).join('')

test.each([
  ['12 van 49 projecten', ['12', '49'], '[12] van [49] projecten'],
  ['49 projecten', ['49', '49'], '[49] projecten'],
  ['Bij 1 van de 11', ['1', '11'], 'Bij [1] van de [11]'],
  ['in 2018: 1', ['1'], 'in 2018: [1]'],
  ['van € 0 naar € 120.000', ['€ 0', '€ 120.000'], 'van [€ 0] naar [€ 120.000]'],
  ['helemaal', ['helemaal'], '[helemaal]'],
  ['niets', ['1', ''], 'niets'],
])('"%s" with %j', (sentence, parts, expected) => {
  expect(linked(sentence, parts)).toBe(expected)
})

test('no word is lost', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string()), (sentence, parts) => {
    expect(linkedParts(sentence, parts).map(({ text }) => text).join('')).toBe(sentence)
  }))
})

/** How many of the parts stand in the sentence as links. */
const found = (sentence: string, parts: readonly string[]) => linkedParts(sentence, parts).filter(({ link }) => link !== null).length

test.each([['nl', { ...nl, ...figuresNl }, municipalitiesNl, projectsNl, changesNl], ['fr', { ...fr, ...figuresFr }, municipalitiesFr, projectsFr, changesFr], ['en', { ...en, ...figuresEn }, municipalitiesEn, projectsEn, changesEn]] as const)(
  'in %s each number of a sentence that sums up leads on', (_, texts, municipalities, projects, changes) => {
    const formats = formatsOf(texts)
    fc.assert(fc.property(anyReport, report => {
      for (const panel of Object.values(fundingPanels(report, viewFrom(report)))) {
        if (!('total' in panel)) continue
        const { text, parts } = chartGist(panel, { texts, formats, format: formats.euros })
        expect(found(text, parts.map(part => part.text))).toBe(parts.length)
      }
    }))
    const years = reportWith({ funding: [2025, 2027].map(year => fundingLine({ year, cents: 250 })) })
    expect(chartGist(fundingPanels(years, viewFrom(years)).own, { texts, formats, format: formats.euros }).parts.map(({ years: { first } }) => first)).toEqual([2025, 2027, 2027])
    const rowOf = (end: string | null) => ({ project: project({ end }), bar: null })
    const groups = [
      { domain: 'A', name: 'Plan 2030', colour: 0, more: 0, rows: [rowOf('2026-12-31'), rowOf(null)] }, { domain: 'B', name: 'Bouwen', colour: 1, more: 0, rows: [rowOf('ongoing')] },
    ]
    const { text, parts } = timelineGist(groups, texts)
    expect(found(text, parts.map(part => part.text))).toBe(4)
    expect([
      found(projects.shown(2, 12), ['2', '12']), found(municipalities.unstated(2, 12), ['2', '12']), found(municipalities.ofThese(12, 2), ['12', '2']),
      found(municipalities.takesPartIn('Veurne', 1), ['1']), found(changes.summary(1, 11, 1), ['1', '11', '1']), found(changes.fromTo('€ 1', '€ 10'), ['€ 1', '€ 10']),
    ]).toEqual([2, 2, 2, 1, 3, 2])
  },
)
