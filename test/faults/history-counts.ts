/** What the histories were made of, so that none of it is missing without anybody noticing. */
export type HistoryCounts = Record<Happening, number>

export type Happening = typeof HAPPENINGS[number]

export function noCounts(): HistoryCounts {
  return Object.fromEntries(HAPPENINGS.map(happening => [happening, 0])) as HistoryCounts
}

const HAPPENINGS = [
  'edits', 'removals', 'undone edits', 'turns of the rows', 'days off',
  'syncs', 'publications', 'unchanged readings', 'waiting readings', 'held readings', 'guarded readings',
  'accepted by command', 'accepted in the sheet', 'acceptances of another reading',
  'calls lost before acting', 'calls lost after acting', 'connections cut for good',
  'syncs that couldn\'t read', 'syncs that couldn\'t be signed', 'syncs that couldn\'t store', 'publications left uncertain',
  'syncs held up', 'publications lost to another', 'syncs overtaken',
  'reads as of before the first revision', 'reads as of an earlier revision', 'reads as of the last revision',
] as const
