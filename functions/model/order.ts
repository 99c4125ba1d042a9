/** Compares by the named keys in turn: numbers by size, text by code unit, null first. */
export function byKeys<T>(keys: readonly (keyof T)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = a[key] ?? ''
      const right = b[key] ?? ''
      if (left < right) return -1
      if (left > right) return 1
    }
    return 0
  }
}
