import type { TableName } from '#model/dataset.ts'
import type { Book } from './book.ts'
import type { Details, Findings } from './findings.ts'
import type { Cell } from './grid.ts'
import { placeOf } from './rows.ts'
import { cleanText } from './text-normal.ts'

/** What a cell seems to hold of a person. */
export type PersonalData = Details['personal-data']['what']

/** Warns at each cell of a known column that seems to hold something of a person: what is published stays in every later revision. */
export function warnOfPersonalData({ tables }: Book, findings: Findings): void {
  for (const table of Object.keys(tables) as TableName[]) {
    const { tab, rows } = tables[table]
    for (const row of rows) {
      for (const [index, cell] of row.cells.entries()) {
        const what = cell === null ? null : personalDataIn(cell)
        const column = tab.columns[index]?.column
        if (what !== null && column !== undefined) findings.add('personal-data', placeOf(tab, column, row), { what }, 'warning')
      }
    }
  }
}

/** Null where nothing in the cell looks like it. Numbers are only ever national register numbers: anything else would be a figure. */
export function personalDataIn({ kind, shown }: Pick<Cell, 'kind' | 'shown'>): PersonalData | null {
  if (kind === 'text') {
    if (!mayHold(shown)) return null
    const text = cleanText(shown)
    if (E_MAIL.test(text)) return 'e-mail'
    if (text.match(REGISTER_NUMBER)?.some(isRegisterNumber) === true) return 'register-number'
    return PHONES.some(phone => phone.test(text)) ? 'phone' : null
  }
  return kind === 'number' && /^\d{11}$/u.test(shown) && isRegisterNumber(shown) ? 'register-number' : null
}

/** Most cells have neither the sign nor the digits: one scan spares the patterns. */
function mayHold(text: string): boolean {
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x40) return true
    if (unit >= 0x30 && unit <= 0x39 && ++digits === FEWEST_DIGITS) return true
  }
  return false
}

/** A plausible birth date (the month may be unknown, or raised by 20 or 40 in a number of who isn't registered) and the right check digits: 97 less the rest of the first nine, after a 2 for who was born from 2000 on. */
function isRegisterNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/gu, '')
  const [month, day, first, check] = [digits.slice(2, 4), digits.slice(4, 6), digits.slice(0, 9), digits.slice(9)].map(Number) as [number, number, number, number]
  if (month % 20 > 12 || month >= 60 || day > 31) return false
  return check === 97 - (first % 97) || check === 97 - ((2_000_000_000 + first) % 97)
}

/** A telephone number has nine. */
const FEWEST_DIGITS = 9
const E_MAIL = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,}/u
const REGISTER_NUMBER = /(?<![\d.-])\d{2}[. ]?\d{2}[. ]?\d{2}[- .]?\d{3}[. -]?\d{2}(?![\d])/gu
/** Of Belgium: a zone of two digits and seven more, one of three and six, a mobile; then of abroad. A day such as 01/09/2018 is none of them. */
const BELGIAN = String.raw`(?<![\d+./-])(?:(?:\+|00)32[ .]?(?:\(0\)[ ]?)?|0)`
const PHONES = [
  new RegExp(String.raw`${BELGIAN}[2349][ /.-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?!\d)`, 'u'),
  new RegExp(String.raw`${BELGIAN}[15678]\d[ /.-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?!\d)`, 'u'),
  new RegExp(String.raw`${BELGIAN}4[5-9]\d[ /.-]?(?:\d{2}[ .-]?\d{2}[ .-]?\d{2}|\d{3}[ .-]?\d{3})(?!\d)`, 'u'),
  /(?<![\d+])\+(?!32)\d(?:[ .()-]{0,2}\d){8,13}(?!\d)/u,
]
