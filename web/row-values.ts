import type { Report } from '#model/report.ts'
import { visibleValue } from './cell-value.ts'
import type { Formats } from './text/formats.ts'
import type { Texts } from './text/nl.ts'
import type { ValueTexts } from './text/values-nl.ts'

/** What writing a field's value takes. */
export interface Writing {
  texts: Texts
  values: ValueTexts
  formats: Formats
  /** Of the revision that the page is about; what it no longer knows is called by its code. */
  names: Pick<Report, 'domains' | 'projects' | 'municipalities' | 'priorities'>
}

/** What stood in a field, and what stands there now; as the dataset has it. */
export interface FieldChange {
  field: string
  column: string
  old: unknown
  new: unknown
}

/** Such as "einddatum van 31/12/2028 naar 31/12/2029". */
export function fieldSentence({ field, column, old, new: now }: FieldChange, writing: Writing): string {
  const { values, formats } = writing
  const name = fieldName(field, column, values)
  if (Array.isArray(old) && Array.isArray(now) && old.length > 0 && now.length > 0) {
    const each = (items: unknown[]) => formats.list(items.map(item => itemText(field, item, writing)))
    return values.listChange(name, each(now.filter(item => !old.includes(item))), each(old.filter(item => !now.includes(item))))
  }
  if (isEmpty(old)) return values.filled(name, valueText(field, now, writing))
  if (isEmpty(now)) return values.emptied(name, valueText(field, old, writing))
  return values.change(name, valueText(field, old, writing), valueText(field, now, writing))
}

export function fieldName(field: string, column: string, values: ValueTexts): string {
  return Object.hasOwn(values.fields, field) ? values.fields[field] ?? column : column
}

/** A field's value in words and figures, in the reader's language, as a sentence has it: free text in quotation marks. */
export function valueText(field: string, value: unknown, writing: Writing): string {
  const text = plainText(field, value, { ...writing, formats: { ...writing.formats, euros: writing.formats.briefEuros } })
  return isFreeText(field, value) ? writing.values.quoted(text) : text
}

/** As it stands by itself. */
export function plainText(field: string, value: unknown, writing: Writing): string {
  const { texts, values, formats } = writing
  if (isEmpty(value)) return NOT_STATED.has(field) ? values.notStated : values.empty
  if (Array.isArray(value)) return formats.list(value.map(item => itemText(field, item, writing)))
  if (field === 'municipalities' && value === 'all') return values.allMunicipalities
  if (typeof value === 'number') return numberText(field, value, writing)
  if (typeof value !== 'string') return String(value)
  if (DAYS.has(field)) return value === 'ongoing' ? texts.ongoing : formats.day(value)
  if (field === 'basis') return wordOf(values.basis, value)
  if (field === 'deployment') return wordOf(values.deployment, value)
  if (field === 'kind') return wordOf(texts.kinds, value)
  if (field === 'status') return wordOf(texts.statuses, value)
  if (field === 'domain') return writing.names.domains.find(({ code }) => code === value)?.name ?? value
  if (field === 'project') {
    const name = writing.names.projects.find(({ code }) => code === value)?.name
    return name === undefined ? value : values.coded(visibleValue(name), value)
  }
  return visibleValue(value)
}

function numberText(field: string, value: number, { values, formats, names }: Writing): string {
  switch (field) {
    case 'amountCents': return formats.euros(value)
    case 'fte': return formats.exact(value)
    case 'population': return formats.number(value)
    case 'priority': {
      const name = names.priorities.find(({ number }) => number === value)?.name
      return name === undefined ? String(value) : values.numbered(String(value), visibleValue(name))
    }
    default: return String(value)
  }
}

function itemText(field: string, item: unknown, { names }: Pick<Writing, 'names'>): string {
  const text = String(item)
  return field === 'municipalities' ? names.municipalities.find(({ nis }) => nis === text)?.name ?? text : text
}

/** What the sheet itself says in a field's value, as it is written above; the rest of it is in the reader's language. */
export function sheetNames(field: string, value: unknown, { names }: Pick<Writing, 'names'>): string[] {
  if (Array.isArray(value)) return value.map(item => itemText(field, item, { names }))
  if (field === 'priority') return names.priorities.flatMap(({ number, name }) => (number === value ? [visibleValue(name)] : []))
  if (field === 'domain') return names.domains.flatMap(({ code, name }) => (code === value ? [name] : []))
  if (field === 'project') return names.projects.flatMap(({ code, name }) => (code === value ? [visibleValue(name)] : []))
  return typeof value === 'string' && isFreeText(field, value) ? [visibleValue(value)] : []
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function wordOf(words: Record<string, string>, value: string): string {
  return Object.hasOwn(words, value) ? words[value] ?? value : value
}

function isFreeText(field: string, value: unknown): boolean {
  return typeof value === 'string' && value !== '' && FREE_TEXT.has(field)
}

const FREE_TEXT = new Set(['name', 'description', 'reference', 'funder', 'beneficiary', 'title', 'district', 'body', 'subject'])
const DAYS = new Set(['start', 'end', 'partnerFrom', 'partnerUntil', 'populationDate', 'date'])
/** What a source would state, rather than a coordinator fill in. */
const NOT_STATED = new Set(['amountCents', 'fte', 'start', 'end'])
