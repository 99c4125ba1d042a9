import { FUNDING_KINDS, FUNDING_STATUSES, type Row, type TableName } from '#model/dataset.ts'
import { isDay, type End, type Period } from '#model/period.ts'
import type { CsvColumn, SchemaField } from './csv-column.ts'

const REQUIRED = { constraints: { required: true } } as const

/**
 * The columns of each table's CSV file, in the order of formats 1 and 2: frozen, because a pack that was signed must
 * come out the same for ever. What a later dataset holds besides is a matter of another format.
 */
export const CSV_COLUMNS: { [T in TableName]: readonly CsvColumn<Row<T>>[] } = {
  domains: [
    text('code', 'Code', row => row.code, REQUIRED),
    text('name', 'Domein', row => row.name, REQUIRED),
    text('description', 'Toelichting', row => row.description),
    text('reference', 'Bron', row => row.reference),
  ],
  projects: [
    text('code', 'Code', row => row.code, REQUIRED),
    text('name', 'Project', row => row.name, REQUIRED),
    text('domain', 'Domein', row => row.domain, { ...REQUIRED, description: 'Code of the policy domain.' }),
    ...period<Row<'projects'>>(),
    text('roles', 'Rol', row => listed(row.roles), {
      description: 'Roles of the association, separated by semicolons: A accountable, R responsible, S support, C consulted, I informed, werkgever (employer), promotor (promoter), onbepaald (undecided).',
    }),
    whole('priority', 'Prioriteit', row => row.priority, 'Number of the priority.', { minimum: 0 }),
    text('municipalities', 'Gemeenten', row => (row.municipalities === 'all' ? 'all' : listed(row.municipalities)), {
      description: 'NIS codes of the municipalities, separated by semicolons. "all": every municipality that is a partner at some time within the period.',
    }),
    text('reference', 'Bron', row => row.reference),
  ],
  funding: [
    text('code', 'Code', row => row.code, REQUIRED),
    text('kind', 'Soort', row => row.kind, {
      constraints: { required: true, enum: FUNDING_KINDS },
      description: 'subsidie: subsidy; gemeentelijke bijdrage: contribution of municipalities; private bijdrage: private contribution; opbrengst: revenue.',
    }),
    text('funder', 'Verstrekker', row => row.funder, REQUIRED),
    text('beneficiary', 'Begunstigde', row => row.beneficiary, { description: 'Who books the money. Empty: the association itself.' }),
    text('project', 'Project', row => row.project, { description: 'Code of the project.' }),
    text('domain', 'Domein', row => row.domain, { description: 'Code of the policy domain. Empty: that of the project.' }),
    whole('amountCents', 'Bedrag', row => row.amountCents, 'Amount in euro cents. Empty: not stated, which is not zero.', { minimum: 1, maximum: 1e12 }),
    text('basis', 'Basis', row => row.basis, {
      constraints: { enum: ['period', 'yearly', 'once'] },
      description: 'period: the amount covers the whole period; yearly: the amount is per calendar year; once: the amount falls in the year of the start.',
    }),
    ...period<Row<'funding'>>(),
    text('status', 'Status', row => row.status, {
      constraints: { required: true, enum: FUNDING_STATUSES },
      description: 'in voorbereiding: in preparation; aangevraagd: requested; toegekend: granted; afgesloten: closed; geweigerd: refused.',
    }),
    text('reference', 'Bron', row => row.reference),
  ],
  staffing: [
    text('code', 'Code', row => row.code, REQUIRED),
    text('title', 'Functie', row => row.title, REQUIRED),
    text('domain', 'Domein', row => row.domain, { ...REQUIRED, description: 'Code of the policy domain.' }),
    text('project', 'Project', row => row.project, { description: 'Code of the project.' }),
    {
      name: 'fte', title: 'VTE', type: 'number', value: row => row.fte, constraints: { minimum: 0, maximum: 200 },
      description: 'Full-time equivalents. Empty: not stated, which is not zero.',
    },
    text('deployment', 'Inzet', row => row.deployment, {
      constraints: { enum: ['regional', 'intermunicipal', 'partner'] },
      description: 'regional; intermunicipal: shared by some municipalities; partner: employed elsewhere.',
    }),
    ...period<Row<'staffing'>>(),
    text('fundedBy', 'Financiering', row => listed(row.fundedBy), { description: 'Codes of the funding that pays the post, separated by semicolons.' }),
    text('reference', 'Bron', row => row.reference),
  ],
  municipalities: [
    text('nis', 'NIS', row => row.nis, { ...REQUIRED, description: 'Code of the Belgian statistical office, as text.' }),
    text('name', 'Gemeente', row => row.name, REQUIRED),
    text('district', 'Arrondissement', row => row.district),
    whole('population', 'Inwoners', row => row.population, 'Inhabitants on the reference day.', { minimum: 0 }),
    day('populationDate', 'Peildatum', row => row.populationDate, 'Reference day of the population.'),
    day('partnerFrom', 'Vennoot vanaf', row => row.partnerFrom, 'First day as a partner. Empty: never a partner.'),
    ...end<Row<'municipalities'>>('partnerUntil', 'partnerOngoing', 'Vennoot tot', row => row.partnerUntil),
    text('reference', 'Bron', row => row.reference),
  ],
  priorities: [
    whole('number', 'Nummer', row => row.number, 'Number of the priority.', { required: true, minimum: 0 }),
    text('name', 'Prioriteit', row => row.name, REQUIRED),
    text('reference', 'Bron', row => row.reference),
  ],
  meetings: [
    day('date', 'Datum', row => row.date, 'Day of the meeting.', REQUIRED.constraints),
    text('body', 'Orgaan', row => row.body, REQUIRED),
    text('subject', 'Onderwerp', row => row.subject),
    text('reference', 'Bron', row => row.reference),
  ],
}

