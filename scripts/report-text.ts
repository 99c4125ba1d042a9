import type { Books, Deployment } from '#model/dataset.ts'
import type { FundingLine, FundingRest, PublishedReport, StaffingLine, StaffingRest } from '#model/report.ts'
import { plainText } from './local/sheet-problems-table.ts'

/** The report for a terminal: a table per kind of money and per deployment, years down and domains across. */
export function reportText(report: PublishedReport): string {
  const published = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' })
    .format(new Date(report.publishedAt))
  return [
    `Versie ${report.revision}, gepubliceerd op ${published}`,
    `Inhoud ${report.hash}`,
    ...fundingTables(report),
    ...staffingTables(report),
    projectsTable(report),
  ].join('\n\n')
}

interface Figure {
  title: string
  row: string
  column: string
  text: string
}

function fundingTables({ funding, notAttributable, requested, requestedNotAttributable }: PublishedReport): string[] {
  const title = ({ kind, books, status }: FundingLine & { status?: string }) =>
    `${capital(kind)}${status === undefined ? '' : `, ${status}`}, ${BOOKS[books]}, in euro`
  const rest = (line: FundingRest & { status?: string }) =>
    `${capital(line.kind)}${line.status === undefined ? '' : `, ${line.status}`}, ${BOOKS[line.books]}, ${line.domain}: `
    + `${euro(line.cents)} euro in ${line.count} rijen, ${line.notStated} zonder bedrag`
  return [
    ...tables([...funding, ...requested].flatMap(line => figures(title(line), line, euro(line.cents), euro(line.presumedCents), line.cents !== 0, line.presumedCents !== 0))),
    ...list('Niet toe te wijzen aan een jaar (een datum ontbreekt)', [...notAttributable, ...requestedNotAttributable].map(rest)),
  ]
}

function staffingTables({ staffing, staffingNotAttributable }: PublishedReport): string[] {
  const title = ({ deployment }: StaffingLine) => `VTE, ${deploymentWords(deployment)}, gemiddeld (op 31 december)`
  const rest = ({ deployment, domain, fte, count, notStated }: StaffingRest) =>
    `${capital(deploymentWords(deployment))}, ${domain}: ${decimal(fte)} VTE in ${count} rijen, ${notStated} zonder VTE`
  return [
    ...tables(staffing.flatMap(line => figures(
      title(line), line,
      `${decimal(line.average)} (${decimal(line.yearEnd)})`, `${decimal(line.presumedAverage)} (${decimal(line.presumedYearEnd)})`,
      line.average !== 0 || line.yearEnd !== 0, line.presumedAverage !== 0 || line.presumedYearEnd !== 0,
    ))),
    ...list('VTE niet toe te wijzen aan een jaar (een datum ontbreekt)', staffingNotAttributable.map(rest)),
  ]
}

/** A line's figures: stated, presumed and how many rows don't state theirs, each in a table of its own. */
function figures(
  title: string, { domain, year, notStated }: { domain: string; year: number; notStated: number },
  stated: string, presumed: string, isStated: boolean, isPresumed: boolean,
): Figure[] {
  const at = { row: String(year), column: domain }
  return [
    ...(isStated ? [{ ...at, title, text: stated }] : []),
    ...(isPresumed ? [{ ...at, title: `${title}: verondersteld, want het einde staat niet vermeld`, text: presumed }] : []),
    ...(notStated > 0 ? [{ ...at, title: `${title}: aantal rijen zonder cijfer`, text: String(notStated) }] : []),
  ]
}

function tables(all: Figure[]): string[] {
  const byTitle = [...Map.groupBy(all, ({ title }) => title)].toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
  return byTitle.map(([title, cells]) => {
    const columns = [...new Set(cells.map(({ column }) => column))].toSorted()
    const rows = [...new Set(cells.map(({ row }) => row))].toSorted()
    const text = (row: string, column: string) => cells.find(cell => cell.row === row && cell.column === column)?.text ?? ''
    return `${title}\n${aligned([['', ...columns], ...rows.map(row => [row, ...columns.map(column => text(row, column))])])}`
  })
}

function projectsTable({ projects }: PublishedReport): string {
  const lines = projects.map(({ code, name, domain, start, end }) =>
    `${code} · ${plainText(name)} (${domain}): ${start ?? 'start niet vermeld'} – ${end === 'ongoing' ? 'doorlopend' : end ?? 'einde niet vermeld'}`)
  return list('Projecten', lines).join('')
}

function list(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map(line => `  ${line}`)].join('\n')]
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => `  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}

const BOOKS: Record<Books, string> = { own: 'eigen boekhouding', partner: 'boekhouding van partners' }
const DEPLOYMENTS: Record<Deployment, string> = { regional: 'regionaal', intermunicipal: 'intergemeentelijk', partner: 'bij een partner' }

function deploymentWords(deployment: Deployment | null): string {
  return deployment === null ? 'inzet niet vermeld' : DEPLOYMENTS[deployment]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const EURO = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const euro = (cents: number) => EURO.format(cents / 100)
const decimal = (fte: number) => EURO.format(fte)
