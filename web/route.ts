/**
 * The pages there are. `own`: what only this page reads in its address; everything else, such as the
 * filters, stays while moving. `items`: one of its things may be named behind its path, as in
 * `/projecten/SB-04`.
 */
const PAGES = {
  overview: { path: '/', items: false, own: [] },
  domain: { path: '/domein', items: true, own: [] },
  projects: { path: '/projecten', items: true, own: ['stand', 'groep', 'volgorde', 'zoek'] },
  municipalities: { path: '/gemeenten', items: true, own: [] },
  unknown: { path: '/onbekend', items: false, own: ['wat'] },
  changes: { path: '/wijzigingen', items: false, own: ['sinds', 'wijziging'] },
  control: { path: '/controle', items: false, own: ['tab', 'ernst'] },
  statement: { path: '/toegankelijkheid', items: false, own: [] },
  audit: { path: '/audit', items: false, own: ['steekproef', 'toeval', 'tabblad'] },
} satisfies Record<string, { path: string; items: boolean; own: string[] }>

/** What is opened on a page is closed on the next. */
const OPENED = ['rijen', 'deel', 'tegenover', 'rijgetoond', 'rijverhaal', 'verhaal', 'getoond', 'uitleg', 'tabel', 'nagerekend']

export type PageName = keyof typeof PAGES

/** In the menu's order; the statement stands in the footer. */
export const MENU_PAGES: readonly PageName[] = ['overview', 'domain', 'projects', 'municipalities', 'unknown', 'changes', 'control', 'audit']

export const PAGE_NAMES: readonly PageName[] = [...MENU_PAGES, 'statement']

/** A page, and what it is asked to show of its things; null = all. */
export interface Place {
  page: PageName
  /** As the address has it, whatever its case. */
  item: string | null
}

/** @param path of the address, such as `/controle`; case and a trailing slash don't matter @returns null where there is no such page */
export function placeAt(path: string): Place | null {
  const plain = path.replace(/(?<=.)\/+$/, '')
  const page = PAGE_NAMES.find(name => PAGES[name].path === plain.toLowerCase())
  if (page !== undefined) return { page, item: null }
  const slash = plain.lastIndexOf('/')
  const parent = PAGE_NAMES.find(name => PAGES[name].items && PAGES[name].path === plain.slice(0, slash).toLowerCase())
  const item = parent === undefined ? null : decoded(plain.slice(slash + 1))
  return parent === undefined || item === null ? null : { page: parent, item }
}

export function pageAt(path: string): PageName | null {
  return placeAt(path)?.page ?? null
}

/**
 * The address of a page, from one whose query is `search`.
 * @param item one of its things, for a page that has them
 */
export function hrefOf(page: PageName, search: string, item: string | null = null): string {
  const query = new URLSearchParams(search)
  for (const name of PAGE_NAMES.filter(each => each !== page)) {
    for (const parameter of PAGES[name].own) query.delete(parameter)
  }
  for (const parameter of OPENED) query.delete(parameter)
  return PAGES[page].path + (item === null ? '' : `/${encodeURIComponent(item)}`) + queryText(query)
}

/** Empty, or from `?` on. A comma may stand in a query as it is. */
export function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** Null where it is no encoded text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
