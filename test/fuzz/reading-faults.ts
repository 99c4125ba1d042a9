import { compareIdentities, identityOf, TABLES, TABS, type Dataset } from '#model/dataset.ts'
import type { Cell, Grid, GridTab } from '../../functions/workbook/grid.ts'
import type { Problem, Reading } from '../../functions/workbook/reading.ts'
import { cellAt } from './grid-parts.ts'

/** What no reading may be: half a dataset, a cell with two errors, a problem without place or sentence, a row lost. */
export function faultsOf(grid: Grid, reading: Reading): string[] {
  const { problems, content, counts, cells } = reading
  const errors = problems.filter(({ severity }) => severity === 'error')
  const places = errors.filter(({ cell }) => cell !== null).map(({ tab, cell }) => `${tab}!${cell}`)
  return [
    ...when((content === null) !== errors.length > 0, 'content although there are errors, or none without'),
    ...places.filter((place, index) => places.indexOf(place) !== index).map(place => `two errors at ${place}`),
    ...problems.filter(problem => !isPlaced(grid, problem)).map(({ code, tab, cell }) => `${code} is nowhere: ${tab}!${cell}`),
    ...problems.filter(({ message, fix }) => [message, fix].some(saysNothing)).map(({ code, message }) => `${code} says nothing: ${message}`),
    ...when(cells.some(({ columns, rows }) => rows.some(row => row.cells.length !== columns.length)), 'cells beside their columns'),
    ...(content === null ? [] : [
      ...when(TABLES.some(table => content.places[table].rows.length !== counts[TABS[table]] || content.dataset[table].length !== counts[TABS[table]]), 'rows lost'),
      ...faultsOfDataset(content.dataset),
      ...lostRows(grid, problems, counts),
      ...otherFigures(reading),
    ]),
  ]
}

/** At a cell of a tab that is there, at a tab or column as a whole, or at the workbook. */
function isPlaced(grid: Grid, { code, tab, cell, row }: Problem): boolean {
  if ((cell === null) !== (row === null)) return false
  if (tab === null) return code === 'locale-unexpected'
  if (cell !== null && !/^[A-Z]+[1-9]\d*$/u.test(cell)) return false
  return cell === null || grid.tabs.some(({ title }) => title === tab)
}

/** Where a tab stands once under its own name with its headers in the first row: each code below is a row, or told as a total. */
function lostRows(grid: Grid, problems: readonly Problem[], counts: Reading['counts']): string[] {
  return TABLES.flatMap(table => {
    const title = TABS[table]
    const [tab, ...others] = grid.tabs.filter(each => each.title.trim().toLowerCase().replace(/:$/u, '') === title.toLowerCase())
    if (tab === undefined || others.length > 0) return []
    const codes = codesOf(tab)
    const skipped = problems.filter(problem => problem.code === 'total-row-skipped' && problem.tab === tab.title).length
    return when(codes !== null && codes > counts[title] + skipped, `${title} has ${codes} codes, of which ${counts[title]} rows`)
  })
}

function codesOf({ rows: [header, ...rows] }: GridTab): number | null {
  const column = header?.cells.findIndex(cell => cell?.shown === 'Code') ?? -1
  if (header === undefined || column < 0 || header.cells.filter(cell => HEADERS.has(cell?.shown ?? '')).length < 3) return null
  return rows.filter(({ cells }) => /[\p{L}\p{N}]/u.test(cellAt(cells, column)?.shown ?? '')).length
}

