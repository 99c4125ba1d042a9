import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { VIEWS } from './views.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Subsidies', '€ 75.333', '€ 75.334')
})
afterAll(() => dashboard.close())

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const LEAST = 24

test.each(Object.entries(VIEWS))('what can be touched is 24 pixels high, but for links within a sentence: %s', async (_, { path, ready, answers, open }) => {
  const before = dashboard.errors.length
  for (const width of [390, 1280]) {
    const page = await dashboard.open(path, { width, ...(answers !== undefined && { answers }) })
    await page.locator(ready).first().waitFor()
    if (open !== undefined) for (const button of await page.locator(open).all()) await button.click()
    const low = await page.evaluate(least => {
      /** Beside text that no link or button says. */
      const inSentence = (link: Element) => {
        const box = link.closest('p, li, dd, td, th')
        if (box === null || getComputedStyle(link).display !== 'inline') return false
        const others = [...box.childNodes].filter(node => !node.contains(link)).map(node => node.textContent ?? '').join('')
        return box.matches('p:not(.unstated)') && others.trim() !== ''
      }
      return [...new Set([...document.querySelectorAll('a[href], button')]
        .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.matches('.skip') && !inSentence(each))
        .flatMap(each => {
          // What is laid over its row is as large as the row.
          const over = getComputedStyle(each, '::after')
          const { height } = over.position === 'absolute' && over.content !== 'none' ? { height: Number.parseFloat(over.height) } : each.getBoundingClientRect()
          return height >= least - 0.1 ? [] : [`${Math.round(height)} px: ${each.parentElement?.tagName}.${each.parentElement?.className} > ${each.tagName}.${each.className}`]
        }))]
    }, LEAST)
    expect([width, low]).toEqual([width, []])
    await page.close()
  }
  dashboard.errors.splice(before)
})
