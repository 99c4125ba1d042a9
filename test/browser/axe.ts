import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with the page as it stands, on three widths and in both themes, each beside how it was looked at. */
export async function axeFindings(page: Page): Promise<string[]> {
  const source = await axe
  const found: string[] = []
  for (const width of [1440, 820, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.evaluate(source)
      const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
      if (passes.length < 10) throw new Error(`only ${passes.length} of axe's rules applied`)
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(node => `${width} ${colorScheme}: ${id}: ${node.html} ${node.failureSummary ?? ''}`)))
    }
  }
  return found
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
