/**
 * The pages there are. `own`: what only this page reads in its address; everything else, such as the
 * filters, stays while moving.
 */
const PAGES = {
  overview: { path: '/', own: [] },
  control: { path: '/controle', own: ['tab', 'ernst'] },
} as const satisfies Record<string, { path: string; own: readonly string[] }>

export type PageName = keyof typeof PAGES

/** In the menu's order. */
export const PAGE_NAMES: readonly PageName[] = ['overview', 'control']

/** @param path of the address, such as `/controle`; case and a trailing slash don't matter @returns null where there is no such page */
export function pageAt(path: string): PageName | null {
  const plain = path.toLowerCase().replace(/(?<=.)\/+$/, '')
  return PAGE_NAMES.find(name => PAGES[name].path === plain) ?? null
}

/** The address of a page, from one whose query is `search`. */
export function hrefOf(page: PageName, search: string): string {
  const query = new URLSearchParams(search)
  for (const name of PAGE_NAMES.filter(each => each !== page)) {
    for (const parameter of PAGES[name].own) query.delete(parameter)
  }
  return PAGES[page].path + queryText(query)
}

/** Empty, or from `?` on. A comma may stand in a query as it is. */
export function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
