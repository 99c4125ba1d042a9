/** Rows of one shape column by column, each as long as there are rows: as JSON every name stands there once, and like stands beside like. */
export type Columnar<Row extends object> = { [Name in keyof Row]?: Row[Name][] }

/** @throws where a row has other names than the first */
export function columnsOf<Row extends object>(rows: readonly Row[]): Columnar<Row> {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[]
  if (rows.some(row => Object.keys(row).length !== names.length || !names.every(name => name in row))) throw new Error('rows of one shape have the same names')
  return Object.fromEntries(names.map(name => [name, rows.map(row => row[name])])) as Columnar<Row>
}

export function rowsOf<Row extends object>(columns: Columnar<Row>): Row[] {
  const named = Object.entries<unknown[]>(columns as Record<string, unknown[]>)
  return (named[0]?.[1] ?? []).map((_, index) => Object.fromEntries(named.map(([name, values]) => [name, values[index]])) as Row)
}
