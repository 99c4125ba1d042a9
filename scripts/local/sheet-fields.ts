/** Which fields an answer keeps: `all`, or by name. */
export type FieldTree = 'all' | { [name: string]: FieldTree }

/** A mask that can't be read or names a field that doesn't exist; `message` as Google puts it. */
export class FieldsRefused extends Error {}

/**
 * Reads a `fields` parameter such as `properties(title,locale),sheets.data.rowData`: names, joined by `.`
 * or `/`, with `(…)` for several within one, and `*` for all.
 * @param known the fields that exist; `all` = any below
 * @throws FieldsRefused
 */
export function parseFields(mask: string, known: FieldTree): FieldTree {
  const tokens = mask.match(/[A-Za-z0-9_-]+|[*,./()]|[^]/g) ?? []
  let at = 0

  function list(known: FieldTree, path: string): FieldTree {
    let tree = item(known, path)
    while (tokens[at] === ',') {
      at++
      tree = joined(tree, item(known, path))
    }
    return tree
  }

  function item(known: FieldTree, path: string): FieldTree {
    const name = tokens[at++] ?? ''
    if (name === '*') return 'all'
    const full = path === '' ? name : `${path}.${name}`
    const below = known === 'all' ? 'all' : Object.hasOwn(known, name) ? known[name] : undefined
    if (!/^[\w-]+$/.test(name) || below === undefined) throw refused(full)
    const next = tokens[at]
    if (next === '.' || next === '/') {
      at++
      return { [name]: item(below, full) }
    }
    if (next !== '(') return { [name]: 'all' }
    at++
    const within = list(below, full)
    if (tokens[at++] !== ')') throw refused(full)
    return { [name]: within }
  }

  const tree = list(known, '')
  if (at < tokens.length) throw refused(tokens.slice(at).join(''))
  return tree
}

/** What the tree keeps of a value; lists are passed through, and what isn't there stays away. */
export function keepFields(value: unknown, tree: FieldTree): unknown {
  if (tree === 'all' || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => keepFields(each, tree))
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    const below = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (below !== undefined) kept[name] = keepFields(field, below)
  }
  return kept
}

/** The target with the tree's fields as the source has them; what the source lacks of them is gone. */
export function assignFields(target: unknown, source: unknown, tree: FieldTree): unknown {
  if (tree === 'all') return source
  const [from, result] = [new Map(entriesOf(source)), new Map(entriesOf(target))]
  for (const [name, below] of Object.entries(tree)) {
    const value = assignFields(result.get(name), from.get(name), below)
    if (value === undefined) result.delete(name)
    else result.set(name, value)
  }
  return result.size === 0 ? undefined : Object.fromEntries(result)
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Whether the tree keeps anything at this path. */
export function keepsField(tree: FieldTree, ...path: string[]): boolean {
  let below: FieldTree | undefined = tree
  for (const name of path) {
    if (below === 'all') return true
    below = Object.hasOwn(below, name) ? below[name] : undefined
    if (below === undefined) return false
  }
  return true
}

function joined(a: FieldTree, b: FieldTree): FieldTree {
  if (a === 'all' || b === 'all') return 'all'
  const both: { [name: string]: FieldTree } = { ...a }
  for (const [name, below] of Object.entries(b)) {
    const own = Object.hasOwn(both, name) ? both[name] : undefined
    both[name] = own === undefined ? below : joined(own, below)
  }
  return both
}

function refused(path: string): FieldsRefused {
  return new FieldsRefused(`Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`)
}
