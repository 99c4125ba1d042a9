import { useEffect, useState } from 'preact/hooks'
import type { SourcedRow } from '../../dataset.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import type { Answer, Service } from '../../service.ts'

/** The rows that a figure is made of; of the other tables none. */
export interface AskedTables {
  funding: readonly SourcedRow<'funding'>[]
  staffing: readonly SourcedRow<'staffing'>[]
  projects: readonly SourcedRow<'projects'>[]
}

/** Null until there is an answer. @param attempt another number asks once more */
export function useAskedTable(service: Service, { of }: AskedRows, revision: number, attempt: number): Answer<AskedTables> | null {
  const [answer, setAnswer] = useState<Answer<AskedTables> | null>(null)
  useEffect(() => {
    let gone = false
    setAnswer(null)
    void read(service, of, revision).then(next => {
      if (!gone) setAnswer(next)
    })
    return () => { gone = true }
  }, [service, of, revision, attempt])
  return answer
}

async function read({ rows }: Service, of: AskedRows['of'], revision: number): Promise<Answer<AskedTables>> {
  switch (of) {
    case 'funding':
    case 'requested':
    case 'funder': return beside('funding', await rows('funding', revision))
    case 'staffing': return beside('staffing', await rows('staffing', revision))
    case 'running':
    case 'ending':
    case 'within':
    case 'outside':
    case 'role':
    case 'municipality': return beside('projects', await rows('projects', revision))
  }
}

function beside<T extends keyof AskedTables>(table: T, answer: Answer<AskedTables[T]>): Answer<AskedTables> {
  return answer.kind === 'found' ? { kind: 'found', body: { ...NO_ROWS, [table]: answer.body } } : answer
}

export const NO_ROWS: AskedTables = { funding: [], staffing: [], projects: [] }
