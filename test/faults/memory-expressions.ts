/** An attribute as DynamoDB's JSON has it, such as `{ S: 'a' }`; bytes in base64. */
export type Value = Record<string, unknown>
export type Item = Record<string, Value>

export interface Names {
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, Value>
}

/** What DynamoDB refuses, and what this engine doesn't know: nothing is passed over. */
export class Refused extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** Comparisons and `attribute_exists`, `attribute_not_exists`, joined by AND and OR without parentheses. */
export function holds(expression: string, item: Item | null, names: Names): boolean {
  return expression.split(' OR ').some(each => each.split(' AND ').every(term => termHolds(term.trim(), item ?? {}, names)))
}

/** The terms of a key condition. */
export function keyTerms(expression: string, names: Names): { name: string; operator: string; value: string }[] {
  return expression.split(' AND ').map(term => {
    const [, path = '', operator = '', value = ''] = COMPARISON.exec(term.trim()) ?? []
    if (path === '') throw new Refused('ValidationException', `unknown key condition: ${term}`)
    return { name: nameOf(path, names), operator, value: textOf(valueOf(value, names)) }
  })
}

/** `SET a = :a, … REMOVE b, …` */
export function updated(expression: string, item: Item, names: Names): Item {
  const [, set = '', remove = ''] = /^(?:SET (.*?))?(?: ?\bREMOVE (.*))?$/.exec(expression) ?? []
  if (set === '' && remove === '') throw new Refused('ValidationException', `unknown update: ${expression}`)
  const next = { ...item }
  for (const part of listOf(set)) {
    const [, path = '', value = ''] = /^(\S+) = (:\S+)$/.exec(part) ?? []
    if (path === '') throw new Refused('ValidationException', `unknown assignment: ${part}`)
    next[nameOf(path, names)] = valueOf(value, names)
  }
  for (const path of listOf(remove)) delete next[nameOf(path, names)]
  return next
}

export function projected(expression: string | undefined, item: Item, names: Names): Item {
  if (expression === undefined) return item
  const wanted = new Set(listOf(expression).map(path => nameOf(path, names)))
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)))
}

/** Keys of DynamoDB are ordered by their UTF-8 bytes. */
export function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** As DynamoDB counts it: names and values, in bytes. */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0)
}

const COMPARISON = /^(\S+) (=|<|<=|>|>=) (:\S+)$/

function termHolds(term: string, item: Item, names: Names): boolean {
  const [, not, path] = /^attribute_(not_)?exists\((\S+)\)$/.exec(term) ?? []
  if (path !== undefined) return (nameOf(path, names) in item) === (not === undefined)
  const [, left = '', operator = '', right = ''] = COMPARISON.exec(term) ?? []
  if (left === '') throw new Refused('ValidationException', `unknown condition: ${term}`)
  const value = item[nameOf(left, names)]
  if (value === undefined) return false
  const order = compareTexts(textOf(value), textOf(valueOf(right, names)))
  return { '=': order === 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] ?? false
}

function nameOf(path: string, { ExpressionAttributeNames: names = {} }: Names): string {
  const name = path.startsWith('#') ? names[path] : path
  if (name === undefined || !/^\w+$/.test(name)) throw new Refused('ValidationException', `unknown name: ${path}`)
  return name
}

function valueOf(name: string, { ExpressionAttributeValues: values = {} }: Names): Value {
  const value = values[name]
  if (value === undefined) throw new Refused('ValidationException', `unknown value: ${name}`)
  return value
}

function textOf(value: Value): string {
  if (typeof value['S'] !== 'string') throw new Refused('ValidationException', 'only strings are compared')
  return value['S']
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',').map(part => part.trim())
}

function valueBytes(value: Value): number {
  if (typeof value['S'] === 'string') return Buffer.byteLength(value['S'])
  if (typeof value['B'] === 'string') return Buffer.byteLength(value['B'], 'base64')
  if (Array.isArray(value['L'])) return 3 + value['L'].reduce((sum: number, each: Value) => sum + 1 + valueBytes(each), 0)
  if (typeof value['M'] === 'object' && value['M'] !== null) return 3 + Object.entries(value['M']).reduce((sum, [name, each]) => sum + 1 + Buffer.byteLength(name) + valueBytes(each as Value), 0)
  throw new Refused('ValidationException', `unknown kind of value: ${Object.keys(value).join(', ')}`)
}
