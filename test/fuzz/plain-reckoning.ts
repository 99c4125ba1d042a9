/**
 * The report's figures once more, straight from PRODUCT.md: year by year, in fractions of whole numbers,
 * with nothing taken from the model. Slow and plain on purpose.
 */

export interface PlainRows {
  projects: readonly { code: string; domain: string; start: string | null; end: string | null; municipalities: string[] | 'all' }[]
  funding: readonly {
    kind: string
    beneficiary: string | null
    project: string | null
    domain: string | null
    amountCents: number | null
    basis: string | null
    start: string | null
    end: string | null
    status: string
  }[]
  staffing: readonly { domain: string; deployment: string | null; fte: number | null; start: string | null; end: string | null }[]
  municipalities: readonly { nis: string; partnerFrom: string | null; partnerUntil: string | null }[]
}

/** Figures by key; a key stands for what its lines share, a part a line. */
export interface PlainFigures {
  years: number[]
  funding: Record<string, { cents: number; presumedCents: number; notStated: number }>
  fundingRest: Record<string, { cents: number; count: number; notStated: number }>
  staffing: Record<string, { average: number; yearEnd: number; presumedAverage: number; presumedYearEnd: number; notStated: number }>
  staffingRest: Record<string, { fte: number; count: number; notStated: number }>
  municipalities: Record<string, string[]>
}

export function plainFigures(rows: PlainRows, revisionYear: number): PlainFigures {
  const stated = [...rows.projects, ...rows.staffing, ...rows.funding.filter(({ status }) => status !== 'geweigerd')]
    .flatMap(({ start, end }) => [start, end])
    .filter(isDay)
    .map(yearOf)
  const first = Math.min(revisionYear, ...stated)
  const last = Math.max(revisionYear, ...stated)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return {
    years,
    ...plainFunding(rows, years, revisionYear),
    ...plainStaffing(rows, years, revisionYear),
    municipalities: Object.fromEntries(rows.projects.map(project => [project.code, partnersOf(project, rows)])),
  }
}

function plainFunding(rows: PlainRows, years: readonly number[], revisionYear: number): Pick<PlainFigures, 'funding' | 'fundingRest'> {
  const funding: PlainFigures['funding'] = {}
  const fundingRest: PlainFigures['fundingRest'] = {}
  for (const award of rows.funding) {
    if (award.status === 'geweigerd') continue
    const domain = award.domain ?? rows.projects.find(({ code }) => code === award.project)?.domain
    const asked = award.status === 'aangevraagd' || award.status === 'in voorbereiding'
    const key = [...(asked ? [award.status] : []), award.kind, domain, award.beneficiary === null ? 'own' : 'partner'].join('\n')
    const inYear = (year: number) => (funding[`${key}\n${year}`] ??= { cents: 0, presumedCents: 0, notStated: 0 })
    const beside = () => (fundingRest[key] ??= { cents: 0, count: 0, notStated: 0 })
    const { amountCents, basis, start, end } = award

    if (amountCents === null) {
      if (start === null) beside().notStated++
      else if (basis === 'once') inYear(yearOf(start)).notStated++
      else for (const year of yearsWithoutFigure(start, end, years, revisionYear)) inYear(year).notStated++
      continue
    }
    if (start === null || (basis === 'period' && !isDay(end))) {
      beside().cents += amountCents
      beside().count++
      continue
    }
    if (basis === 'once') {
      inYear(yearOf(start)).cents += amountCents
      continue
    }
    let given = 0n
    for (const year of years) {
      if (basis === 'period') {
        const through = rounded(BigInt(amountCents) * BigInt(daysThrough(start, end ?? '', year)), BigInt(daysThrough(start, end ?? '', 9999)))
        if (through !== given) inYear(year).cents += Number(through - given)
        given = through
      } else {
        const cents = Number(rounded(BigInt(amountCents) * BigInt(daysIn(year, start, end)), BigInt(lengthOf(year))))
        if (cents !== 0) inYear(year)[end === null && year > revisionYear ? 'presumedCents' : 'cents'] += cents
      }
    }
  }
  return { funding, fundingRest }
}

