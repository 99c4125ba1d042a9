import type { PageOptions } from './dashboard.ts'

/** A view of the dashboard to be looked at. */
export interface Shown {
  path: string
  /** Seen once it has all that it shows. */
  ready: string
  answers?: PageOptions['answers']
  /** What is opened before looking. */
  open?: string
}

const problem = { severity: 'error', code: 'rows-lost', tab: 'Subsidies', cell: 'G7', row: 7, column: 'Bedrag', value: '75.33', message: 'Wat mis is.', fix: 'Wat te doen.' }
const status = {
  roles: ['board', 'coordinator', 'auditor'], title: 'Westhoek', revision: 4, hash: 'ab', seal: 'cd', publishedAt: '2026-11-20T09:12:00.000Z', signedBy: null,
  checkedAt: '2026-11-22T20:44:00.000Z', outcome: 'unchanged', held: null, waiting: null, failed: null, feedbackFailed: null, request: null, contact: null, columns: null,
  problems: { error: 0, warning: 0, info: 0 }, spreadsheet: { id: 'sheet-1', tabs: [{ title: 'Subsidies', id: 7 }] },
}
const held = { since: '2026-11-22T18:02:00.000Z', reading: 'r', errors: 1, warnings: 1 }
const failed = { since: '2026-11-22T18:02:00.000Z', code: 'sheet-not-shared', message: 'Niet gedeeld.' }
const answering = (parts: object, problems: object[] = [], problemsStatus = 200): PageOptions['answers'] => ({
  '/api/status': { body: { ...status, ...parts } },
  '/api/problems': { status: problemsStatus, body: { problems } },
})

/** Every page, its items and its states; of a dashboard with two revisions of the Westhoek workbook. */
export const VIEWS: Record<string, Shown> = {
  'Overzicht, its tables and choices open': { path: '', ready: 'h2#projecten', open: '.toggle, .picker .control' },
  'Overzicht, a figure\'s help open': { path: '', ready: 'h2#projecten', open: '.headline-group:first-child .help button' },
  'the rows behind a figure': { path: '?rijen=eindigend', ready: '.rows-panel .behind li' },
  'a past version': { path: '?versie=1', ready: '.past-band.past', open: '.past-toggle' },
  'Overzicht while a reading is held': { path: '?versie=1', ready: '.notice', answers: { '/api/status': { body: { ...status, outcome: 'held', held } } } },
  'Overzicht after a failed reading': { path: '?versie=1', ready: '.notice', answers: { '/api/status': { body: { ...status, outcome: 'failed', failed } } } },
  'Overzicht without figures': { path: '', ready: '.empty', answers: { '/api/status': { body: { ...status, revision: null, problems: held } } } },
  'Overzicht without connection': { path: '', ready: '.notice.warning', answers: { '/api/status': { status: 503, body: {} }, '/api/report': { status: 503, body: {} } } },
  'a version that doesn\'t exist': { path: '?versie=99', ready: '.empty' },
  'Domeinen': { path: '/domein', ready: '.domain-index table' },
  'a domain': { path: '/domein/SB', ready: 'h2#functies' },
  'a domain that doesn\'t exist': { path: '/domein/nergens', ready: 'main h2' },
  'Projecten': { path: '/projecten', ready: '.project-row' },
  'a project': { path: '/projecten/SB-04', ready: 'h3#geld' },
  'Gemeenten': { path: '/gemeenten', ready: 'h2#deelname' },
  'a municipality': { path: '/gemeenten/38025', ready: 'h3#projecten' },
  'Wat we niet weten': { path: '/onbekend', ready: '.unknowns td' },
  'Wijzigingen': { path: '/wijzigingen?sinds=1', ready: '.as-table' },
  'Controle with warnings': { path: '/controle', ready: '.problem' },
  'Controle, all kinds of problems and a guard': {
    path: '/controle', ready: '.guard-card',
    answers: answering({ outcome: 'held', held, feedbackFailed: failed }, [problem, { ...problem, severity: 'warning', value: null }, { ...problem, severity: 'info', tab: null, cell: null }]),
  },
  'Controle, asking to confirm': { path: '/controle', ready: '.guard-card', open: '.ways .button', answers: answering({ outcome: 'held', held }, [problem]) },
  'Controle, all well': { path: '/controle', ready: '.reading-card.well', answers: answering({}) },
  'Controle, failed': { path: '/controle', ready: '.reading-card.error', answers: answering({ outcome: 'failed', failed }) },
  'Controle for a board member': { path: '/controle', ready: '.empty', answers: answering({}, [], 403) },
  'Audit with a sample': { path: '/audit?steekproef=3&toeval=7', ready: '.sampled-row', open: '.check .button' },
  'the accessibility statement': { path: '/toegankelijkheid', ready: '.statement .contact' },
  'a page that doesn\'t exist': { path: '/nergens', ready: '.empty' },
}
