import type { EffectRun } from './change-effects.ts'
import type { ChangeGroup, RowChange } from './changes.ts'

/**
 * What one changed award, or one changed post, alone did to its domain's totals: a total is the sum of its rows' shares, so
 * where only one of them changed, that is all that changed rows did to it. Empty where others may have had a part in it.
 *
 * @param group of the row's domain
 * @param groups all of them, also those that aren't shown
 * @param runs what changed rows did to the domain's figures
 */
export function rowEffects(row: RowChange, group: ChangeGroup, groups: readonly ChangeGroup[], runs: readonly EffectRun[]): EffectRun[] {
  const what = row.tab === 'Subsidies' ? 'funding' : row.tab === 'Personeel' ? 'staffing' : null
  if (what === null || group.domain === null || group.rows.filter(({ tab }) => tab === row.tab).length !== 1) return []
  // What moves from one domain to another is listed under the one, and counts in both.
  const moved = groups.some(({ rows }) => rows.some(({ event, fields }) => event === 'changed' && fields.some(({ field }) => field === 'domain' || field === 'project')))
  return moved ? [] : runs.filter(({ subject }) => subject.what === what)
}
