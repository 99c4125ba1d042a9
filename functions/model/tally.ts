/** Sums by key. `at` gives the sums of a key, begun by `fresh`; `all` each key with its sums, in order of arrival. */
export interface Tally<Key extends object, Sums extends object> {
  at(key: Key): Sums
  all(): (Key & Sums)[]
}

export function tally<Key extends object, Sums extends object>(fresh: () => Sums): Tally<Key, Sums> {
  const entries = new Map<string, { key: Key; sums: Sums }>()
  return {
    at(key) {
      const name = JSON.stringify(Object.values(key))
      let entry = entries.get(name)
      if (entry === undefined) entries.set(name, (entry = { key, sums: fresh() }))
      return entry.sums
    },
    all: () => [...entries.values()].map(({ key, sums }) => ({ ...key, ...sums })),
  }
}
