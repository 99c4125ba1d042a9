import type { BuiltFile } from '../build-web.ts'

/** A page as it is opened first: in Dutch, with nothing kept from before. */
export interface PageParts {
  /** Of its address: empty, or the path's first part; with a slash behind it where one of the page's things is named. */
  path: string
  /** The files that come for it alone, by their names without hash: its code, its texts, its style. */
  parts: readonly string[]
}

export interface PageBudget extends PageParts {
  page: string
  /** Bytes, compressed, of everything but data. */
  most: number
}

/** 110 KB in all; what the figures of the sample and the headers of all answers take is measured, with room to spare. */
const FIRST_LOAD = 110_000 - 20_000
const FURTHER_PAGE = 40_000

const DOMAINS = ['domain-page.js', 'domain-nl.js', 'domain.css']
const PROJECTS = ['projects-page.js', 'projects-nl.js', 'projects.css']
const MUNICIPALITIES = ['municipalities-page.js', 'municipalities-nl.js', 'projects-nl.js', 'projects.css', 'municipalities.css']

export const PAGE_BUDGETS: readonly PageBudget[] = [
  { page: 'Overzicht', path: '', parts: ['overview.js', 'figures-nl.js', 'figures.css'], most: FIRST_LOAD },
  { page: 'Domeinen', path: 'domein', parts: [...DOMAINS, 'domain-list.js'], most: FURTHER_PAGE },
  { page: 'een domein', path: 'domein/', parts: [...DOMAINS, 'domain-detail.js', 'figures-nl.js', 'figures.css'], most: FURTHER_PAGE },
  { page: 'Projecten', path: 'projecten', parts: [...PROJECTS, 'project-overview.js'], most: FURTHER_PAGE },
  { page: 'een project', path: 'projecten/', parts: [...PROJECTS, 'project-detail.js', 'project-rows-nl.js'], most: FURTHER_PAGE },
  { page: 'Gemeenten', path: 'gemeenten', parts: [...MUNICIPALITIES, 'municipality-overview.js'], most: FURTHER_PAGE },
  { page: 'een gemeente', path: 'gemeenten/', parts: [...MUNICIPALITIES, 'municipality-detail.js'], most: FURTHER_PAGE },
  { page: 'Wat we niet weten', path: 'onbekend', parts: ['unknown-page.js', 'unknown-nl.js', 'unknown.css'], most: FURTHER_PAGE },
  { page: 'Wijzigingen', path: 'wijzigingen', parts: ['changes.js', 'changes-nl.js', 'values-nl.js', 'changes.css'], most: FURTHER_PAGE },
  { page: 'Controle', path: 'controle', parts: ['control.js', 'control-nl.js', 'control.css'], most: FURTHER_PAGE },
  { page: 'Audit', path: 'audit', parts: ['audit.js', 'audit-nl.js', 'values-nl.js', 'audit.css'], most: FURTHER_PAGE },
]

/** What every page begins with. */
export const EVERY_PAGE = 'dashboard.js'

/** Everything that comes when a page is opened. @throws where one of its parts was not built, or nothing asks for it */
export function filesOfPage(files: readonly BuiltFile[], { path, parts }: PageParts): BuiltFile[] {
  const byPath = new Map(files.map(file => [file.path, file]))
  const found = new Set<BuiltFile>()
  const add = (name: string) => {
    const file = byPath.get(name)
    if (file === undefined) throw new Error(`${name} was not built`)
    if (found.has(file)) return
    found.add(file)
    for (const each of file.imports) if (!each.late || [EVERY_PAGE, ...parts].includes(plainName(each.path))) add(each.path)
  }
  add('index.html')
  const missing = parts.filter(part => ![...found].some(file => plainName(file.path) === part))
  if (missing.length > 0) throw new Error(`nothing asks for ${missing.join(', ')}, which /${path} should load`)
  return [...found]
}

/** Of every page over its budget a sentence with its largest files. */
export function overBudget(files: readonly BuiltFile[], budgets: readonly PageBudget[]): string[] {
  return budgets.flatMap(budget => {
    const loaded = filesOfPage(files, budget).toSorted((a, b) => b.brotliBytes - a.brotliBytes)
    const bytes = loaded.reduce((sum, file) => sum + file.brotliBytes, 0)
    if (bytes <= budget.most) return []
    const largest = loaded.slice(0, NAMED).map(file => `${plainName(file.path)} ${kilobytes(file.brotliBytes)}`).join(', ')
    return [`${budget.page} loads ${kilobytes(bytes)} of code and style, compressed; at most ${kilobytes(budget.most)} is allowed. Its largest files: ${largest}.`]
  })
}

/** `assets/overview-ABCD1234.js` is `overview.js`. */
export function plainName(path: string): string {
  return path.replace(/^assets\//, '').replace(/-[0-9A-Z]{8}(?=\.)/, '')
}

const NAMED = 4

/** 1 KB = 1000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
