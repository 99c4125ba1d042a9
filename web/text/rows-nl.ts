import type { Basis } from '#model/dataset.ts'
import type { ProjectStatus } from '../charts/project-status.ts'
import type { Only } from '../rows/asked-rows.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The sentences of the rows behind a figure, in Dutch. Another language is another file of this shape. */
export const rowsNl = {
  loading: 'De rijen worden geladen…',
  unreachable: 'De rijen konden niet geladen worden. Kijk of er verbinding is.',
  tryAgain: 'Opnieuw proberen',
  refused: 'U bent niet aangemeld, of u hebt geen toegang tot deze rijen.',
  close: 'Sluiten',
  none: 'Er zijn geen rijen achter dit cijfer.',
  why: 'Uit deze rijen van de werkmap bestaat het cijfer.',
  whyProjects: 'Deze projecten staan achter het cijfer.',
  shownOf: (shown: number, all: number) => `${shown} van ${count(all, 'rij', 'rijen')} getoond.`,
  showMore: (n: number) => `Toon de volgende ${n}`,

  allDomains: 'alle beleidsdomeinen',
  domainsChosen: (n: number) => count(n, 'gekozen beleidsdomein', 'gekozen beleidsdomeinen'),
  withoutYear: 'zonder jaar',
  years: (first: number, last: number) => (first === last ? String(first) : `${first} tot en met ${last}`),
  staffing: (measure: string) => `VTE, ${measure}`,
  requested: (kind: string, status: string) => `${kind}, ${status}`,
  funder: (name: string) => `Verstrekker: ${name}`,
  running: (year: number) => `Projecten die lopen in ${year}`,
  ending: (until: string) => `Projecten die eindigen tot en met ${until}`,
  ended: (day: string) => `Projecten die eindigden in de 12 maanden tot en met ${day}`,
  mayEnd: 'Niet afgelopen, einde niet vermeld',
  within: (years: string) => `Projecten met een dag in ${years}, of zonder datums`,
  outside: (years: string) => `Projecten helemaal buiten ${years}`,
  noRole: 'Projecten zonder vermelde rol',
  noMunicipality: 'Projecten zonder vermelde gemeenten',
  role: (role: string) => `Projecten met rol ${role}`,
  municipality: (name: string) => `Projecten waaraan ${name} deelneemt`,
  projects: 'Projecten',
  everyProject: 'alle projecten van deze versie',
  outsideYears: (years: string) => `helemaal buiten ${years}`,
  withMunicipality: (name: string) => `gemeente ${name}`,
  firstRole: (role: string) => `eerste rol ${role}`,
  roleNotStated: 'rol niet vermeld',
  searched: (text: string) => `gezocht: “${text}”`,
  listedStatuses: {
    now: 'nu lopend', ending: 'eindigt binnen 12 maanden', running: 'loopt, zonder einde binnen 12 maanden', presumed: 'loopt vermoedelijk nog', planned: 'gepland', ended: 'afgelopen',
    unknown: 'periode niet vermeld',
  } satisfies Record<ProjectStatus | 'now', string>,
  parts: { 'counted': 'wat meetelt', 'presumed': 'verondersteld', 'not-stated': 'niet vermeld', 'without-end': 'einde niet vermeld', 'start-not-stated': 'start niet vermeld', 'without-year': 'zonder jaar' } satisfies Record<Only, string>,
  partsNotStated: { euro: 'bedrag niet vermeld', fte: 'VTE niet vermeld' },
  partOf: (n: number, all: number) => (n === all ? `${count(n, 'rij', 'rijen')}: dat zijn alle rijen achter het cijfer.` : `${n} van de ${all} rijen achter het cijfer.`),
  showWhole: (all: number) => `Toon alle ${all} rijen`,

  counted: 'Telt mee',
  presumed: 'Verondersteld, telt niet mee',
  notStated: 'Niet vermeld',
  notAttributable: 'Zonder jaar, telt niet mee',
  rowsNotStated: (n: number) => count(n, 'rij', 'rijen'),
  roundedOnce: 'Elk deel is apart afgerond; het totaal is één keer afgerond.',

  amountNotStated: 'bedrag niet vermeld',
  fteNotStated: 'VTE niet vermeld',
  datesMissing: 'een nodige datum is niet vermeld',
  bases: { period: 'voor de hele periode', yearly: 'per jaar', once: 'eenmalig' } satisfies Record<Basis, string>,
  toBeneficiary: (funder: string, beneficiary: string) => `${funder}, voor ${beneficiary}`,
  daysOfPeriod: (days: string, all: string, year: number) => `${days} van ${all} dagen in ${year}`,
  daysOfYear: (days: string, all: string) => `${days} van ${all} dagen`,
  wholeYear: 'heel het jaar',
  once: 'eenmalig, in het startjaar',
  onLastDay: 'in dienst op 31 december',
  fteOf: (fte: string) => `${fte} VTE`,

  standings: {
    'counted': 'telt mee',
    'without-end': 'einde niet vermeld',
    'presumed': 'verondersteld: einde niet vermeld',
    'start-not-stated': 'start niet vermeld, telt niet mee',
  },
  inWorkbook: 'In de werkmap',
  place: (tab: string, row: number) => `${tab}, rij ${row}`,
  openPlace: (tab: string, row: number) => `Open ${tab}, rij ${row}, in Google Sheets`,
  stated: 'Vermeld',
  part: 'In dit cijfer',
}

export type RowsTexts = typeof rowsNl
