/** Text as Sheets takes it: without what it refuses or no one sees, and no longer than a cell may be. */
export function writtenText(text: string): string {
  const clean = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(CONTROL, ' ')
  if (clean.length <= MOST_UNITS) return clean
  // A character of two units is not cut in half.
  const end = /[\uD800-\uDBFF]/.test(clean.charAt(MOST_UNITS - 2)) ? MOST_UNITS - 2 : MOST_UNITS - 1
  return `${clean.slice(0, end)}…`
}

/** What a cell holds at most, in UTF-16 units; a note is kept as short. */
const MOST_UNITS = 50_000
/** All but the tab and the line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu
