import type { Basis, Deployment } from '#model/dataset.ts'

/** How a row's fields and what stands in them are written in a Dutch sentence. Another language is another file of this shape. */
export const valuesNl = {
  /** By the dataset's name of the field; a field that isn't here is called as its column. */
  fields: {
    code: 'code', name: 'naam', description: 'toelichting', reference: 'bron', domain: 'beleidsdomein', start: 'startdatum', end: 'einddatum',
    roles: 'rol', priority: 'prioriteit', municipalities: 'gemeenten', kind: 'soort', funder: 'verstrekker', beneficiary: 'begunstigde',
    project: 'project', amountCents: 'bedrag', basis: 'basis', status: 'status', title: 'functie', fte: 'VTE', deployment: 'inzet',
    fundedBy: 'financiering', nis: 'NIS-code', district: 'arrondissement', population: 'aantal inwoners', populationDate: 'peildatum van de inwoners',
    partnerFrom: 'vennoot vanaf', partnerUntil: 'vennoot tot', number: 'nummer', date: 'datum', body: 'orgaan', subject: 'onderwerp',
  } as Record<string, string>,
  basis: { period: 'voor de hele periode', yearly: 'per jaar', once: 'eenmalig' } satisfies Record<Basis, string>,
  deployment: { regional: 'regionaal', intermunicipal: 'intergemeentelijk', partner: 'bij een partner' } satisfies Record<Deployment, string>,
  empty: 'niet ingevuld',
  notStated: 'niet vermeld',
  allMunicipalities: 'alle vennoten',
  quoted: (text: string) => `“${text}”`,
  coded: (name: string, code: string) => `${name} (${code})`,
  numbered: (number: string, name: string) => `${number} (${name})`,

  change: (field: string, before: string, after: string) => `${field} van ${before} naar ${after}`,
  filled: (field: string, after: string) => `${field} ingevuld: ${after}`,
  emptied: (field: string, before: string) => `${field} leeggemaakt, was ${before}`,
  listChange: (field: string, added: string, removed: string) =>
    `${field}: ${[added === '' ? '' : `${added} erbij`, removed === '' ? '' : `${removed} weg`].filter(part => part !== '').join(', ')}`,
  value: (field: string, value: string) => `${field} ${value}`,
}

export type ValueTexts = typeof valuesNl
