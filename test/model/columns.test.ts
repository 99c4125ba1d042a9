import { expect, test } from 'vitest'
import { TABLES, TABS } from '#model/dataset.ts'
import { BASIS_WORDS, columnsOf, DEPLOYMENT_WORDS } from '#model/columns.ts'
import { COLUMNS } from '../../functions/workbook/columns.ts'
import { registerOf } from '../../functions/workbook/references.ts'
import {
  domainFields, fundingFields, meetingFields, municipalityFields, postFields, priorityFields, projectFields,
} from '../../functions/workbook/tables.ts'

const nothing = registerOf([], { tab: '', by: '' }, 'code', true)
const FIELDS = {
  domains: domainFields(),
  projects: projectFields(nothing, nothing, 'any'),
  funding: fundingFields(nothing, nothing),
  staffing: postFields(nothing, nothing, nothing),
  municipalities: municipalityFields(),
  priorities: priorityFields(),
  meetings: meetingFields(),
}

test.each(TABLES)('the columns of %s are the workbook\'s, in its order, each with the field that is read from it', table => {
  expect(columnsOf(table).map(({ column }) => column)).toEqual(COLUMNS[TABS[table]].map(({ name }) => name))
  expect(Object.fromEntries(columnsOf(table).map(({ field, column }) => [field, column])))
    .toEqual(Object.fromEntries(Object.entries(FIELDS[table]).map(([field, { column }]) => [field, column])))
})

test.each(Object.entries(BASIS_WORDS))('the basis %s is read from "%s"', (value, word) => {
  expect(FIELDS.funding.basis.parse({ kind: 'text', shown: word })).toEqual({ value })
})

test.each(Object.entries(DEPLOYMENT_WORDS))('the deployment %s is read from "%s"', (value, word) => {
  expect(FIELDS.staffing.deployment.parse({ kind: 'text', shown: word })).toEqual({ value })
})
