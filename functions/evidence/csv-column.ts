/** A field of a Frictionless Table Schema, version 1. */
export interface SchemaField {
  name: string
  /** The workbook's own header. */
  title: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  description?: string
  constraints?: {
    required?: true
    minimum?: number
    maximum?: number
    enum?: readonly string[]
    pattern?: string
  }
}

export type CsvValue = string | number | boolean | null

/** One column of a table: how it is described, and what a row holds there. */
export interface CsvColumn<R> extends SchemaField {
  value: (row: R) => CsvValue
}

/** RFC 4180: records end with CR LF. Null is an empty field; an empty text is a quoted empty field. */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = value.toWellFormed()
  return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const NEEDS_QUOTES = /["\r\n,]/
