import type { Row, TableName } from '#model/dataset.ts'
import { draftTable, WRONG, type Draft, type DraftTable, type Fields } from './drafts.ts'
import type { Findings } from './findings.ts'
import type { Layout } from './layout.ts'
import type { PriorityRegister } from './priorities.ts'
import { registerOf, type Entry, type Register } from './references.ts'
import { refuseDuplicates, refuseIncompleteFunding, refuseReversedPeriods } from './row-rules.ts'
import type { DataRow } from './rows.ts'
import { domainFields, fundingFields, meetingFields, municipalityFields, postFields, priorityFields, projectFields } from './tables.ts'

/** All tables as read, with what the checks look up in them. */
export interface Book {
  tables: { [T in TableName]: DraftTable<T> }
  projects: ReadonlyMap<string, Draft<Row<'projects'>>>
  funding: ReadonlyMap<string, Draft<Row<'funding'>>>
  /** Domains that a project, award or post is in; null where that can't be told for each of them. */
  usedDomains: ReadonlySet<string> | null
}

/** Reads the tables in an order in which every reference finds its target read, and holds the rows against each other. */
export function readBook(layout: Layout, rows: Record<TableName, readonly DataRow[]>, findings: Findings): Book {
  const read = <T extends TableName>(table: T, fields: Fields<Row<T>>, ...identity: (keyof Row<T>)[]): DraftTable<T> => {
    const drafts = draftTable<T>(layout[table], rows[table], fields, findings)
    refuseDuplicates(drafts, identity, findings)
    return drafts
  }

  const domains = read('domains', domainFields(), 'code')
  const municipalities = withOngoingPartners(read('municipalities', municipalityFields(), 'nis'))
  const priorities = read('priorities', priorityFields(), 'number')
  const meetings = read('meetings', meetingFields(), 'date', 'body')

  const domainRegister = registerNamed(domains, 'Code', 'Domein', ({ code, name }) => ({ code, name }))
  const municipalityRegister = registerNamed(municipalities, 'NIS', 'Gemeente', ({ nis, name }) => ({ code: nis, name }), 'name')
  const projects = read('projects', projectFields(domainRegister, municipalityRegister, priorityRegister(priorities)), 'code')

  const projectRegister = registerOfCodes(projects, ({ code, name }) => ({ code, name }))
  const funding = read('funding', fundingFields(domainRegister, projectRegister), 'code')

  const fundingRegister = registerOfCodes(funding, ({ code, funder }) => ({ code, name: funder }))
  const staffing = read('staffing', postFields(domainRegister, projectRegister, fundingRegister), 'code')

  const projectDrafts = new Map(byCode(projects))
  const tables = { domains, projects, funding, staffing, municipalities, priorities, meetings }
  refuseIncompleteFunding(funding, projectDrafts, findings)
  refuseReversedPeriods(projects, ['Start', 'Einde'], ['start', 'end'], findings)
  refuseReversedPeriods(funding, ['Start', 'Einde'], ['start', 'end'], findings)
  refuseReversedPeriods(staffing, ['Start', 'Einde'], ['start', 'end'], findings)
  refuseReversedPeriods(municipalities, ['Vennoot vanaf', 'Vennoot tot'], ['partnerFrom', 'partnerUntil'], findings)

  return { tables, projects: projectDrafts, funding: new Map(byCode(funding)), usedDomains: usedDomainsOf(tables, projectDrafts) }
}

/** A partner whose end isn't stated still is one. */
function withOngoingPartners(table: DraftTable<'municipalities'>): DraftTable<'municipalities'> {
  for (const { draft } of table.rows) {
    if (draft.partnerFrom !== null && draft.partnerUntil === null) draft.partnerUntil = 'ongoing'
  }
  return table
}

interface DraftEntry {
  code: string | typeof WRONG
  name: string | typeof WRONG
}

/** Rows that a reference may call by their name too. */
function registerNamed<T extends TableName>(
  { tab, rows, wrongColumns }: DraftTable<T>,
  codeColumn: string,
  nameColumn: string,
  entryOf: (draft: Draft<Row<T>>) => DraftEntry,
  shownBy: 'code' | 'name' = 'code',
): Register {
  const isReliable = !wrongColumns.has(codeColumn) && !wrongColumns.has(nameColumn)
  const target = { tab: tab.name, by: `${codeColumn} of ${nameColumn}` }
  return registerOf(entriesOf(rows.map(({ draft }) => entryOf(draft))), target, 'code-or-name', isReliable, shownBy)
}

function registerOfCodes<T extends TableName>({ tab, rows, wrongColumns }: DraftTable<T>, entryOf: (draft: Draft<Row<T>>) => DraftEntry): Register {
  return registerOf(entriesOf(rows.map(({ draft }) => entryOf(draft))), { tab: tab.name, by: 'Code' }, 'code', !wrongColumns.has('Code'))
}

function entriesOf(drafts: readonly DraftEntry[]): Entry[] {
  return drafts.flatMap(({ code, name }) => (code === WRONG ? [] : [{ code, name: name === WRONG ? null : name }]))
}

function priorityRegister({ tab, rows, wrongColumns }: DraftTable<'priorities'>): PriorityRegister {
  if (tab.state === 'absent') return 'any'
  const numbers = new Map<number, string | null>()
  for (const { draft } of rows) {
    if (draft.number !== WRONG) numbers.set(draft.number, draft.name === WRONG ? null : draft.name)
  }
  return { numbers, isReliable: !wrongColumns.has('Nummer') }
}

/** Of rows with one code the first. */
function* byCode<T extends 'projects' | 'funding'>(table: DraftTable<T>): Generator<[string, Draft<Row<T>>]> {
  for (const { draft } of table.rows.toReversed()) {
    if (typeof draft.code === 'string') yield [draft.code, draft]
  }
}

function usedDomainsOf({ projects, funding, staffing }: Book['tables'], projectDrafts: Book['projects']): Set<string> | null {
  if ([projects, funding, staffing].some(({ tab }) => tab.grid === null)) return null
  const used = new Set<string>()
  const domains = [
    ...projects.rows.map(({ draft }) => draft.domain),
    ...staffing.rows.map(({ draft }) => draft.domain),
    ...funding.rows.map(({ draft }) => draft.domain ?? domainThrough(draft.project, projectDrafts)),
  ]
  for (const domain of domains) {
    if (domain === WRONG) return null
    used.add(domain)
  }
  return used
}

function domainThrough(project: string | typeof WRONG | null, projects: Book['projects']): string | typeof WRONG {
  return typeof project === 'string' ? (projects.get(project)?.domain ?? WRONG) : WRONG
}
