import type { Books, Row, TableName } from '#model/dataset.ts'
import type { Answer } from './service.ts'

/** Where a row stands in the sheet; `row` null where that isn't known. */
export interface RowSource {
  tab: string
  row: number | null
}

/** A table's row as `/api/dataset` answers it: with its place, and with what follows from other rows. */
export type SourcedRow<T extends TableName> = Row<T> & { source: RowSource } & Derived[T]

interface Derived extends Record<TableName, unknown> {
  /** NIS codes ascending; `alle` is filled in. */
  projects: { municipalities: string[]; everyPartner: boolean }
  /** `ownDomain`: as the row itself has it; null = its project's. */
  funding: { domain: string; ownDomain: string | null; books: Books }
}

/** Rows of one revision, which never change: each table is fetched once, in as many parts as it has. */
export interface RowReader {
  <T extends TableName>(table: T, revision: number): Promise<Answer<SourcedRow<T>[]>>
}

type Part<T extends TableName> = { parts: number } & Record<T, SourcedRow<T>[]>

/** @param ask for the JSON at a path */
export function rowReader(ask: <Body>(path: string) => Promise<Answer<Body>>): RowReader {
  const kept = new Map<string, Promise<Answer<unknown>>>()

  const fetchParts = async <T extends TableName>(table: T, revision: number): Promise<Answer<SourcedRow<T>[]>> => {
    const rows: SourcedRow<T>[] = []
    for (let part = 1, parts = 1; part <= parts; part++) {
      const answer = await ask<Part<T>>(`/api/dataset?table=${table}&part=${part}&revision=${revision}`)
      if (answer.kind !== 'found') return answer
      parts = answer.body.parts
      for (const row of answer.body[table]) rows.push(row)
    }
    return { kind: 'found', body: rows }
  }

  return <T extends TableName>(table: T, revision: number) => {
    const key = `${table} ${revision}`
    const before = kept.get(key) as Promise<Answer<SourcedRow<T>[]>> | undefined
    const asked = before ?? fetchParts(table, revision).then(answer => {
      // Asked again next time.
      if (answer.kind !== 'found') kept.delete(key)
      return answer
    })
    kept.set(key, asked)
    return asked
  }
}
