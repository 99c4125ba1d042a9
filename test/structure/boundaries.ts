import type { Edge } from './import-graph.ts'

/** Of these edges the forbidden ones, each as a sentence that names it. */
export function forbiddenEdges(edges: readonly Edge[]): string[] {
  return edges.flatMap(edge => {
    const reason = reasonAgainst(edge)
    return reason === null ? [] : [`${edge.from} imports ${edge.to}: ${reason}`]
  })
}

/** The part of the house that a file belongs to, such as `ledger`; null for what comes from elsewhere. */
export function partOf(path: string): Part | null {
  const [first, second] = path.split('/')
  if (path === 'functions/environment.ts') return 'environment'
  const name = first === 'functions' ? second : first
  return parts.find(part => part === name && isOwnFile(path)) ?? null
}

const isOwnFile = (path: string) => /^(functions|infra|web|scripts|test)\//.test(path)

export const parts = ['model', 'workbook', 'google', 'ledger', 'evidence', 'sync', 'api', 'environment', 'infra', 'web', 'scripts', 'test'] as const

export type Part = (typeof parts)[number]

/** ARCHITECTURE's "Who may import whom". A name is a part or one file; `types` may be imported as types alone. */
const allowed: Record<Part, { values: readonly string[]; types: readonly string[]; packages: readonly string[] | 'any' }> = {
  model: { values: [], types: [], packages: [] },
  workbook: { values: ['model'], types: [], packages: [] },
  google: { values: [], types: ['functions/workbook/grid.ts', 'functions/workbook/feedback.ts'], packages: 'any' },
  ledger: { values: ['model'], types: [], packages: 'any' },
  evidence: { values: ['workbook', 'ledger', 'model'], types: [], packages: 'any' },
  sync: { values: ['google', 'workbook', 'ledger', 'evidence', 'model', 'environment'], types: [], packages: 'any' },
  api: { values: ['ledger', 'evidence', 'model', 'environment'], types: [], packages: 'any' },
  environment: { values: [], types: [], packages: ['valibot'] },
  infra: { values: ['functions/ledger/keys.ts'], types: ['environment'], packages: 'any' },
  web: { values: ['model'], types: [], packages: ['preact', 'preact-render-to-string', 'chart.js', 'canonicalize', 'fflate'] },
  scripts: { values: parts.filter(part => part !== 'test'), types: [], packages: 'any' },
  test: { values: parts, types: [], packages: 'any' },
}

function reasonAgainst({ from, to, typeOnly }: Edge): string | null {
  const part = partOf(from)
  if (part === null) return isOwnFile(from) ? `${from} stands in no part of the house` : null
  const target = partOf(to)
  if (target === part) return null
  const { values, types, packages } = allowed[part]
  if (target !== null) {
    if (values.includes(target) || values.includes(to)) return null
    if (types.includes(target) || types.includes(to)) return typeOnly ? null : `${part} may import only its types`
    return `${part} may not import ${target}`
  }
  if (isOwnFile(to)) return `${to} stands in no part of the house`
  if (to === 'googleapis') return 'the whole package; import the module of one API'
  if (packages === 'any' || packages.includes(packageOf(to))) return null
  return `${part} may not import this package`
}

/** `@scope/name` or `name` of `name/path`. */
function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
