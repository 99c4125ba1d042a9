/**
 * A cell's text so that all of it can be seen: control characters, characters without width and those
 * that turn the direction of writing as their code points. Cut when it is long.
 */
export function visibleValue(value: string): string {
  const seen = value.replace(UNSEEN, signOf)
  return seen.length <= LONGEST ? seen : `${seen.slice(0, LONGEST).toWellFormed().replace(/\uFFFD$/u, '')}…`
}

function signOf(character: string): string {
  if (character === '\n') return '↵'
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** Controls, formats (also those that turn the direction), separators of lines, the grapheme joiner; spaces are left as they are. */
const UNSEEN = /\u034F|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const LONGEST = 300
