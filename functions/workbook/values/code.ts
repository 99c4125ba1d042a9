import type { Cell } from '../grid.ts'
import { cleanText } from '../text-normal.ts'
import { isDateFormat } from './number-format.ts'
import { refuse, type Parsed } from './parsed.ts'

/** The text that tells a row from the others, as shown. */
export function parseCode(cell: Cell): Parsed<string> {
  if (cell.kind === 'number' && isDateFormat(cell.format)) return refuse('code-invalid', { reason: 'date' })
  const code = cleanText(cell.shown)
  if (/\s/u.test(code)) return refuse('code-invalid', { reason: 'white-space' })
  if (/[,;]/u.test(code)) return refuse('code-invalid', { reason: cell.kind === 'number' ? 'number' : 'separator' })
  if (/\p{Cc}/u.test(code)) return refuse('code-invalid', { reason: 'control' })
  return code.length <= MOST || Array.from(code).length <= MOST ? { value: code } : refuse('code-invalid', { reason: 'length' })
}

/** Any text, clean. A tick box is none: an empty one in Begunstigde would make every award a partner's. */
export function parseText(cell: Cell): Parsed<string> {
  if (cell.kind === 'boolean') return refuse('text-invalid', {})
  return { value: cleanText(cell.shown) }
}

const MOST = 64
