import fc from 'fast-check'
import type { Cell, Grid, GridTab } from '../../functions/workbook/grid.ts'
import { number, text, withRows } from './grid-parts.ts'
import type { PlainRows } from './plain-reckoning.ts'

/** A workbook in which nothing is wrong, as cells, and what its figures stand for. */
export interface SoundWorkbook {
  grid: Grid
  rows: PlainRows
}

/** A value with the cell that says it, in one of its notations. */
interface Said<V> {
  value: V
  cell: Cell | null
}

const EMPTY: Said<null> = { value: null, cell: null }

const pad = (part: number) => String(part).padStart(2, '0')

const day: fc.Arbitrary<Said<string>> = fc.tuple(fc.integer({ min: 9000, max: 29_000 }), fc.nat(4)).map(([since1970, notation]) => {
  const iso = new Date(since1970 * 86_400_000).toISOString().slice(0, 10)
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number)
  const cell = [
    number(since1970 + 25_569, 'DATE', 'dd/mm/yyyy', `${pad(dayOfMonth)}/${pad(month)}/${year}`),
    text(`${dayOfMonth}/${month}/${year}`),
    text(iso),
    text(`${dayOfMonth}-${pad(month)}-${year} `),
    text(`${dayOfMonth} ${MONTHS[month - 1]} ${year}`),
  ][notation] ?? null
  return { value: iso, cell }
})
const startOfYear: fc.Arbitrary<Said<string>> = fc.integer({ min: 1990, max: 2050 }).map(year => ({ value: `${year}-01-01`, cell: number(year) }))
const endOfYear: fc.Arbitrary<Said<string>> = fc.integer({ min: 1990, max: 2050 }).map(year => ({ value: `${year}-12-31`, cell: text(String(year)) }))
const ongoing: fc.Arbitrary<Said<string>> = fc.constantFrom('doorlopend', 'Doorlopend ').map(word => ({ value: 'ongoing', cell: text(word) }))

/** Start and end, the end not before the start. */
const period: fc.Arbitrary<{ start: Said<string | null>; end: Said<string | null> }> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.oneof(day, startOfYear) }, fc.constant(EMPTY)),
  fc.oneof({ weight: 4, arbitrary: fc.oneof(day, endOfYear) }, ongoing, fc.constant(EMPTY)),
).map(([start, end]) => (start.value !== null && end.value !== null && end.value < start.value ? { start, end: EMPTY } : { start, end }))

const amount: fc.Arbitrary<Said<number | null>> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.oneof(fc.integer({ min: 1, max: 500_000_000 }), fc.constantFrom(1, 99, 7_533_300, 1_000_000_000_000)), fc.nat(3)).map(([cents, notation]) => {
    const euro = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/gu, '.')
    const decimals = pad(cents % 100)
    const cell = [number(cents / 100, 'CURRENCY', '"€ "#,##0.00', `€ ${euro},${decimals}`), number(cents / 100), text(`€ ${euro},${decimals}`), text(`${euro.replaceAll('.', ' ')},${decimals} EUR`)][notation] ?? null
    return { value: cents, cell }
  }) },
  fc.constant(EMPTY),
)

const fte: fc.Arbitrary<Said<number | null>> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.nat(2)).map(([hundredths, notation]) => {
    const value = hundredths / 100
    const cell = [number(value), text(String(value).replace('.', ',')), number(value, 'PERCENT', '0%', `${hundredths}%`)][notation] ?? null
    return { value, cell }
  }) },
  fc.constant(EMPTY),
)

const word = <V>(...words: readonly (readonly [string, V])[]): fc.Arbitrary<Said<V>> =>
  fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '\u00A0')).map(([[shown, value], end]) => ({ value, cell: text(shown + end) }))
const optional = <V>(said: fc.Arbitrary<Said<V>>): fc.Arbitrary<Said<V | null>> => fc.oneof({ weight: 3, arbitrary: said }, fc.constant(EMPTY))

const DOMAINS = ['ALG', 'SB', 'VT'] as const
const NAMES = { ALG: 'Algemene werking', SB: 'Sociaal beleid', VT: 'Vrije tijd' } as const
const NIS = ['32003', '33011', '38014'] as const
const domain = fc.oneof(...DOMAINS.map(code => fc.constantFrom(code, NAMES[code], code.toLowerCase()).map((shown): Said<string> => ({ value: code, cell: text(shown) }))))

