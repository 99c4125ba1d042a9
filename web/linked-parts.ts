/** A piece of a sentence; `link`: which of its parts it is, null between them. */
export interface Piece {
  text: string
  link: number | null
}

/** A sentence in pieces, so that its parts can lead somewhere. @param parts in their order; one that doesn't stand in it is left out */
export function linkedParts(sentence: string, parts: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  parts.forEach((part, link) => {
    const at = placeOf(sentence, part, from)
    if (at === -1) return
    pieces.push({ text: sentence.slice(from, at), link: null }, { text: part, link })
    from = at + part.length
  })
  return [...pieces, { text: sentence.slice(from), link: null }].filter(({ text }) => text !== '')
}

/** Never within a longer number. */
function placeOf(sentence: string, part: string, from: number): number {
  const at = part === '' ? -1 : sentence.indexOf(part, from)
  const isWhole = at === -1 || !(isDigit(part[0]) && isDigit(sentence[at - 1])) && !(isDigit(part.at(-1)) && isDigit(sentence[at + part.length]))
  return isWhole ? at : placeOf(sentence, part, at + 1)
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
