import type { FundingLine, FundingRest, PublishedReport, StaffingLine } from '#model/report.ts'

/**
 * What the tables must say of a report, worked out from its lines and not from the page's code:
 * `group | row | column: text` for every cell that isn't empty.
 */
export function expectedFundingCells(report: PublishedReport, kinds: readonly string[]): string[] {
  const cells = gatherCells(cents => `€ ${decimal(cents / 100)}`, report)
  for (const books of ['own', 'partner'] as const) {
    const side = books === 'own' ? 'Eigen boekhouding' : 'Boekhouding van partners'
    const within = (line: Pick<FundingRest, 'books' | 'kind'>) => line.books === books && kinds.includes(line.kind)
    const lines = report.funding.filter(within)
    const rests = report.notAttributable.filter(within)
    const several = new Set([...lines, ...rests].map(line => line.kind)).size > 1
    for (const line of lines) {
      for (const group of [`${side}: ${line.kind}`, ...(several ? [`${side}: totaal`] : [])]) {
        cells.add(group, String(line.year), line.domain, yearOf(line))
      }
    }
    for (const rest of rests) {
      for (const group of [`${side}: ${rest.kind}`, ...(several ? [`${side}: totaal`] : [])]) {
        cells.add(group, 'Zonder jaar', rest.domain, { amount: rest.cents, presumed: 0, notStated: rest.notStated, count: rest.count })
      }
    }
  }
  return cells.all()
}

export function expectedStaffingCells(report: PublishedReport, measure: 'average' | 'yearEnd'): string[] {
  const cells = gatherCells(decimal, report)
  const groupOf = (deployment: StaffingLine['deployment']) => ({
    regional: 'Eigen inzet: regionaal',
    intermunicipal: 'Eigen inzet: intergemeentelijk',
    partner: 'Inzet van partners',
    none: 'Eigen inzet: inzet niet vermeld',
  })[deployment ?? 'none']
  const all = [...report.staffing, ...report.staffingNotAttributable]
  const several = new Set(all.filter(line => line.deployment !== 'partner').map(line => line.deployment)).size > 1
  const groupsOf = (deployment: StaffingLine['deployment']) =>
    [groupOf(deployment), ...(several && deployment !== 'partner' ? ['Eigen inzet: totaal'] : [])]
  for (const line of report.staffing) {
    const [amount, presumed] = measure === 'average' ? [line.average, line.presumedAverage] : [line.yearEnd, line.presumedYearEnd]
    for (const group of groupsOf(line.deployment)) cells.add(group, String(line.year), line.domain, { amount, presumed, notStated: line.notStated, count: 0 })
  }
  for (const rest of report.staffingNotAttributable) {
    for (const group of groupsOf(rest.deployment)) {
      cells.add(group, 'Zonder jaar', rest.domain, { amount: rest.fte, presumed: 0, notStated: rest.notStated, count: rest.count })
    }
  }
  return cells.all()
}

interface Sums { amount: number; presumed: number; notStated: number; count: number }

const yearOf = ({ cents, presumedCents, notStated }: FundingLine): Sums => ({ amount: cents, presumed: presumedCents, notStated, count: 0 })

const decimal = (value: number) => new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** Adds up what falls in the same cell, and in its row's total. */
function gatherCells(format: (amount: number) => string, report: PublishedReport) {
  const sums = new Map<string, Sums>()
  const into = (place: string, { amount, presumed, notStated, count }: Sums) => {
    const before = sums.get(place) ?? { amount: 0, presumed: 0, notStated: 0, count: 0 }
    sums.set(place, {
      amount: before.amount + amount,
      presumed: before.presumed + presumed,
      notStated: before.notStated + notStated,
      count: before.count + count,
    })
  }
  return {
    add(group: string, row: string, domain: string, each: Sums) {
      const name = report.domains.find(({ code }) => code === domain)?.name ?? domain
      into(`${group} | ${row} | ${name}`, each)
      into(`${group} | ${row} | Totaal`, each)
    },
    all: () => [...sums].map(([place, { amount, presumed, notStated, count }]) => `${place}: ${[
      ...(amount === 0 ? [] : [format(amount) + (count === 0 ? '' : ` (${count})`)]),
      ...(presumed === 0 ? [] : [`verondersteld: ${format(presumed)}`]),
      ...(notStated === 0 ? [] : [`niet vermeld: ${notStated}`]),
    ].join(' ')}`).toSorted(),
  }
}
