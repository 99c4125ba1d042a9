import { foldText } from './text-normal.ts'

/**
 * Whether two names are the same but for a slip: one letter added, dropped, changed or swapped with
 * its neighbour; two where the longer has eight letters or more; none under four. Both folded.
 */
export function isNearly(a: string, b: string): boolean {
  const longer = Math.max(lengthOf(a), lengthOf(b))
  if (longer < 4) return false
  const most = longer >= 8 ? 2 : 1
  return slipsBetween(a, b, most) <= most
}

/** The name that was probably meant, or null where none comes near. */
export function nearestOf(text: string, names: readonly string[]): string | null {
  const folded = foldText(text)
  if (folded === '' || folded.length > LONGEST) return null
  let nearest: string | null = null
  let fewest = slipsAllowed(folded) + 1
  for (const name of names) {
    const other = foldText(name)
    const slips = other.length > LONGEST ? fewest : isPartOf(folded, other) ? 1 : slipsBetween(folded, other, fewest - 1)
    if (slips >= fewest) continue
    fewest = slips
    nearest = name
  }
  return nearest
}

/** Letters added, dropped, changed or swapped with their neighbour; `most + 1` as soon as there are more than `most`. */
export function slipsBetween(a: string, b: string, most: number): number {
  const left = Array.from(a)
  const right = Array.from(b)
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let fewest = row
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let slips = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) slips = Math.min(slips, at(before, column - 2) + 1)
      current.push(slips)
      fewest = Math.min(fewest, slips)
    }
    // A swap reaches back one row, at the price of a slip more.
    if (fewest > most && Math.min(...above) >= most) return most + 1
    before = above
    above = current
  }
  return Math.min(at(above, right.length), most + 1)
}

/** A third of the letters, three at most, and never all of them. */
function slipsAllowed(folded: string): number {
  return Math.min(folded.length - 1, 3, Math.max(1, Math.floor(folded.length / 3)))
}

/** `Sociaal` for `Sociaal beleid`. */
function isPartOf(text: string, name: string): boolean {
  return text.length >= 4 && name.length > text.length && name.startsWith(text)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

const LONGEST = 100
