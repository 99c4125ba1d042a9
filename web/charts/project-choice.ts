import type { PublishedReport, ReportedProject } from '#model/report.ts'
import { queryText } from '../route.ts'
import { PROJECT_STATUSES, type ProjectStatus } from './project-status.ts'

export const GROUPINGS = ['domain', 'role', 'status', 'none'] as const
export const ORDERS = ['start', 'end', 'name', 'domain', 'role'] as const

export type Grouping = (typeof GROUPINGS)[number]
export type Order = (typeof ORDERS)[number]

/** What the address of Projecten asks for besides domains and years. */
export interface ProjectChoice {
  grouping: Grouping
  order: Order
  /** NIS code or name as the address has it; null = not chosen. */
  municipality: string | null
  /** Null = whatever their status. */
  status: ProjectStatus | null
  /** Part of a name or a code; empty = not chosen. */
  text: string
}

/** All projects in which a municipality takes part; all there are where it is null. */
export function projectsOf(municipality: string | null): ProjectChoice {
  return { grouping: 'domain', order: 'start', municipality, status: null, text: '' }
}

/** What can't be read counts as not chosen. */
export function projectChoiceOf(search: string): ProjectChoice {
  const query = new URLSearchParams(search)
  return {
    grouping: GROUPINGS.find(each => GROUPING_WORDS[each] === query.get('groep')) ?? 'domain',
    order: ORDERS.find(each => ORDER_WORDS[each] === query.get('volgorde')) ?? 'start',
    municipality: query.get('gemeente')?.trim() || null,
    status: statusOf(query.get('stand')),
    text: query.get('zoek')?.trim() ?? '',
  }
}

export function statusOf(word: string | null): ProjectStatus | null {
  return PROJECT_STATUSES.find(each => STATUS_WORDS[each] === word) ?? null
}

/** The query string that says this choice; parameters of others in `search` are kept. */
export function projectSearchOf({ grouping, order, municipality, status, text }: ProjectChoice, search: string): string {
  const query = new URLSearchParams(search)
  const values = {
    gemeente: municipality ?? '',
    stand: status === null ? '' : STATUS_WORDS[status],
    groep: grouping === 'domain' ? '' : GROUPING_WORDS[grouping],
    volgorde: order === 'start' ? '' : ORDER_WORDS[order],
    zoek: text,
  }
  for (const [name, value] of Object.entries(values)) {
    query.delete(name)
    if (value !== '') query.set(name, value)
  }
  return queryText(query)
}

/** By NIS code or by name, ignoring case and accents. */
export function municipalityNamed(report: Pick<PublishedReport, 'municipalities'>, asked: string | null): PublishedReport['municipalities'][number] | null {
  if (asked === null) return null
  return report.municipalities.find(({ nis }) => nis === asked)
    ?? report.municipalities.find(({ name }) => plainText(name) === plainText(asked)) ?? null
}

/** @param nis null = wherever; a project without stated municipalities takes part nowhere */
export function isChosen({ code, name, municipalities }: ReportedProject, nis: string | null, text: string): boolean {
  if (nis !== null && !municipalities.includes(nis)) return false
  return text === '' || plainText(`${code} ${name}`).includes(plainText(text))
}

/** Without case and accents. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** As the address has them. */
const GROUPING_WORDS: Record<Grouping, string> = { domain: 'domein', role: 'rol', status: 'stand', none: 'geen' }
export const STATUS_WORDS: Record<ProjectStatus, string> = {
  ending: 'eindigt', running: 'lopend', presumed: 'verondersteld', planned: 'gepland', ended: 'afgelopen', unknown: 'onbekend',
}
const ORDER_WORDS: Record<Order, string> = { start: 'start', end: 'einde', name: 'naam', domain: 'domein', role: 'rol' }
