import type { Basis, Deployment, Row, TableName } from './dataset.ts'

/** The header under which each field of a row stands in its tab, in the workbook's order. */
export const HEADERS = {
  domains: { code: 'Code', name: 'Domein', description: 'Toelichting', reference: 'Bron' },
  projects: {
    code: 'Code', name: 'Project', domain: 'Domein', start: 'Start', end: 'Einde', roles: 'Rol', priority: 'Prioriteit',
    municipalities: 'Gemeenten', reference: 'Bron',
  },
  funding: {
    code: 'Code', kind: 'Soort', funder: 'Verstrekker', beneficiary: 'Begunstigde', project: 'Project', domain: 'Domein',
    amountCents: 'Bedrag', basis: 'Basis', start: 'Start', end: 'Einde', status: 'Status', reference: 'Bron',
  },
  staffing: {
    code: 'Code', title: 'Functie', domain: 'Domein', project: 'Project', fte: 'VTE', deployment: 'Inzet', start: 'Start', end: 'Einde',
    fundedBy: 'Financiering', reference: 'Bron',
  },
  municipalities: {
    nis: 'NIS', name: 'Gemeente', district: 'Arrondissement', population: 'Inwoners', populationDate: 'Peildatum',
    partnerFrom: 'Vennoot vanaf', partnerUntil: 'Vennoot tot', reference: 'Bron',
  },
  priorities: { number: 'Nummer', name: 'Prioriteit', reference: 'Bron' },
  meetings: { date: 'Datum', body: 'Orgaan', subject: 'Onderwerp', reference: 'Bron' },
} as const satisfies { [T in TableName]: Record<keyof Row<T>, string> }

/** The workbook's words for values that the dataset calls otherwise. */
export const BASIS_WORDS = { period: 'projectperiode', yearly: 'jaarlijks', once: 'eenmalig' } as const satisfies Record<Basis, string>
export const DEPLOYMENT_WORDS = {
  regional: 'regionaal', intermunicipal: 'intergemeentelijk', partner: 'partner',
} as const satisfies Record<Deployment, string>

/** A field of a row with its header. */
export interface Column {
  /** The dataset's name of it, which also tells the unit of its values. */
  field: string
  /** The workbook's header. */
  column: string
}

/** A table's columns in the workbook's order. */
export function columnsOf(table: TableName): Column[] {
  return Object.entries(HEADERS[table]).map(([field, column]) => ({ field, column }))
}

/** What the sheet calls a column, counted from 1: 7 = `G`. */
export function columnLetters(columnNumber: number): string {
  let letters = ''
  for (let rest = columnNumber; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
