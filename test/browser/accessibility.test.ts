import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard, type PageOptions } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
})
afterAll(() => dashboard.close())

const problem = { severity: 'error', code: 'rows-lost', tab: 'Subsidies', cell: 'G7', row: 7, column: 'Bedrag', value: '75.33', message: 'Wat mis is.', fix: 'Wat te doen.' }
const status = {
  title: 'Westhoek', revision: 4, hash: 'ab', publishedAt: '2026-11-20T09:12:00.000Z', checkedAt: '2026-11-22T20:44:00.000Z', outcome: 'unchanged',
  held: null, waiting: null, failed: null, feedbackFailed: null, request: null, problems: { error: 0, warning: 0, info: 0 }, spreadsheet: { id: 'sheet-1', tabs: [{ title: 'Subsidies', id: 7 }] },
}
const held = { since: '2026-11-22T18:02:00.000Z', reading: 'r', errors: 1, warnings: 1 }
const failed = { since: '2026-11-22T18:02:00.000Z', code: 'sheet-not-shared', message: 'Niet gedeeld.' }
const answers = (parts: object, problems: object[] = [], problemsStatus = 200): PageOptions['answers'] => ({
  '/api/status': { body: { ...status, ...parts } },
  '/api/problems': { status: problemsStatus, body: { problems } },
})

interface Shown {
  path: string
  ready: string
  answers?: PageOptions['answers']
  /** What is opened before looking. */
  open?: string
}

const shown: Record<string, Shown> = {
  'Overzicht, its tables and choices open': { path: '', ready: 'h2#projecten', open: '.toggle, .picker .control' },
  'Overzicht while a reading is held': { path: '?versie=1', ready: '.notice', answers: { '/api/status': { body: { ...status, outcome: 'held', held } } } },
  'Overzicht without figures': { path: '', ready: '.empty', answers: { '/api/status': { body: { ...status, revision: null, problems: held } } } },
  'Controle with warnings': { path: '/controle', ready: '.problem' },
  'Controle, all kinds of problems and a guard': {
    path: '/controle', ready: '.guard-card',
    answers: answers({ outcome: 'held', held, feedbackFailed: failed }, [problem, { ...problem, severity: 'warning', value: null }, { ...problem, severity: 'info', tab: null, cell: null }]),
  },
  'Controle, asking to confirm': { path: '/controle', ready: '.guard-card', open: '.ways .button', answers: answers({ outcome: 'held', held }, [problem]) },
  'Controle, all well': { path: '/controle', ready: '.reading-card.well', answers: answers({}) },
  'Controle, failed': { path: '/controle', ready: '.reading-card.error', answers: answers({ outcome: 'failed', failed }) },
  'Controle for a board member': { path: '/controle', ready: '.empty', answers: answers({}, [], 403) },
  'a page that doesn\'t exist': { path: '/nergens', ready: '.empty' },
}

test.each(Object.keys(shown))('axe finds nothing on a wide screen, a tablet and a phone, light and dark: %s', async name => {
  const { path, ready, answers: answered, open } = shown[name] ?? { path: '', ready: '' }
  const before = dashboard.errors.length
  const page = await dashboard.open(path, { width: 1440, ...(answered !== undefined && { answers: answered }) })
  await page.locator(ready).first().waitFor()
  if (open !== undefined) for (const button of await page.locator(open).all()) await button.click()
  expect(await axeFindings(page)).toEqual([])
  dashboard.errors.splice(before)
  await page.close()
})
