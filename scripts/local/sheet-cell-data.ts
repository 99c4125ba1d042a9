import * as v from 'valibot'
import { booleanCell, errorCell, numberCell, textCell, type EmptyCell, type SheetCell } from './sheet-answer.ts'

/** What Sheets takes in one cell, in UTF-16 units. */
const MOST_CHARACTERS = 50_000
const Text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS, 'Your input contains more than the maximum of 50000 characters in a single cell.'))

const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Size = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000))

export const GridSize = v.strictObject({
  rowCount: v.optional(Size, 1000),
  columnCount: v.optional(Size, 26),
  frozenRowCount: v.exactOptional(Index),
  frozenColumnCount: v.exactOptional(Index),
})

const Format = v.looseObject({
  numberFormat: v.exactOptional(v.strictObject({ type: v.string(), pattern: v.optional(v.string(), '') })),
})

/** A cell as a request writes it. */
export const CellData = v.strictObject({
  userEnteredValue: v.exactOptional(v.union([
    v.strictObject({ stringValue: Text }),
    v.strictObject({ numberValue: v.number() }),
    v.strictObject({ boolValue: v.boolean() }),
    v.strictObject({ formulaValue: Text }),
  ])),
  userEnteredFormat: v.exactOptional(Format),
  note: v.exactOptional(Text),
  dataValidation: v.exactOptional(v.looseObject({ condition: v.looseObject({ type: v.string() }) })),
})
export type CellData = v.InferOutput<typeof CellData>

/** The cell as Sheets answers it once it is written. A formula isn't computed: its cell shows an error. */
export function answeredCell({ userEnteredValue, userEnteredFormat, ...rest }: CellData): SheetCell | EmptyCell {
  return {
    ...(userEnteredValue === undefined ? {} : valueCell(userEnteredValue, userEnteredFormat?.numberFormat?.pattern || null)),
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat, effectiveFormat: userEnteredFormat }),
    ...rest,
  }
}

function valueCell(value: NonNullable<CellData['userEnteredValue']>, pattern: string | null): SheetCell | EmptyCell {
  if ('stringValue' in value) return value.stringValue === '' ? {} : textCell(value.stringValue)
  if ('numberValue' in value) return numberCell(value.numberValue, pattern)
  if ('boolValue' in value) return booleanCell(value.boolValue)
  return { ...errorCell('#ERROR!'), userEnteredValue: value }
}
