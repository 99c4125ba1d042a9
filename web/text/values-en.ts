import type { ValueTexts } from './values-nl.ts'

/** How a row's fields and what stands in them are written in an English sentence. */
export const valuesEn: ValueTexts = {
  fields: {
    code: 'code', name: 'name', description: 'explanation', reference: 'source', domain: 'policy domain', start: 'start date', end: 'end date',
    roles: 'role', priority: 'priority', municipalities: 'municipalities', kind: 'kind', funder: 'funder', beneficiary: 'beneficiary',
    project: 'project', amountCents: 'amount', basis: 'basis', status: 'status', title: 'post', fte: 'FTE', deployment: 'deployment',
    fundedBy: 'funding', nis: 'NIS code', district: 'district', population: 'population', populationDate: 'reference date of the population',
    partnerFrom: 'member from', partnerUntil: 'member until', number: 'number', date: 'date', body: 'body', subject: 'subject',
  },
  basis: { period: 'for the whole period', yearly: 'per year', once: 'one-off' },
  deployment: { regional: 'regional', intermunicipal: 'intermunicipal', partner: 'with a partner' },
  empty: 'not filled in',
  notStated: 'not stated',
  allMunicipalities: 'all members',
  quoted: text => `‘${text}’`,
  coded: (name, code) => `${name} (${code})`,
  numbered: (number, name) => `${number} (${name})`,

  change: (field, before, after) => `${field} from ${before} to ${after}`,
  filled: (field, after) => `${field} filled in: ${after}`,
  emptied: (field, before) => `${field} emptied, was ${before}`,
  listChange: (field, added, removed) =>
    `${field}: ${[added === '' ? '' : `${added} added`, removed === '' ? '' : `${removed} removed`].filter(part => part !== '').join(', ')}`,
  value: (field, value) => `${field} ${value}`,
}
