import { expect, test } from 'vitest'
import type { SourcedRow } from '../../../web/dataset.ts'
import { municipalitiesExport, participationExport } from '../../../web/charts/municipality-export.ts'
import { municipalityFigures, participationMatrix } from '../../../web/charts/municipality-matrix.ts'
import { exportsNl } from '../../../web/text/exports-nl.ts'
import { municipalitiesNl } from '../../../web/text/municipalities-nl.ts'
import { project, reportWith, viewFrom } from '../reports.ts'

const report = reportWith({
  municipalities: [{ nis: '1', name: 'Zee' }, { nis: '2', name: 'Dal' }, { nis: '3', name: 'Bos' }],
  projects: [
    project({ code: 'a', name: 'Eerste', domain: 'A', start: '2024-01-01', end: null, roles: ['A', 'promotor'], municipalities: ['1', '2'] }),
    project({ code: 'b', name: 'Tweede', domain: 'B', start: null, end: '2025-12-31', municipalities: ['2'] }),
    project({ code: 'c', name: 'Derde', domain: 'B', end: 'ongoing' }),
  ],
})
const matrix = participationMatrix(report, viewFrom(report), '2026-11-22')

test('each participation is a row, with days as days', () => {
  const { columns, rows } = participationExport(matrix, municipalitiesNl, exportsNl)
  expect(columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'NIS-code: text', 'Gemeente: text', 'Beleidsdomein: text', 'Code: text', 'Project: text', 'Start: day', 'Einde: day', 'Rol: text',
  ])
  expect(rows).toEqual([
    ['2', 'Dal', 'Algemeen', 'a', 'Eerste', { day: '2024-01-01' }, 'niet vermeld', 'A, promotor'],
    ['1', 'Zee', 'Algemeen', 'a', 'Eerste', { day: '2024-01-01' }, 'niet vermeld', 'A, promotor'],
    ['2', 'Dal', 'Bouwen', 'b', 'Tweede', 'niet vermeld', { day: '2025-12-31' }, ''],
  ])
})

const facts = (nis: string, parts: Partial<SourcedRow<'municipalities'>>): SourcedRow<'municipalities'> => ({
  nis, name: nis, district: null, population: null, populationDate: null, partnerFrom: null, partnerUntil: null, reference: null, source: { tab: 'Gemeenten', row: 2 }, ...parts,
})

test('each municipality is a row with its counts, and its facts as far as they have come', () => {
  const known = [facts('1', { population: 1047, populationDate: '2020-01-01', partnerFrom: '2017-12-22', partnerUntil: 'ongoing' }), facts('2', {})]
  const { columns, rows } = municipalitiesExport(municipalityFigures(matrix), known, 'Nu lopend', municipalitiesNl, exportsNl)
  expect(columns.map(({ name }) => name)).toEqual(['NIS-code', 'Gemeente', 'Nu lopend', 'Samen', 'Inwoners', 'Peildatum', 'Vennoot vanaf', 'Vennoot tot', 'Algemeen', 'Bouwen'])
  expect(rows).toEqual([
    ['3', 'Bos', 0, 0, 'kon niet geladen worden', null, 'kon niet geladen worden', null, 0, 0],
    ['2', 'Dal', 1, 2, 'niet vermeld', null, 'geen vennoot', null, 1, 1],
    ['1', 'Zee', 1, 1, 1047, { day: '2020-01-01' }, { day: '2017-12-22' }, 'doorlopend', 1, 0],
  ])
})
