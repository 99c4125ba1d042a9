import { canonicalJson } from '../../functions/ledger/content.ts'
import { identityOf, TABLES, TABS, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { csvFile, DATASET_FILE } from '../../functions/evidence/evidence-files.ts'

/**
 * Where a file first differs from what it must be, in Dutch: the line, and the row's code where it has one.
 *
 * @param dataset whose rows the tables hold
 */
export function placeOfDifference(path: string, expected: string, found: string, dataset: Dataset): string | null {
  if (path.endsWith('.json') && !expected.includes('\n')) return placeInJson(expected, found) ?? (path === DATASET_FILE ? rowAt(offsetOfDifference(expected, found), dataset) : null)
  const line = differingLine(expected, found)
  if (line === null) return null
  const table = TABLES.find(each => csvFile(each) === path)
  const identity = table === undefined ? null : rowIdentity(table, dataset[table], line - 2)
  return identity === null ? `regel ${line}` : `regel ${line} (${identity})`
}

/** Two JSON values that differ: the steps to the first difference. */
export function stepsToDifference(expected: unknown, found: unknown): (string | number)[] {
  if (!isContainer(expected) || !isContainer(found) || Array.isArray(expected) !== Array.isArray(found)) return []
  const [left, right] = [new Map(Object.entries(expected)), new Map(Object.entries(found))]
  const keys = new Set([...left.keys(), ...right.keys()])
  for (const key of keys) {
    if (JSON.stringify(left.get(key)) === JSON.stringify(right.get(key))) continue
    return [Array.isArray(expected) ? Number(key) : key, ...stepsToDifference(left.get(key), right.get(key))]
  }
  return []
}

function placeInJson(expectedText: string, foundText: string): string | null {
  const [expected, found] = [parsed(expectedText), parsed(foundText)]
  if (expected === undefined || found === undefined) return null
  const steps = stepsToDifference(expected, found)
  const element = steps.findIndex(step => typeof step === 'number')
  const path = steps.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '')
  const label = element < 0 ? '' : labelOf(at(expected, steps.slice(0, element + 1)) ?? at(found, steps.slice(0, element + 1)))
  return path === '' ? null : `${path}${label === '' ? '' : ` (${label})`}`
}

/** What a person knows a row by: its code, or its keys. */
function labelOf(row: unknown): string {
  if (!isContainer(row)) return ''
  const fields = new Map<string, unknown>(Object.entries(row))
  return LABELS.map(name => fields.get(name)).filter(value => typeof value === 'string' || typeof value === 'number').join(' ')
}

const LABELS = ['tab', 'cell', 'code', 'nis', 'number', 'date', 'body', 'status', 'kind', 'domain', 'books', 'deployment', 'year']

function differingLine(expected: string, found: string): number | null {
  const [left, right] = [expected.split('\n'), found.split('\n')]
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index++) {
    if (left[index] !== right[index]) return index + 1
  }
  return null
}

function offsetOfDifference(expected: string, found: string): number {
  const length = Math.max(expected.length, found.length)
  let offset = 0
  while (offset < length && expected[offset] === found[offset]) offset++
  return offset
}

/** The row that stands there in the dataset's canonical JSON; null where none does. */
function rowAt(offset: number, dataset: Dataset): string | null {
  let end = 0
  for (const table of TABLES.toSorted()) {
    end += `{"${table}":[`.length
    for (const [index, row] of dataset[table].entries()) {
      end += canonicalJson(row).length + (index === 0 ? 0 : 1)
      if (offset < end) return `${table}[${index}] (${labelOf(row)})`
    }
    end += ']'.length
  }
  return null
}

function rowIdentity<T extends TableName>(table: T, rows: readonly Row<T>[], index: number): string | null {
  const row = rows[index]
  return row === undefined ? null : `${TABS[table]} ${identityOf(table, row)}`
}

function at(value: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => (isContainer(inner) ? Reflect.get(inner, step) : undefined), value)
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
