import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page, Request } from 'playwright-core'
import { inject } from 'vitest'
import type { PublishedReport } from '#model/report.ts'
import { startProduct, type Product } from '../../scripts/local/product.ts'
import { launchChromium } from '../../scripts/bench/chromium.ts'
import { shiftClock } from './clock.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Milliseconds by which the product's clock is ahead of the machine's. */
    clockShift: number
  }
}

/** The whole product on a copy of the Westhoek workbook, with a browser before it. */
export interface Dashboard {
  product: Product
  /** A page that has shown its content, what comes late too, by its address; what goes wrong in it stands in `errors`. */
  open: (path?: string, options?: PageOptions) => Promise<Page>
  /** A page without an address yet; its errors aren't counted. */
  blank: (options?: Pick<PageOptions, 'width' | 'height' | 'dark'>) => Promise<Page>
  report: (revision?: number) => Promise<PublishedReport>
  /** Replaces the first `from` in a tab's file, and syncs. */
  edit: (tab: string, from: string, to: string) => Promise<void>
  /** Rewrites a tab's file, as a coordinator would who has it checked later. */
  rewrite: (tab: string, change: (text: string) => string) => Promise<void>
  /** What went wrong in any page: exceptions, and what the content policy refused. */
  errors: string[]
  close: () => Promise<void>
}

export interface PageOptions {
  width?: number
  height?: number
  dark?: boolean
  /** Whose token the page carries; without it one of all roles. */
  role?: 'board' | 'coordinator' | 'auditor'
  /** What some paths of the API answer instead of the product, by path; read anew at each request. */
  answers?: Record<string, { status?: number; body: unknown }>
}

/** As somebody who moves the pointer until what is folded stands there. */
export async function comeNear(page: Page): Promise<void> {
  for (let step = 0; step < 600; step++) {
    await page.mouse.move(2 + step % 2, 2)
    if (await page.evaluate(() => [...document.querySelectorAll('.fold > .folded')].every(folded => folded.querySelector('table') !== null))) return
    await page.waitForTimeout(50)
  }
  throw new Error('what is folded does not come')
}

/**
 * Counts what a page asks for from now on.
 *
 * @returns waits until everything has come and was drawn, and nothing more is asked for
 */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  // What nobody reads never finishes.
  page.on('response', response => { if (!response.ok()) open.delete(response.request()) })
  return async () => {
    for (let quiet = 0, step = 0; quiet < 3; step++) {
      if (step > 600) throw new Error(`what is asked for does not come: ${[...open].map(request => request.url()).join(', ')}`)
      await page.evaluate(() => new Promise(done => { requestAnimationFrame(() => setTimeout(done, 20)) }))
      quiet = open.size === 0 ? quiet + 1 : 0
    }
  }
}

/** @param before what to change in the workbook's files before the first sync */
export async function openDashboard(before: { tab: string; from: string; to: string }[] = []): Promise<Dashboard> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-'))
  const workbook = join(folder, 'westhoek')
  await cp(new URL('../../scripts/local/westhoek', import.meta.url), workbook, { recursive: true })
  const rewrite = async (tab: string, change: (text: string) => string) => {
    const file = join(workbook, `${tab}.csv`)
    const text = await readFile(file, 'utf8')
    const changed = change(text)
    if (changed === text) throw new Error(`${tab}.csv stays as it is`)
    await writeFile(file, changed)
  }
  // As a function: `$` in it means nothing.
  const replace = (tab: string, from: string, to: string) => rewrite(tab, text => text.replace(from, () => to))
  for (const { tab, from, to } of before) await replace(tab, from, to)
  const [browser, product] = await Promise.all([
    launchChromium(),
    startProduct({ workbook, port: 0, data: join(folder, 'data'), say: () => undefined }),
  ])
  const errors: string[] = []
  const addressOf = (path: string) => new URL(path, product.address).href
  const newPage = async (options: BrowserContextOptions) => {
    const page = await browser.newPage(options)
    await page.addInitScript(shiftClock, inject('clockShift'))
    return page
  }

  return {
    product,
    errors,
    async open(path = '', { width = 1280, height = 900, dark = false, role, answers = {} } = {}) {
      const page = await newPage({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        ...(role !== undefined && { extraHTTPHeaders: { authorization: `Bearer ${await product.tokenWith([role])}` } }),
      })
      // What was drawn comes with the product's own answers.
      if ('/api/status' in answers || '/api/overview' in answers) await page.route(/\/api\/first-view/, route => route.fulfill({ status: 204 }))
      for (const answered of Object.keys(answers)) {
        await page.route(url => url.pathname === answered, route => {
          const { status = 200, body } = answers[answered] ?? { body: null }
          return route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
        })
      }
      page.on('pageerror', error => errors.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error') errors.push(message.text())
      })
      const allCame = watchRequests(page)
      await page.goto(addressOf(path))
      await page.locator('main h2, main .notice').first().waitFor()
      // With it stands there what can be folded.
      await allCame()
      // What is folded comes once somebody is there and the charts have been drawn; what saves them, after what is seen.
      await page.waitForFunction(() => [...document.querySelectorAll('.downloads')].every(downloads => downloads.childElementCount > 0))
      await comeNear(page)
      await allCame()
      return page
    },
    blank: ({ width = 1280, height = 900, dark = false } = {}) => newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' }),
    async report(revision) {
      const response = await fetch(addressOf(revision === undefined ? '/api/report' : `/api/report?revision=${revision}`))
      return await response.json() as PublishedReport
    },
    async edit(tab, from, to) {
      await replace(tab, from, to)
      await product.sync()
    },
    rewrite,
    async close() {
      await browser.close()
      await product.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
