import { FUNDING_KINDS, FUNDING_STATUSES, ROLES, type Row, type TabName } from '#model/dataset.ts'
import type { OptionalColumnName, RequiredColumnName } from './columns.ts'
import type { Field, Fields } from './drafts.ts'
import type { Cell } from './grid.ts'
import { priorityAmong, type PriorityRegister } from './priorities.ts'
import { referencesTo, referenceTo, type Register } from './references.ts'
import { foldText } from './text-normal.ts'
import { parseAmount } from './values/amount.ts'
import { choiceOf, choicesOf } from './values/choice.ts'
import { parseCode, parseText } from './values/code.ts'
import { parseEnd, parseFirstDay } from './values/day.ts'
import { parseFte } from './values/fte.ts'
import type { Parsed } from './values/parsed.ts'
import { parseWholeNumber } from './values/whole-number.ts'

/** What each table's fields are read from. References need the registers of what they point at. */

export function domainFields(): Fields<Row<'domains'>> {
  const { required, optional } = fieldsOf('Domeinen')
  return {
    code: required('Code', parseCode),
    name: required('Domein', parseText),
    description: optional('Toelichting', null, parseText),
    reference: optional('Bron', null, parseText),
  }
}

export function municipalityFields(): Fields<Row<'municipalities'>> {
  const { required, optional } = fieldsOf('Gemeenten')
  return {
    nis: required('NIS', parseCode),
    name: required('Gemeente', parseText),
    district: optional('Arrondissement', null, parseText),
    population: optional('Inwoners', null, parseWholeNumber),
    populationDate: optional('Peildatum', null, parseFirstDay),
    partnerFrom: optional('Vennoot vanaf', null, parseFirstDay),
    partnerUntil: optional('Vennoot tot', null, parseEnd),
    reference: optional('Bron', null, parseText),
  }
}

export function priorityFields(): Fields<Row<'priorities'>> {
  const { required, optional } = fieldsOf('Prioriteiten')
  return {
    number: required('Nummer', parseWholeNumber),
    name: required('Prioriteit', parseText),
    reference: optional('Bron', null, parseText),
  }
}

export function meetingFields(): Fields<Row<'meetings'>> {
  const { required, optional } = fieldsOf('Vergaderingen')
  return {
    date: required('Datum', parseFirstDay),
    body: required('Orgaan', parseText),
    subject: optional('Onderwerp', null, parseText),
    reference: optional('Bron', null, parseText),
  }
}

export function projectFields(domains: Register, municipalities: Register, priorities: PriorityRegister): Fields<Row<'projects'>> {
  const { required, optional } = fieldsOf('Projecten')
  return {
    code: required('Code', parseCode),
    name: required('Project', parseText),
    domain: required('Domein', referenceTo(domains)),
    start: optional('Start', null, parseFirstDay),
    end: optional('Einde', null, parseEnd),
    roles: optional('Rol', [], choicesOf(ROLES)),
    priority: optional('Prioriteit', null, priorityAmong(priorities)),
    municipalities: optional('Gemeenten', [], allOr(referencesTo(municipalities))),
    reference: optional('Bron', null, parseText),
  }
}

export function fundingFields(domains: Register, projects: Register): Fields<Row<'funding'>> {
  const { required, optional } = fieldsOf('Subsidies')
  return {
    code: required('Code', parseCode),
    kind: required('Soort', choiceOf(FUNDING_KINDS.map(kind => [kind, kind] as const))),
    funder: required('Verstrekker', parseText),
    beneficiary: optional('Begunstigde', null, parseText),
    project: optional('Project', null, referenceTo(projects)),
    domain: optional('Domein', null, referenceTo(domains)),
    amountCents: optional('Bedrag', null, parseAmount),
    basis: optional('Basis', null, choiceOf([['projectperiode', 'period'], ['jaarlijks', 'yearly'], ['eenmalig', 'once']])),
    start: optional('Start', null, parseFirstDay),
    end: optional('Einde', null, parseEnd),
    status: required('Status', choiceOf(FUNDING_STATUSES.map(status => [status, status] as const))),
    reference: optional('Bron', null, parseText),
  }
}

export function postFields(domains: Register, projects: Register, funding: Register): Fields<Row<'staffing'>> {
  const { required, optional } = fieldsOf('Personeel')
  return {
    code: required('Code', parseCode),
    title: required('Functie', parseText),
    domain: required('Domein', referenceTo(domains)),
    project: optional('Project', null, referenceTo(projects)),
    fte: optional('VTE', null, parseFte),
    deployment: optional('Inzet', null, choiceOf([['regionaal', 'regional'], ['intergemeentelijk', 'intermunicipal'], ['partner', 'partner']])),
    start: optional('Start', null, parseFirstDay),
    end: optional('Einde', null, parseEnd),
    fundedBy: optional('Financiering', [], referencesTo(funding)),
    reference: optional('Bron', null, parseText),
  }
}

/** Field makers that only take a tab's own columns, the required apart from the others. */
function fieldsOf<T extends TabName>(_tab: T) {
  return {
    required: <V>(column: RequiredColumnName<T>, parse: (cell: Cell) => Parsed<V>): Field<V> => ({ column, empty: null, parse }),
    optional: <V, E>(column: OptionalColumnName<T>, value: E, parse: (cell: Cell) => Parsed<V>): Field<V | E> => ({ column, empty: { value }, parse }),
  }
}

function allOr<V>(parse: (cell: Cell) => Parsed<V>): (cell: Cell) => Parsed<V | 'all'> {
  return cell => (foldText(cell.shown) === 'alle' ? { value: 'all' } : parse(cell))
}
