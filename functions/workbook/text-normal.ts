/**
 * Text as the workbook means it: NFC, trimmed, every run of white space one space, characters
 * without width gone. What two people typed alike is then the same text.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(WHITE_SPACE, ' ')
    .trim()
    .toWellFormed()
}

/** For comparing: `cleanText` without case, accents and the kinds of dash and apostrophe. */
export function foldText(text: string): string {
  const clean = cleanText(text)
  const plain = isPlain(clean) ? clean : withoutMarks(clean)
  return plain.toLowerCase()
}

/** A title or header for comparing: case, accents, white space and a star or colon at the end don't matter. */
export function foldName(text: string): string {
  return foldText(text).replaceAll(' ', '').replace(/[*:]+$/u, '')
}

/** The several things that one cell names, separated by comma, semicolon or line feed; empty ones left out. */
export function splitList(text: string): string[] {
  return text.split(SEPARATORS).map(cleanText).filter(part => part !== '')
}

/** Cut for a sentence or a report; never within a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).toWellFormed().replace(/\uFFFD$/u, '').trimEnd()}…`
}

// Soft hyphen, grapheme joiner, zero-width spaces and joiners, direction marks, byte order mark.
const INVISIBLE = /(?:\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF])+/gu
const WHITE_SPACE = /[\s\u0085]+/gu
const SEPARATORS = /[,;\n\v\f\r\u0085\u2028\u2029]/u

/** Most cells are clean already: one scan then spares four passes. Anything unusual counts as not clean. */
function isClean(text: string): boolean {
  let wasSpace = true
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const isSpace = unit === 0x20
    if (isSpace && wasSpace) return false
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0xa0) || unit === 0xad || unit >= 0x300) return false
    wasSpace = isSpace
  }
  return !wasSpace || text === ''
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return false
  }
  return true
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
}
