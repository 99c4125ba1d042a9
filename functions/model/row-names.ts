import type { Row, TableName } from './dataset.ts'
import { identityOf } from './dataset.ts'

/** What people know a row by: its Code, NIS or Nummer as it stands in the sheet; a meeting's date and body. */
export function codeOf<T extends TableName>(table: T, row: Row<T>): string {
  const identity = identityOf(table, row)
  return table === 'priorities' ? String(Number(identity)) : identity
}

/** The inverse: the identity, in lower case, of the row that has this code. */
export function identityOfCode(table: TableName, code: string): string {
  return (table === 'priorities' ? code.padStart(PRIORITY_DIGITS, '0') : code).toLowerCase()
}

/** What the row is about: its own name, an award's funder, a post's title, a meeting's subject. */
export function nameOf<T extends TableName>(table: T, row: Row<T>): string {
  return NAMES[table](row)
}

const PRIORITY_DIGITS = 16

const NAMES: { [T in TableName]: (row: Row<T>) => string } = {
  domains: row => row.name,
  projects: row => row.name,
  funding: row => row.funder,
  staffing: row => row.title,
  municipalities: row => row.name,
  priorities: row => row.name,
  meetings: row => row.subject ?? row.body,
}
