/**
 * Keeps what a warm function made last, by name: a second asker gets it, also while it is being made. What fails isn't kept.
 *
 * @param most so many are kept: those that were asked for last
 */
export function recentValues<Value>(most: number): (name: string, make: () => Value | Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>()
  return async (name, make) => {
    const value = kept.get(name) ?? Promise.resolve().then(make)
    kept.delete(name)
    kept.set(name, value)
    for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old)
    try {
      return await value
    } catch (error) {
      if (kept.get(name) === value) kept.delete(name)
      throw error
    }
  }
}
