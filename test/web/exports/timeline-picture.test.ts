import { expect, test } from 'vitest'
import { projectTimelineOf } from '../../../web/charts/project-timeline.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { domainPicture, projectPicture } from '../../../web/exports/timeline-picture.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { projectsNl } from '../../../web/text/projects-nl.ts'
import { project, reportWith, viewFrom } from '../reports.ts'

const TODAY = '2026-11-22'
const words = { texts: nl, formats: formatsOf(nl), exportsTexts: exportsNl }
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const report = reportWith({
  projects: [
    project({ code: 'a', name: 'Eerste', start: '2024-01-01', end: '2025-12-31' }), project({ code: 'b', name: 'Tweede', start: '2025-01-01', end: 'ongoing' }),
    project({ code: 'c', name: 'Derde', domain: 'B' }), project({ code: 'd', name: 'Vierde', domain: 'B', start: '2027-01-01', end: null }),
  ],
})
const choice = { grouping: 'domain', order: 'start', municipality: null, status: null, text: '' } as const

test('the picture has every row of the timeline, with its period in words and as a bar', () => {
  const timeline = timelineOf(report, viewFrom(report), TODAY)
  const { title, years, today, groups, legend, notes } = domainPicture('Projectperiodes', timeline, TODAY, words)
  expect([title, years, today, notes]).toEqual(['Projectperiodes', timeline.years, timeline.today, []])
  expect(groups.map(({ name, colour, rows }) => ({ name, colour, bars: rows.map(({ bar }) => bar) }))).toEqual(
    timeline.groups.map(({ name, colour, rows }) => ({ name, colour, bars: rows.map(({ bar }) => bar) })))
  expect(groups.flatMap(({ rows }) => rows.map(({ name, about }) => `${name}: ${plain(about)}`))).toEqual([
    `Eerste: ${plain(words.formats.period('2024-01-01', '2025-12-31'))}`, `Tweede: ${plain(words.formats.period('2025-01-01', 'ongoing'))}`,
    `Vierde: ${plain(words.formats.period('2027-01-01', null))}`, 'Derde: periode niet vermeld',
  ])
  expect(legend.map(({ text }) => plain(text))).toEqual(['doorlopend: geen einde voorzien', 'einde niet vermeld; gearceerd is verondersteld', 'vandaag, 22 november 2026'])
})

test('the legend has only what is drawn', () => {
  const view = viewFrom(report, '?domein=A&van=2024&tot=2024')
  const { legend, notes } = domainPicture('x', timelineOf(report, view, TODAY), TODAY, words)
  expect([legend, notes]).toEqual([[], ['1 project valt helemaal buiten de gekozen jaren.']])
})

test('the picture of Projecten says where each project stands; where its groups aren\'t domains, the legend names these', () => {
  const picture = (grouping: 'domain' | 'status') => projectPicture('x', projectTimelineOf(report, viewFrom(report), { ...choice, grouping }, TODAY), TODAY,
    of => (of?.grouping === 'status' ? of.status : of?.grouping ?? null), projectsNl, words)
  const byStatus = picture('status')
  expect(byStatus.groups.map(({ name, colour, rows }) => [name, colour, rows.map(({ look, about }) => `${look} ${plain(about).split(' · ')[1] ?? ''}`)])).toEqual([
    ['running', null, ['running loopt nu']], ['planned', null, ['planned gepland']], ['ended', null, ['ended afgelopen']], ['unknown', null, ['running ']],
  ])
  const named = (legend: typeof byStatus.legend) => legend.slice(0, 5).map(({ text }) => text)
  expect(named(byStatus.legend)).toEqual(['Algemeen', 'Bouwen', 'afgelopen', 'loopt', 'gepland: nog niet begonnen'])
  expect(named(picture('domain').legend).slice(0, 3)).toEqual(['afgelopen', 'loopt', 'gepland: nog niet begonnen'])
  expect(picture('domain').groups.map(({ colour }) => colour)).toEqual([0, 1])
})

test('of very many only the first are drawn, and the picture says so', () => {
  const many = reportWith({ projects: Array.from({ length: 401 }, (_, index) => project({ code: `A-${index}`, name: `Project ${index}`, domain: index < 399 ? 'A' : 'B', start: '2024-01-01', end: '2026-12-31' })) })
  const timeline = timelineOf(many, viewFrom(many), TODAY)
  const { groups, notes } = domainPicture('x', timeline, TODAY, words)
  expect([groups.map(({ rows }) => rows.length), notes.map(plain)]).toEqual([[399, 1], ['Alleen de eerste 400 van 401 projecten zijn getekend. Als Excel of CSV bewaart u ze allemaal.']])
  expect(domainPicture('x', timeline, TODAY, words, 2).groups.map(({ rows }) => rows.length)).toEqual([2])
})
