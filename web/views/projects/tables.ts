import { useEffect, useState } from 'preact/hooks'
import type { TableName } from '#model/dataset.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { Service } from '../../service.ts'

export type Tables<T extends TableName> = { [K in T]: SourcedRow<K>[] }

export type Fetched<T extends TableName> = { phase: 'loading' } | { phase: 'unreachable' } | { phase: 'found'; tables: Tables<T> }

/** The rows behind the figures, asked for when the page is looked at. @param tables always the same ones */
export function useTables<T extends TableName>(service: Service, revision: number | null, tables: readonly T[]): [Fetched<T>, again: () => void] {
  return useFetched(revision === null ? null : async () => {
    const answers = await Promise.all(tables.map(async table => [table, await service.rows(table, revision)] as const))
    const found = answers.flatMap(([table, answer]) => (answer.kind === 'found' ? [[table, answer.body]] : []))
    return found.length < tables.length ? null : Object.fromEntries(found) as Tables<T>
  }, [service, revision])
}

/** Of one project alone: its row, its awards, its posts and those that one of its awards pays, however much else there is. */
export function useProjectTables(service: Service, revision: number, code: string | null): [Fetched<'projects' | 'funding' | 'staffing'>, again: () => void] {
  return useFetched(code === null ? null : async () => {
    const answer = await service.read<Tables<'projects' | 'funding' | 'staffing'>>(`/api/dataset?project=${encodeURIComponent(code)}&revision=${revision}`)
    return answer.kind === 'found' ? answer.body : null
  }, [service, revision, code])
}

/** @param load null where there is nothing to load; its answer is null where it can't be had */
function useFetched<T extends TableName>(load: (() => Promise<Tables<T> | null>) | null, dependsOn: readonly unknown[]): [Fetched<T>, again: () => void] {
  const [fetched, setFetched] = useState<Fetched<T>>({ phase: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (load === null) return undefined
    let gone = false
    setFetched({ phase: 'loading' })
    const show = async () => {
      const tables = await load()
      if (!gone) setFetched(tables === null ? { phase: 'unreachable' } : { phase: 'found', tables })
    }
    void show()
    return () => { gone = true }
  }, [...dependsOn, attempt])
  return [fetched, () => setAttempt(attempt + 1)]
}
