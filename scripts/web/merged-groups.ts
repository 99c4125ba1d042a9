/** Modules that come together, as one file. */
export interface Group {
  /** The pages that need one of them, by index. */
  users: ReadonlySet<number>
  paths: readonly string[]
  /** Compressed, as an estimate. */
  bytes: number
  /** The numbers of the groups that it was at first. */
  parts: ReadonlySet<number>
  /** The numbers of the groups that its modules import from; its own among them. */
  needs: ReadonlySet<number>
}

/**
 * Two groups become one as long as that spares more requests than it makes pages load in vain: the best pair first.
 *
 * @param visits of each page
 */
export function mergedGroups(groups: readonly Group[], visits: readonly number[]): readonly Group[] {
  const now = costOf(groups, visits)
  const best = groups.flatMap((one, index) => groups.slice(index + 1).map(other => {
    const merged = [...groups.filter(group => group !== one && group !== other), union(one, other)]
    return { merged, cost: costOf(merged, visits) }
  })).toSorted((a, b) => a.cost - b.cost)[0]
  return best === undefined || best.cost >= now ? groups : mergedGroups(best.merged, visits)
}

function union(one: Group, other: Group): Group {
  return {
    users: one.users.union(other.users),
    paths: [...one.paths, ...other.paths],
    bytes: one.bytes + other.bytes,
    parts: one.parts.union(other.parts),
    needs: one.needs.union(other.needs),
  }
}

/** In bytes, of all visits. */
function costOf(groups: readonly Group[], visits: readonly number[]): number {
  return visits.reduce((sum, times, page) => {
    const needed = new Set(groups.filter(({ users }) => users.has(page)))
    for (let before = -1; before < needed.size;) {
      before = needed.size
      const needs = [...needed].reduce<ReadonlySet<number>>((all, group) => all.union(group.needs), new Set())
      for (const group of groups) if (!group.parts.isDisjointFrom(needs)) needed.add(group)
    }
    return sum + times * [...needed].reduce((bytes, group) => bytes + group.bytes + REQUEST, 0)
  }, 0)
}

/** What a file more costs a page, in bytes: its headers, its name where it is asked for, and what compresses less well by itself. */
const REQUEST = 500
