import { useEffect, useState } from 'preact/hooks'
import type { TableName } from '#model/dataset.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { Service } from '../../service.ts'

export type Tables<T extends TableName> = { [K in T]: SourcedRow<K>[] }

export type Fetched<T extends TableName> = { phase: 'loading' } | { phase: 'unreachable' } | { phase: 'found'; tables: Tables<T> }

/** The rows behind the figures, asked for when the page is looked at. @param tables always the same ones */
export function useTables<T extends TableName>(service: Service, revision: number | null, tables: readonly T[]): [Fetched<T>, again: () => void] {
  const [fetched, setFetched] = useState<Fetched<T>>({ phase: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (revision === null) return undefined
    let gone = false
    setFetched({ phase: 'loading' })
    const load = async () => {
      const answers = await Promise.all(tables.map(async table => [table, await service.rows(table, revision)] as const))
      if (gone) return
      const found = answers.flatMap(([table, answer]) => (answer.kind === 'found' ? [[table, answer.body]] : []))
      setFetched(found.length < tables.length ? { phase: 'unreachable' } : { phase: 'found', tables: Object.fromEntries(found) as Tables<T> })
    }
    void load()
    return () => { gone = true }
  }, [service, revision, attempt])
  return [fetched, () => setAttempt(attempt + 1)]
}
