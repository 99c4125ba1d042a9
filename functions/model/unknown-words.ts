/**
 * Whether a text of the workbook only says that something isn't known, as a required cell must: "onbekend", "niet vermeld
 * in de bron", "?", nothing. Case, accents, white space and what isn't a letter or digit don't matter. What says that
 * there is nothing to know, such as "n.v.t." or "geen", is an answer.
 */
export function saysUnknown(text: string): boolean {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('.', '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return plain === '' || WORDS.has(plain)
}

/** As the workbook's people write it. */
const WORDS: ReadonlySet<string> = new Set([
  'onbekend', 'nog onbekend', 'bron onbekend', 'verstrekker onbekend',
  'niet bekend', 'nog niet bekend', 'niet gekend', 'nog niet gekend', 'niet geweten',
  'niet vermeld', 'niet vermeld in de bron', 'niet vermeld in bron', 'niet vermeld in de bronnen', 'niet in de bron vermeld',
  'niet genoemd', 'niet gespecificeerd', 'niet opgegeven', 'niet ingevuld', 'niet duidelijk', 'onduidelijk',
  'te bepalen', 'nog te bepalen', 'nog niet bepaald', 'niet bepaald', 'onbepaald', 'ntb', 'tbd',
  'in te vullen', 'nog in te vullen', 'aan te vullen', 'nog aan te vullen', 'na te kijken', 'nog na te kijken', 'op te zoeken', 'nog op te zoeken',
])
