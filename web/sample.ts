import { TABLES, TABS, type TableName, type TabName } from '#model/dataset.ts'
import { codeOf } from '#model/row-names.ts'
import type { SourcedDataset } from './audit-content.ts'
import type { SourcedRow } from './dataset.ts'
import { inParts, type Sha256 } from './digests.ts'
import { queryText } from './route.ts'

/** What is asked of the sampler. */
export interface SampleChoice {
  /** 1 to `MOST_SAMPLED`. */
  size: number
  /** Any text. */
  seed: string
  /** Null = of every tab. */
  tab: TabName | null
}

export interface SampledRow {
  table: TableName
  tab: TabName
  code: string
  row: SourcedRow<TableName>
}

export const MOST_SAMPLED = 500

/**
 * The rows with the lowest tickets, ascending by ticket. A row's ticket is the SHA-256, in hex, of the UTF-8 of four
 * lines joined by a line feed, without one at the end: the revision's content hash, the seed, the tab and the row's
 * code. So everybody who knows the rows draws the same ones, with any program, and a row's chance doesn't depend on where
 * it stands. Whoever may try one seed after the other can go on until the rows suit: the seed is to be fixed beforehand.
 */
export async function drawSample(rows: SourcedDataset, hash: string, { size, seed, tab }: SampleChoice, sha256: Sha256): Promise<SampledRow[]> {
  const all = TABLES.filter(table => tab === null || TABS[table] === tab).flatMap(table =>
    rows[table].map(row => ({ table, tab: TABS[table], code: codeOf(table, row), row: row as SourcedRow<TableName> })))
  const tickets = await inParts(all, ({ tab, code }) => sha256(ticketText(hash, seed, tab, code)))
  return all
    .map((row, index) => ({ row, ticket: tickets[index] ?? '' }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0))
    .slice(0, size)
    .map(({ row }) => row)
}

export function ticketText(hash: string, seed: string, tab: string, code: string): string {
  return [hash, seed, tab, code].join('\n')
}

/** Null where the address asks for none, or for one that can't be drawn. */
export function sampleChoiceOf(search: string): SampleChoice | null {
  const query = new URLSearchParams(search)
  const size = query.get('steekproef') ?? ''
  const seed = query.get('toeval') ?? ''
  const tab = Object.values(TABS).find(name => name === query.get('tabblad')) ?? null
  if (!/^[1-9]\d{0,2}$/.test(size) || Number(size) > MOST_SAMPLED || seed.trim() === '') return null
  return { size: Number(size), seed: seed.trim(), tab }
}

/** The query string that asks for it; parameters of others in `search` are kept. */
export function sampleSearch(choice: SampleChoice | null, search: string): string {
  const query = new URLSearchParams(search)
  for (const name of SAMPLE_PARAMETERS) query.delete(name)
  if (choice !== null) {
    query.set('steekproef', String(choice.size))
    query.set('toeval', choice.seed)
    if (choice.tab !== null) query.set('tabblad', choice.tab)
  }
  return queryText(query)
}

export const SAMPLE_PARAMETERS = ['steekproef', 'toeval', 'tabblad']
