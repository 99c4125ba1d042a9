import type { Role } from '#model/dataset.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The sentences about what a policy domain's page lists row by row, in Dutch. Another language is another file of this shape. */
export const domainListsNl = {
  rowsLoading: 'De rijen worden geladen…',
  rowsUnreachable: 'De rijen konden niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  rowsRefused: 'U hebt geen toegang tot deze rijen.',

  funders: 'Verstrekkers',
  fundersAbout: (kinds: string, first: number, last: number) => `${kinds}; ${first === last ? first : `${first} tot en met ${last}`}, met wat geen jaar heeft`,
  noFunders: 'Geen toekenningen in deze keuze.',
  funder: 'Verstrekker',
  books: 'Boekhouding',
  awards: 'Toekenningen',
  counted: 'Toegekend bedrag',
  partlyNotStated: 'deels niet vermeld',
  withoutYear: (n: number) => `waarvan ${count(n, 'toekenning', 'toekenningen')} zonder jaar`,

  posts: 'Personeel',
  postsAbout: 'functies in de gekozen jaren',
  postsOutside: (n: number) => `${count(n, 'functie valt', 'functies vallen')} helemaal buiten de gekozen jaren.`,
  noPosts: 'Geen functies in dit beleidsdomein in de gekozen jaren.',
  post: 'Functie',
  deployment: 'Inzet',
  fte: 'VTE',
  period: 'Periode',
  project: 'Project',
  fundedBy: 'Financiering',
  notLinked: 'niet vermeld',
  place: 'In de werkmap',
  placeOf: (tab: string, row: number) => `${tab}, rij ${row}`,
  openPlace: (tab: string, row: number) => `Open ${tab}, rij ${row}, in Google Sheets`,

  roles: 'Rol van de vereniging',
  rolesAbout: 'aantal projecten in de gekozen jaren; een project kan meer dan één rol hebben',
  role: 'Rol',
  projects: 'Projecten',
  noRoles: 'Bij geen enkel project is een rol vermeld.',
  withoutRole: (n: number) => `Bij ${count(n, 'project', 'projecten')} is geen rol vermeld.`,
  roleMeanings: {
    'A': 'A: eindverantwoordelijk',
    'R': 'R: voert uit',
    'S/C': 'S/C: ondersteunt of geeft advies',
    'S': 'S: ondersteunt',
    'C': 'C: geeft advies',
    'I': 'I: wordt op de hoogte gehouden',
    'werkgever': 'werkgever van het personeel',
    'promotor': 'promotor: vraagt de subsidie aan, ontvangt en verantwoordt ze',
    'onbepaald': 'nog te bepalen',
  } satisfies Record<Role, string>,

  municipalities: 'Gemeenten',
  municipalitiesAbout: 'aantal projecten in de gekozen jaren waaraan ze deelnemen',
  municipality: 'Gemeente',
  ofAll: (n: number, all: number) => `${n} van ${all}`,
  withoutMunicipalities: (n: number) => `Bij ${count(n, 'project', 'projecten')} zijn geen gemeenten vermeld.`,
  noProjects: 'Geen projecten in dit beleidsdomein in de gekozen jaren.',
}

export type DomainListsTexts = typeof domainListsNl