/** What was published against the cells it was read from: a number is that number, digits are those digits, nothing is nothing. */
function otherFigures({ content, cells }: Reading): string[] {
  const cellOf = (tab: string, column: string, row: number | undefined): Cell | null => {
    const read = cells.find(each => each.tab === tab)
    return read?.rows.find(each => each.row === row)?.cells[read.columns.indexOf(column)] ?? null
  }
  const { dataset, places } = content ?? { dataset: null, places: null }
  return [
    ...(dataset?.funding ?? []).flatMap(({ code, amountCents, start }, index) => {
      const row = places?.funding.rows[index]
      return [
        ...when(!isSaid(amountCents === null ? null : amountCents / 100, cellOf('Subsidies', 'Bedrag', row)), `${code} has the amount ${amountCents}`),
        ...when(!isDated(start, cellOf('Subsidies', 'Start', row)), `${code} starts ${start}`),
      ]
    }),
    ...(dataset?.staffing ?? []).flatMap(({ code, fte, start }, index) => {
      const row = places?.staffing.rows[index]
      const cell = cellOf('Personeel', 'VTE', row)
      return [
        ...when(cell?.kind === 'text' && fte !== null ? false : !isSaid(fte, cell), `${code} has ${fte} FTE`),
        ...when(!isDated(start, cellOf('Personeel', 'Start', row)), `${code} starts ${start}`),
      ]
    }),
  ]
}

function isSaid(number: number | null, cell: Cell | null): boolean {
  if (number === null || cell === null || isBlank(cell)) return number === null && (cell === null || isBlank(cell))
  if (cell.kind === 'number') return Math.abs(cell.number - number) <= 1e-6 * Math.max(1, number)
  const digits = cell.shown.replace(/\D/gu, '').replace(/^0+/u, '')
  const cents = String(Math.round(number * 100))
  return digits === cents || `${digits}0` === cents || `${digits}00` === cents
}

function isDated(day: string | null, cell: Cell | null): boolean {
  if (day === null || cell === null || isBlank(cell)) return day === null && (cell === null || isBlank(cell))
  if (cell.kind !== 'number') return cell.shown.includes(day.slice(0, 4))
  const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
  return cell.number === Number(day.slice(0, 4)) || (serial <= cell.number && serial > cell.number - 367)
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(cell.shown)
}

const HEADERS = new Set(['Code', 'Domein', 'Project', 'Soort', 'Verstrekker', 'Functie', 'Status', 'Bedrag', 'VTE', 'Start', 'Einde', 'Bron'])

function faultsOfDataset(dataset: Dataset): string[] {
  const domains = new Set(dataset.domains.map(({ code }) => code))
  const projects = new Set(dataset.projects.map(({ code }) => code))
  const awards = new Set(dataset.funding.map(({ code }) => code))
  const municipalities = new Set(dataset.municipalities.map(({ nis }) => nis))
  const isAmount = (cents: number) => Number.isInteger(cents) && cents > 0 && cents <= 1e12
  return [
    ...TABLES.flatMap(table => {
      const identities = dataset[table].map(row => identityOf(table, row))
      const isSorted = identities.every((identity, index) => index === 0 || compareIdentities(identities[index - 1] ?? '', identity) < 0)
      return when(!isSorted || new Set(identities.map(identity => identity.toLowerCase())).size < identities.length, `${table} not in order, or twice`)
    }),
    ...when([...dataset.projects, ...dataset.staffing].some(({ domain }) => !domains.has(domain)), 'an unknown domain'),
    ...when(dataset.projects.some(({ municipalities: some }) => some !== 'all' && some.some(nis => !municipalities.has(nis))), 'an unknown municipality'),
    ...when(dataset.funding.some(({ project, domain }) => !projects.has(project ?? '') && !domains.has(domain ?? '')), 'an award without domain'),
    ...when(dataset.funding.some(({ amountCents, basis }) => amountCents !== null && (!isAmount(amountCents) || basis === null)), 'no amount'),
    ...when(dataset.staffing.some(({ fte }) => fte !== null && !(fte > 0 && fte <= 200)), 'no FTE'),
    ...when(dataset.staffing.some(({ fundedBy }) => fundedBy.some(code => !awards.has(code))), 'an unknown award'),
  ]
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : []
}

/** What is quoted from the sheet may be any text. */
function saysNothing(sentence: string): boolean {
  return sentence.length < 10 || /\p{Cc}/u.test(sentence) || /undefined|\[object|NaN/.test(sentence.replace(/“[^]*”/, ''))
}
