import type { Page } from 'playwright-core'

/** A table as it stands in the document, seen or not; white space is folded, no-break spaces are spaces. */
export interface ReadTable {
  caption: string
  head: string[]
  /** One per `tbody`; `title` is its heading row, empty where it has none. */
  groups: { title: string; rows: string[][] }[]
}

/** Once it stands there: what is folded comes later than what is seen. @throws where not exactly one caption begins so */
export async function readTable(page: Page, captionStart: string): Promise<ReadTable> {
  await page.locator('caption').filter({ hasText: captionStart }).first().waitFor({ state: 'attached' })
  const tables = await page.locator('table').evaluateAll((elements: HTMLTableElement[]) => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    return elements.map(table => ({
      caption: text(table.caption),
      head: [...table.tHead?.rows[0]?.cells ?? []].map(text),
      groups: [...table.tBodies].map(body => ({
        title: text(body.querySelector('[scope=rowgroup]')),
        rows: [...body.rows].filter(row => row.querySelector('[scope=rowgroup]') === null).map(row => [...row.cells].map(text)),
      })),
    }))
  })
  const found = tables.filter(table => table.caption.startsWith(captionStart))
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} tables begin with "${captionStart}"`)
  return found[0]
}

/** Every filled cell of a table of figures as `group | row | column: text`, sorted. */
export function cellsOf(table: ReadTable): string[] {
  return table.groups.flatMap(({ title, rows }) => rows.flatMap(([first = '', ...cells]) =>
    cells.map((cell, index) => [cell, `${title} | ${first} | ${table.head[index + 1] ?? ''}: ${cell}`] as const)
      .filter(([cell]) => cell !== '–')
      .map(([, text]) => text))).toSorted()
}