/** Where a row stood in the sheet at publication: after the row's own columns. */
export const SOURCE_FIELDS: readonly SchemaField[] = [
  { name: 'sheetTab', title: 'Tabblad', type: 'string', description: 'Tab of the sheet in which the row stood at publication.', constraints: { required: true } },
  { name: 'sheetRow', title: 'Rij', type: 'integer', description: 'Row of that tab, counted from 1.', constraints: { required: true, minimum: 1 } },
]

type Described = Pick<SchemaField, 'description' | 'constraints'>

function text<R>(name: string, title: string, value: (row: R) => string | null, described: Described = {}): CsvColumn<R> {
  return { name, title, type: 'string', value, ...described }
}

function whole<R>(name: string, title: string, value: (row: R) => number | null, description: string, constraints: SchemaField['constraints'] = {}): CsvColumn<R> {
  return { name, title, type: 'integer', value, description, constraints }
}

function day<R>(name: string, title: string, value: (row: R) => string | null, description: string, constraints: SchemaField['constraints'] = {}): CsvColumn<R> {
  return { name, title, type: 'date', value, description, constraints }
}

function period<R extends Period>(): CsvColumn<R>[] {
  return [day('start', 'Start', row => row.start, 'First day, inclusive. Empty: not stated.'), ...end<R>('end', 'ongoing', 'Einde', row => row.end)]
}

function end<R>(name: string, ongoing: string, title: string, value: (row: R) => End): CsvColumn<R>[] {
  return [
    day(name, title, row => dayOrNull(value(row)), 'Last day, inclusive. Empty: not stated, or ongoing.'),
    { name: ongoing, title: `${title}: doorlopend`, type: 'boolean', value: row => value(row) === 'ongoing', description: 'Whether the sheet says that there is no end.', ...REQUIRED },
  ]
}

function dayOrNull(value: End): string | null {
  return isDay(value) ? value : null
}

/** Neither codes nor roles can hold a semicolon. */
function listed(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(';')
}