const project = fc.record({ domain, period, all: fc.boolean() })
const award = fc.record({
  kind: word(['subsidie', 'subsidie'], ['Gemeentelijke bijdrage', 'gemeentelijke bijdrage'], ['private bijdrage', 'private bijdrage'], ['OPBRENGST', 'opbrengst']),
  beneficiary: optional(word(['Stad Ieper', 'Stad Ieper'])),
  project: fc.nat(9),
  domain,
  isOfProject: fc.boolean(),
  amount,
  basis: word(['projectperiode', 'period'], ['jaarlijks', 'yearly'], ['Eenmalig', 'once']),
  period,
  status: word(['toegekend', 'toegekend'], ['afgesloten', 'afgesloten'], ['toegekend', 'toegekend'], ['aangevraagd', 'aangevraagd'], ['in voorbereiding', 'in voorbereiding'], ['geweigerd', 'geweigerd']),
})
const post = fc.record({
  domain,
  fte,
  deployment: optional(word(['regionaal', 'regional'], ['Intergemeentelijk', 'intermunicipal'], ['partner', 'partner'])),
  period,
})
const municipality = fc.record({ from: fc.oneof(day, startOfYear, fc.constant(EMPTY)), isOngoing: fc.boolean() })

export const soundWorkbook: fc.Arbitrary<SoundWorkbook> = fc.record({
  projects: fc.array(project, { minLength: 1, maxLength: 4 }),
  awards: fc.array(award, { maxLength: 7 }),
  posts: fc.array(post, { maxLength: 5 }),
  municipalities: fc.tuple(municipality, municipality, municipality),
}).map(({ projects, awards, posts, municipalities }) => {
  const projectOf = (award: (typeof awards)[number]) => (award.isOfProject ? award.project % projects.length : null)
  const rows: PlainRows = {
    projects: projects.map(({ domain: { value }, period: { start, end }, all }, index) => ({ code: `P-${index}`, domain: value, start: start.value, end: end.value, municipalities: all ? 'all' : [] })),
    funding: awards.map(each => ({
      kind: each.kind.value,
      beneficiary: each.beneficiary.value,
      project: projectOf(each) === null ? null : `P-${projectOf(each)}`,
      domain: each.isOfProject ? null : each.domain.value,
      amountCents: each.amount.value,
      basis: each.basis.value,
      start: each.period.start.value,
      end: each.period.end.value,
      status: each.status.value,
    })),
    staffing: posts.map(each => ({ domain: each.domain.value, deployment: each.deployment.value, fte: each.fte.value, start: each.period.start.value, end: each.period.end.value })),
    municipalities: municipalities.map(({ from, isOngoing }, index) => ({
      nis: NIS[index] ?? '', partnerFrom: from.value, partnerUntil: from.value !== null || isOngoing ? 'ongoing' : null,
    })),
  }
  const texts = (...words: (string | null)[]) => words.map(shown => (shown === null ? null : text(shown)))
  const tabs = [
    tabOf('Domeinen', 1, [texts('Code', 'Domein'), ...DOMAINS.map(code => texts(code, NAMES[code]))]),
    tabOf('Projecten', 2, [
      texts('Code', 'Project', 'Domein', 'Start', 'Einde', 'Rol', 'Prioriteit', 'Gemeenten', 'Bron'),
      ...projects.map((each, index) => [text(`P-${index}`), text(`Project ${index}`), each.domain.cell, each.period.start.cell, each.period.end.cell, null, null, each.all ? text('alle') : null]),
    ]),
    tabOf('Subsidies', 3, [
      texts('Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status', 'Bron'),
      ...awards.map((each, index) => [
        text(`S-${index}`), each.kind.cell, text('Vlaamse overheid'), each.beneficiary.cell,
        projectOf(each) === null ? null : text(`p-${projectOf(each)}`), each.isOfProject ? null : each.domain.cell,
        each.amount.cell, each.basis.cell, each.period.start.cell, each.period.end.cell, each.status.cell,
      ]),
    ]),
    tabOf('Personeel', 4, [
      texts('Code', 'Functie', 'Domein', 'Project', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering', 'Bron'),
      ...posts.map((each, index) => [text(`F-${index}`), text('Medewerker'), each.domain.cell, null, each.fte.cell, each.deployment.cell, each.period.start.cell, each.period.end.cell]),
    ]),
    tabOf('Gemeenten', 5, [
      texts('NIS', 'Gemeente', 'Vennoot vanaf', 'Vennoot tot'),
      ...municipalities.map(({ from, isOngoing }, index) => [...texts(NIS[index] ?? '', `Gemeente ${index}`), from.cell, isOngoing ? text('doorlopend') : null]),
    ]),
  ]
  return { grid: { title: 'Werkmap', locale: 'nl_BE', tabs }, rows }
})

function tabOf(title: string, id: number, rows: (Cell | null)[][]): GridTab {
  return withRows({ title, id, rows: [], merges: [] }, rows)
}

const MONTHS = ['januari', 'feb.', 'maart', 'apr', 'mei', 'juni', 'juli', 'aug.', 'sept.', 'oktober', 'nov', 'december']
