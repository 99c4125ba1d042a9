import { BASIS_WORDS, DEPLOYMENT_WORDS } from '#model/columns.ts'
import type { Books } from '#model/dataset.ts'
import type { ChangedEntry, ChangesAnswer } from '../functions/api/changes-answer.ts'
import { plainText } from './local/sheet-problems-table.ts'

/** What changed between two revisions, for a terminal: each row with its fields, then what it did to the totals. */
export function changesText({ from, to, counts, tables, effect }: ChangesAnswer): string {
  const since = from === null ? 'sinds het begin' : `sinds versie ${from.revision} (${dayOf(from.publishedAt)})`
  return [
    `Wijzigingen ${since} tot en met versie ${to.revision} (${dayOf(to.publishedAt)})\n`
      + `${counts.added} toegevoegd, ${counts.changed} gewijzigd, ${counts.removed} verwijderd`,
    ...tables.map(({ tab, added, changed, removed }) => [
      tab,
      ...added.flatMap(row => [heading('nieuw', row), ...row.values.filter(({ new: value }) => isFilled(value)).map(({ field, column, new: value }) => `    ${column}: ${valueText(field, value)}`)]),
      ...changed.flatMap(row => [heading('gewijzigd', row), ...row.fields.map(({ field, column, old, new: value }) => `    ${column}: van ${valueText(field, old)} naar ${valueText(field, value)}`)]),
      ...removed.map(row => heading('verwijderd', row)),
    ].join('\n')),
    ...effectTexts(effect),
  ].join('\n\n')
}

function heading(what: string, { code, name, source, revision, publishedAt, editor = null, editedAt = null }: ChangedEntry): string {
  const when = revision === null || publishedAt === null ? '' : `, versie ${revision} op ${dayOf(publishedAt)}`
  const place = source.row === null ? '' : `, rij ${source.row}`
  const edited = editor === null && editedAt === null ? ''
    : `, laatst bewerkt${editor === null ? '' : ` door ${plainText(editor)}`}${editedAt === null ? '' : ` op ${dayOf(editedAt)}`}`
  return `  ${what}: ${code} ${plainText(name)}${place}${when}${edited}`
}

function effectTexts({ funding, requested, staffing }: ChangesAnswer['effect']): string[] {
  const lines = [
    ...[...funding.map(line => ({ ...line, status: null })), ...requested].flatMap(line => {
      const title = `${line.kind}${line.status === null ? '' : `, ${line.status}`}, ${BOOKS[line.books]}, ${line.domain} ${line.year}`
      return [
        ...difference(title, line.centsBefore / 100, line.centsAfter / 100, 'euro', line.centsByRows === 0),
        ...difference(`${title}, verondersteld`, line.presumedCentsBefore / 100, line.presumedCentsAfter / 100, 'euro', line.presumedCentsByRows === 0),
      ]
    }),
    ...staffing.flatMap(line => {
      const title = `VTE, ${line.deployment === null ? 'inzet niet vermeld' : DEPLOYMENT_WORDS[line.deployment]}, ${line.domain} ${line.year}`
      return [
        ...difference(title, line.averageBefore, line.averageAfter, 'gemiddeld', line.averageByRows === 0),
        ...difference(`${title}, verondersteld`, line.presumedAverageBefore, line.presumedAverageAfter, 'gemiddeld', line.presumedAverageByRows === 0),
      ]
    }),
  ]
  return lines.length === 0 ? ['De totalen bleven gelijk.'] : [['Gevolg voor de totalen', ...lines].join('\n')]
}

/** @param byCalendar no row did it: a year has come, or is now shown */
function difference(title: string, before: number, after: number, unit: string, byCalendar: boolean): string[] {
  if (before === after) return []
  const sign = after > before ? '+' : '−'
  return [`  ${title}: ${sign} ${decimal(Math.abs(after - before))} ${unit} (van ${decimal(before)} naar ${decimal(after)})${byCalendar ? ', alleen door de kalender' : ''}`]
}

function isFilled(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0)
}

/** As the workbook says it. */
function valueText(field: string, value: unknown): string {
  if (!isFilled(value)) return 'niet vermeld'
  if (Array.isArray(value)) return value.map(part => valueText('', part)).join(', ')
  if (typeof value === 'number') return field === 'amountCents' ? `${decimal(value / 100)} euro` : PLAIN.format(value)
  const text = String(value)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (DAYS.has(field) && day !== undefined) return `${day}/${month}/${year}`
  return WORDS.get(`${field} ${text}`) ?? plainText(text)
}

const DAYS = new Set(['start', 'end', 'populationDate', 'partnerFrom', 'partnerUntil', 'date'])

const WORDS = new Map<string, string>([
  ...Object.entries(BASIS_WORDS).map(([value, word]) => [`basis ${value}`, word] as const),
  ...Object.entries(DEPLOYMENT_WORDS).map(([value, word]) => [`deployment ${value}`, word] as const),
  ['end ongoing', 'doorlopend'],
  ['partnerUntil ongoing', 'doorlopend'],
  ['municipalities all', 'alle'],
])

const BOOKS: Record<Books, string> = { own: 'eigen boekhouding', partner: 'boekhouding van partners' }

const DAY = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' })
const dayOf = (instant: string) => DAY.format(new Date(instant))
const DECIMAL = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const decimal = (number: number) => DECIMAL.format(number)
const PLAIN = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 6, useGrouping: false })
