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
export function useAskedTable(service: Service, asked: AskedRows, revision: number, attempt: number): Answer<AskedTables> | null {
  const [answer, setAnswer] = useState<Answer<AskedTables> | null>(null)
  const table = tableBehind(asked)
  useEffect(() => {
    let gone = false
    setAnswer(null)
    void read(service, table, revision).then(next => {
      if (!gone) setAnswer(next)
    })
    return () => { gone = true }
  }, [service, table, revision, attempt])
  return answer
}

export function tableBehind({ of }: AskedRows): keyof AskedTables {
  switch (of) {
    case 'funding':
    case 'requested':
    case 'funder': return 'funding'
    case 'staffing': return 'staffing'
    case 'running':
    case 'ending':
    case 'within':
    case 'outside':
    case 'role':
    case 'municipality':
    case 'listed': return 'projects'
  }
}

async function read({ rows }: Service, table: keyof AskedTables, revision: number): Promise<Answer<AskedTables>> {
  const answer = await rows(table, revision)
  return answer.kind === 'found' ? { kind: 'found', body: { ...NO_ROWS, [table]: answer.body } } : answer
}

export const NO_ROWS: AskedTables = { funding: [], staffing: [], projects: [] }
