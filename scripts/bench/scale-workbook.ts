import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How many rows each of the large tabs has; the others are as small as they are in life. */
export interface ScaleCounts {
  funding: number
  projects: number
  posts: number
}

/** 20.000 projects and 20.000 posts at 50.000 awards. */
export function scaleCounts(funding: number): ScaleCounts {
  return { funding, projects: funding * 0.4, posts: funding * 0.4 }
}

/** What became of the workbook's awards since it was first written: the amount of one, or of each, differs, or can't be read. */
export type ScaleState = 'new' | 'one-changed' | 'all-changed' | 'all-wrong'

/**
 * Writes a workbook as CSV files, nearly every cell filled as the sample fills it. The same arguments
 * always give the same files.
 * @param folder made if it isn't there
 */
export async function writeScaleWorkbook(folder: string, counts: ScaleCounts, state: ScaleState): Promise<void> {
  await mkdir(folder, { recursive: true })
  const tabs = { ...smallTabs(), Projecten: projectLines(counts), Subsidies: fundingLines(counts, state), Personeel: postLines(counts) }
  for (const [tab, lines] of Object.entries(tabs)) {
    await writeFile(join(folder, `${tab}.csv`), `${lines.map(fields => fields.map(quoted).join(',')).join('\n')}\n`)
  }
}

const DOMAINS = 12
const MUNICIPALITIES = 17
const PRIORITIES = 6
const FIRST_YEAR = 2014

type Line = (string | number)[]

function smallTabs(): Record<string, Line[]> {
  return {
    Domeinen: [
      ['Code', 'Domein', 'Toelichting', 'Bron'],
      ...lines(DOMAINS, index => [domain(index), `Beleidsdomein ${index + 1}`, 'Wat de vereniging in dit domein doet', source(index)]),
    ],
    Gemeenten: [
      ['NIS', 'Gemeente', 'Arrondissement', 'Inwoners', 'Peildatum', 'Vennoot vanaf', 'Vennoot tot', 'Bron'],
      ...lines(MUNICIPALITIES, index => [32001 + index, municipality(index), 'Ieper', `${8 + index}.250`, '01/01/2020', '22/12/2017', 'doorlopend', source(index)]),
    ],
    Prioriteiten: [
      ['Nummer', 'Prioriteit', 'Bron'],
      ...lines(PRIORITIES, index => [index + 1, `Prioriteit van de bestuursperiode ${index + 1}`, source(index)]),
    ],
    Vergaderingen: [
      ['Datum', 'Orgaan', 'Onderwerp', 'Bron'],
      ...lines(40, index => [`18/0${index % 4 + 1}/${FIRST_YEAR + index % 10}`, `Raad van Bestuur ${index}`, 'Goedkeuring van de rekeningen', source(index)]),
    ],
  }
}

function projectLines({ projects }: ScaleCounts): Line[] {
  return [
    ['Code', 'Project', 'Domein', 'Start', 'Einde', 'Rol', 'Prioriteit', 'Gemeenten', 'Bron'],
    ...lines(projects, index => [
      project(index), `Samenwerking rond thema ${index} in de regio`, domain(index), `01/01/${startYear(index)}`, `31/12/${startYear(index) + 5}`,
      ['A', 'R, promotor', 'S/C', 'werkgever'][index % 4] ?? '', index % PRIORITIES + 1,
      index % 3 === 0 ? 'alle' : `${municipality(index)}, ${municipality(index + 5)}`, source(index),
    ]),
  ]
}

/** Each within its project's period, so that no warning drowns the figures. */
function fundingLines(counts: ScaleCounts, state: ScaleState): Line[] {
  return [
    ['Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status', 'Bron'],
    ...lines(counts.funding, index => {
      const start = startYear(index % counts.projects)
      const isChanged = state === 'all-changed' || (state === 'one-changed' && index === counts.funding / 2)
      const amount = 1_000 + index * 37 % 90_000 + (isChanged ? 1 : 0)
      return [
        award(index), ['subsidie', 'gemeentelijke bijdrage', 'private bijdrage', 'opbrengst'][index % 4] ?? '', `Verstrekker ${index % 60}`,
        index % 5 === 0 ? `Partner ${index % 25}` : '', project(index % counts.projects), domain(index % counts.projects), state === 'all-wrong' ? 'nog te bekijken' : euros(amount),
        ['projectperiode', 'jaarlijks', 'eenmalig'][index % 3] ?? '', `01/0${index % 9 + 1}/${start}`, `31/12/${start + 1 + index % 4}`,
        ['toegekend', 'afgesloten', 'aangevraagd', 'in voorbereiding'][index % 4] ?? '', source(index),
      ]
    }),
  ]
}

/** A hundredth isn't paid by any award: the coordinators' sheets always have some warnings. */
function postLines({ funding, projects, posts }: ScaleCounts): Line[] {
  return [
    ['Code', 'Functie', 'Domein', 'Project', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering', 'Bron'],
    ...lines(posts, index => {
      const start = startYear(index % projects)
      return [
        `P-${index}`, `Projectmedewerker ${index % 40}`, domain(index), project(index % projects), `0,${index % 9 + 1}`,
        ['regionaal', 'intergemeentelijk', 'partner'][index % 3] ?? '', `01/01/${start}`, `31/12/${start + 1}`,
        index % 100 === 0 ? '' : award(index % funding), source(index),
      ]
    }),
  ]
}

function lines(count: number, lineOf: (index: number) => Line): Line[] {
  return Array.from({ length: count }, (_, index) => lineOf(index))
}

function domain(index: number): string {
  return `D${String(index % DOMAINS + 1).padStart(2, '0')}`
}

function municipality(index: number): string {
  return `Gemeente ${index % MUNICIPALITIES + 1}`
}

function project(index: number): string {
  return `PR-${index}`
}

function award(index: number): string {
  return `S-${index}`
}

function startYear(projectIndex: number): number {
  return FIRST_YEAR + projectIndex % 10
}

function source(index: number): string {
  return `Jaarverslag ${FIRST_YEAR + index % 12}, deel ${index % 9 + 1}.${index % 7 + 1}`
}

/** As a coordinator types it: `€ 75.333`. */
function euros(amount: number): string {
  return `€ ${String(amount).replace(/(?=(?:\d{3})+$)(?<!^)/g, '.')}`
}

function quoted(field: string | number): string {
  const text = String(field)
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