function plainStaffing(rows: PlainRows, years: readonly number[], revisionYear: number): Pick<PlainFigures, 'staffing' | 'staffingRest'> {
  const keys = new Set(rows.staffing.map(({ domain, deployment }) => `${domain}\n${deployment}`))
  const staffing: PlainFigures['staffing'] = {}
  const staffingRest: PlainFigures['staffingRest'] = {}
  for (const key of keys) {
    const posts = rows.staffing.filter(({ domain, deployment }) => `${domain}\n${deployment}` === key)
    const dated = posts.flatMap(({ start, end, fte }) => (start === null ? [] : [{ start, end, fte }]))
    for (const year of years) {
      const active = dated.filter(({ start, end, fte }) => fte !== null && daysIn(year, start, end) > 0)
      const isPresumed = (end: string | null) => end === null && year > revisionYear
      const average = (some: typeof active) =>
        places(total(some.map(({ start, end, fte }) => times(exact(fte ?? 0), BigInt(daysIn(year, start, end))))), BigInt(lengthOf(year)))
      const atEnd = (some: typeof active) =>
        places(total(some.filter(({ start, end }) => start <= `${year}-12-31` && (!isDay(end) || end >= `${year}-12-31`)).map(({ fte }) => exact(fte ?? 0))), 1n)
      const notStated = dated.filter(({ start, end, fte }) => fte === null && yearsWithoutFigure(start, end, years, revisionYear).includes(year)).length
      if (active.length === 0 && notStated === 0) continue
      const certain = active.filter(({ end }) => !isPresumed(end))
      const presumed = active.filter(({ end }) => isPresumed(end))
      staffing[`${key}\n${year}`] = {
        average: average(certain), yearEnd: atEnd(certain), presumedAverage: average(presumed), presumedYearEnd: atEnd(presumed), notStated,
      }
    }
    const undated = posts.filter(({ start }) => start === null)
    const counted = undated.filter(({ fte }) => fte !== null)
    if (undated.length > 0) {
      staffingRest[key] = { fte: places(total(counted.map(({ fte }) => exact(fte ?? 0))), 1n), count: counted.length, notStated: undated.length - counted.length }
    }
  }
  return { staffing, staffingRest }
}

function partnersOf({ start, end, municipalities }: PlainRows['projects'][number], rows: PlainRows): string[] {
  if (municipalities !== 'all') return municipalities
  return rows.municipalities
    .filter(({ partnerFrom, partnerUntil }) => partnerFrom !== null
      && (!isDay(end) || partnerFrom <= end) && (start === null || !isDay(partnerUntil) || partnerUntil >= start))
    .map(({ nis }) => nis)
    .toSorted()
}

/** From the start through the end; ongoing: the last year; not stated: the revision's year, at least the start's. */
function yearsWithoutFigure(start: string, end: string | null, years: readonly number[], revisionYear: number): number[] {
  const last = end === 'ongoing' ? Infinity : end === null ? Math.max(revisionYear, yearOf(start)) : yearOf(end)
  return years.filter(year => year >= yearOf(start) && year <= last)
}

function isDay(day: string | null): day is string {
  return day !== null && day !== 'ongoing'
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function lengthOf(year: number): number {
  return numberOf(`${year}-12-31`) - numberOf(`${year}-01-01`) + 1
}

/** Days of the span that lie in the year, both ends inclusive; without an end it runs on. */
function daysIn(year: number, start: string, end: string | null): number {
  const from = Math.max(numberOf(start), numberOf(`${year}-01-01`))
  const through = Math.min(isDay(end) ? numberOf(end) : Infinity, numberOf(`${year}-12-31`))
  return Math.max(0, through - from + 1)
}

/** Days of the span until the end of the year. */
function daysThrough(start: string, end: string, year: number): number {
  return Math.max(0, Math.min(numberOf(end), numberOf(`${year}-12-31`)) - numberOf(start) + 1)
}

/** To the nearest whole, halves away from zero; nothing here is negative. */
function rounded(part: bigint, whole: bigint): bigint {
  return (2n * part + whole) / (2n * whole)
}

interface Fraction {
  part: bigint
  whole: bigint
}

/** The decimal number that is written: 0.8 is 8/10. */
function exact(number: number): Fraction {
  const [digits = '0', power = '0'] = String(number).split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(power) - decimals.length
  const part = BigInt(whole + decimals)
  return shift < 0 ? { part, whole: 10n ** BigInt(-shift) } : { part: part * 10n ** BigInt(shift), whole: 1n }
}

function times({ part, whole }: Fraction, factor: bigint): Fraction {
  return { part: part * factor, whole }
}

function total(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((sum, { part, whole }) => ({ part: sum.part * whole + part * sum.whole, whole: sum.whole * whole }), { part: 0n, whole: 1n })
}

/** Divided, to 4 places. */
function places({ part, whole }: Fraction, divisor: bigint): number {
  return Number(rounded(part * 10_000n, whole * divisor)) / 10_000
}
