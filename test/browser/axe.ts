import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with the page as it stands, on three widths and in both themes, each beside how it was looked at. */
export async function axeFindings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await axeInThemes(page)).findings.map(finding => `${width} ${finding}`))
  }
  return found
}

export interface Looked {
  /** Each beside the theme. */
  findings: string[]
  /** How many rules held for something on the page, of both themes together. */
  passed: number
  runs: number
}

/** What axe finds wrong with the page as it stands, light and dark. */
export async function axeInThemes(page: Page): Promise<Looked> {
  const looked: Looked = { findings: [], passed: 0, runs: 0 }
  await page.evaluate(await axe)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Of rules that hold, one element says as much as all.
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })')
    if (passes.length < 10) throw new Error(`only ${passes.length} of axe's rules applied`)
    looked.findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(node => `${colorScheme}: ${id}: ${node.html} ${node.failureSummary ?? ''}`)))
    looked.passed += passes.length
    looked.runs += 1
  }
  return looked
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
