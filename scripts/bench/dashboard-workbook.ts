import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How many rows the large tabs have. */
export interface DashboardCounts {
  projects: number
  awards: number
  posts: number
}

/** The same rows as a page without a workbook takes them: what its charts, table and filter need. Days as `YYYY-MM-DD`. */
export interface PlainRows {
  years: number[]
  domains: { code: string; name: string }[]
  projects: { code: string; name: string; domain: string; start: string; end: string }[]
  awards: { domain: string; side: string; basis: 'period' | 'yearly'; amount: number; start: string; end: string }[]
  posts: { domain: string; side: string; fte: number; start: string; end: string }[]
}

/**
 * Writes a workbook as CSV files, with names, domains, amounts and days as an association's sheets have
 * them; every period and amount is stated, so that a page without those rules shows the same figures. The
 * same counts always give the same rows.
 *
 * @param folder made if it isn't there
 */
export async function writeDashboardWorkbook(folder: string, counts: DashboardCounts): Promise<PlainRows> {
  const random = randomFrom(counts.projects)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const projects = Array.from({ length: counts.projects }, (_, index) => {
    const domain = pick(DOMAINS)
    const start = startDay(random)
    return { code: `${domain.code}-${String(index + 1).padStart(4, '0')}`, name: `${pick(KINDS)} ${pick(SUBJECTS)} ${pick(PLACES)}`, domain: domain.code, start, end: endDay(random, start) }
  })
  const awards = Array.from({ length: counts.awards }, (_, index) => {
    const project = pick(projects)
    const side = random() < 0.7 ? 'own' : 'partner'
    const basis = random() < 0.4 ? 'period' as const : 'yearly' as const
    return { code: `S-${index + 1}`, project: project.code, domain: project.domain, side, basis, amount: 500 * Math.ceil(random() * 300), start: project.start, end: project.end, funder: pick(FUNDERS) }
  })
  const posts = Array.from({ length: counts.posts }, (_, index) => {
    const project = pick(projects)
    const { code: paidBy } = awards[index % awards.length] ?? { code: '' }
    return { code: `P-${index + 1}`, title: pick(TITLES), project: project.code, domain: project.domain, side: random() < 0.8 ? 'own' : 'partner', fte: Math.ceil(random() * 20) / 20, start: project.start, end: project.end, paidBy }
  })

  await mkdir(folder, { recursive: true })
  const tabs: Record<string, (string | number)[][]> = {
    Domeinen: [['Code', 'Domein'], ...DOMAINS.map(({ code, name }) => [code, name])],
    Gemeenten: [['NIS', 'Gemeente', 'Vennoot vanaf', 'Vennoot tot'], ...PLACES.map((name, index) => [33001 + index, name, '01/01/2014', 'doorlopend'])],
    Projecten: [
      ['Code', 'Project', 'Domein', 'Start', 'Einde', 'Rol', 'Gemeenten'],
      ...projects.map(({ code, name, domain, start, end }) => [code, name, domain, belgian(start), belgian(end), pick(ROLES), [...new Set([pick(PLACES), pick(PLACES), pick(PLACES)])].join(', ')]),
    ],
    Subsidies: [
      ['Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status'],
      ...awards.map(({ code, project, side, basis, amount, start, end, funder }) =>
        [code, 'subsidie', funder, side === 'own' ? '' : `Stad ${pick(PLACES)}`, project, amount, basis === 'period' ? 'projectperiode' : 'jaarlijks', belgian(start), belgian(end), 'toegekend']),
    ],
    Personeel: [
      ['Code', 'Functie', 'Domein', 'Project', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering'],
      ...posts.map(({ code, title, domain, project, side, fte, start, end, paidBy }) =>
        [code, title, domain, project, String(fte).replace('.', ','), side === 'own' ? 'regionaal' : 'partner', belgian(start), belgian(end), paidBy]),
    ],
  }
  for (const [tab, lines] of Object.entries(tabs)) await writeFile(join(folder, `${tab}.csv`), `${lines.map(line => line.map(quoted).join(',')).join('\n')}\n`)

  const days = projects.flatMap(({ start, end }) => [start, end])
  const [first, last] = [Math.min(...span(days)), Math.max(...span(days))]
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    domains: [...DOMAINS],
    projects: projects.toSorted((a, b) => compare(a.domain, b.domain) || compare(a.start, b.start)),
    awards: awards.map(({ domain, side, basis, amount, start, end }) => ({ domain, side, basis, amount, start, end })),
    posts: posts.map(({ domain, side, fte, start, end }) => ({ domain, side, fte, start, end })),
  }
}

/** 0 ≤ number < 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = state + 0x6d2b79f5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
}

/** Mostly the first of a month. */
function startDay(random: () => number): string {
  const day = random() < 0.8 ? 1 : 1 + Math.floor(random() * 28)
  return isoDay(2014 + Math.floor(random() * 13), Math.floor(random() * 12), day)
}

/** One to six years, less a day. */
function endDay(random: () => number, start: string): string {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
  return isoDay(Math.min(year + 1 + Math.floor(random() * 6), 2032), month - 1, day - 1)
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}

function belgian(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** Spread arguments have a limit, so the years only, each once. */
function span(days: readonly string[]): number[] {
  return [...new Set(days.map(day => Number(day.slice(0, 4))))]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function quoted(field: string | number): string {
  const text = String(field)
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const DOMAINS = [
  { code: 'ALG', name: 'Algemene werking' }, { code: 'SB', name: 'Sociaal beleid' }, { code: 'SEW', name: 'Sociale economie en werk' },
  { code: 'VT', name: 'Vrije tijd' }, { code: 'MOB', name: 'Mobiliteit' }, { code: 'WON', name: 'Wonen' },
  { code: 'KL', name: 'Klimaat en energie' }, { code: 'VEI', name: 'Veiligheid' }, { code: 'DIG', name: 'Digitalisering' },
] as const
const KINDS = ['Samenwerking', 'Steunpunt', 'Proefproject', 'Loket', 'Netwerk', 'Ondersteuning', 'Actieplan', 'Regiowerking', 'Vorming', 'Onderzoek'] as const
const SUBJECTS = [
  'jeugdhulp', 'schuldhulpverlening', 'wijk-werken', 'kinderopvang', 'energiescans voor huurders', 'fietssnelwegen', 'erfgoed in de dorpen', 'bibliotheken',
  'sociale verhuur', 'trage wegen', 'armoedebestrijding', 'digitale inclusie', 'bemiddeling bij buren', 'jonge mantelzorgers', 'regionaal archief', 'deelwagens',
] as const
const PLACES = [
  'Berkenrode', 'Dammekapelle', 'Eikendonk', 'Gravenhoek', 'Hazelbeke', 'Kerkhove aan Zee', 'Lindewater', 'Molenkouter', 'Noordakker',
  'Oosterbos', 'Pauwelsvoorde', 'Rietbroek', 'Schapendries', 'Torenveld', 'Vlierhout', 'Westmeers', 'Zandbergen',
] as const
const FUNDERS = ['Vlaamse overheid', 'Provincie', 'Europees Sociaal Fonds', 'Federale overheid', 'Koning Boudewijnstichting', 'Interreg'] as const
const TITLES = ['Projectcoördinator', 'Regisseur sociale economie', 'Maatschappelijk werker', 'Administratief medewerker', 'Trajectbegeleider', 'Beleidsmedewerker'] as const
const ROLES = ['A', 'R, promotor', 'S/C', 'werkgever', 'I'] as const
