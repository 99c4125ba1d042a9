import type { TableName } from '#model/dataset.ts'
import type { SourcedDataset } from '../../audit-content.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { Service } from '../../service.ts'

/** Every row of a revision; null where some can't be had now. */
export async function readAllRows(service: Service, revision: number): Promise<SourcedDataset | null> {
  const read = async <T extends TableName>(table: T): Promise<SourcedRow<T>[] | null> => {
    const answer = await service.rows(table, revision)
    return answer.kind === 'found' ? answer.body : null
  }
  const [domains, projects, funding, staffing, municipalities, priorities, meetings] = await Promise.all([
    read('domains'), read('projects'), read('funding'), read('staffing'), read('municipalities'), read('priorities'), read('meetings'),
  ])
  if (domains === null || projects === null || funding === null || staffing === null || municipalities === null || priorities === null || meetings === null) return null
  return { domains, projects, funding, staffing, municipalities, priorities, meetings }
}
