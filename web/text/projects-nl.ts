import type { Role } from '#model/dataset.ts'
import type { Grouping, Order } from '../charts/project-choice.ts'
import type { ProjectStatus } from '../charts/project-status.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The sentences of the pages about projects in Dutch. Another language is another file of this shape. */
export const projectsNl = {
  title: 'Projecten',
  intro: 'Elke balk is de periode van een project. Klik op een project voor zijn rol, gemeenten, geld en personeel.',
  periodsBy: {
    domain: 'Projectperiodes per beleidsdomein',
    role: 'Projectperiodes per rol',
    status: 'Projectperiodes per stand',
    none: 'Projectperiodes',
  } satisfies Record<Grouping, string>,
  shown: (n: number, of: number) => (n === of ? count(n, 'project', 'projecten') : `${n} van ${count(of, 'project', 'projecten')}`),

  municipality: 'Gemeente',
  allMunicipalities: 'Alle gemeenten',
  unknownMunicipality: (asked: string) => `Deze link noemt een gemeente die niet in deze versie staat: ${asked}.`,
  find: 'Zoek op naam of code',
  groupBy: 'Groeperen',
  groupings: { domain: 'Beleidsdomein', role: 'Rol', status: 'Stand', none: 'Niet' } satisfies Record<Grouping, string>,
  byFirstRole: 'Een project met meer rollen staat bij de eerste ervan.',
  orderBy: 'Sorteren',
  orders: { start: 'Start', end: 'Einde', name: 'Naam', domain: 'Beleidsdomein', role: 'Rol' } satisfies Record<Order, string>,
  clear: 'Alle projecten tonen',
  allStatuses: 'Alle',
  chosen: (municipality: string | null, status: string | null, text: string, grouping: string, order: string) => [
    ...(municipality === null ? [] : [`gemeente: ${municipality}`]),
    ...(status === null ? [] : [`stand: ${status.toLowerCase()}`]),
    ...(text === '' ? [] : [`gezocht: “${text}”`]),
    `gegroepeerd: ${grouping.toLowerCase()}`,
    `gesorteerd: ${order.toLowerCase()}`,
  ].join('; '),

  statuses: {
    ending: 'eindigt binnen 12 maanden',
    running: 'loopt nu',
    presumed: 'loopt vermoedelijk nog',
    planned: 'gepland',
    ended: 'afgelopen',
    unknown: 'start niet vermeld',
  } satisfies Record<ProjectStatus, string>,
  statusTitles: {
    ending: 'Eindigt binnen 12 maanden',
    running: 'Loopt nu',
    presumed: 'Loopt vermoedelijk nog',
    planned: 'Gepland',
    ended: 'Afgelopen',
    unknown: 'Start niet vermeld',
  } satisfies Record<ProjectStatus, string>,
  /** Of what doesn't end soon. */
  statusGroups: { running: 'Loopt langer dan 12 maanden of zonder vermeld einde', unknown: 'Start niet vermeld, einde niet binnen 12 maanden' },
  statusCounts: {
    ending: n => `${n} ${n === 1 ? 'eindigt' : 'eindigen'} binnen 12 maanden`,
    running: n => `${n} ${n === 1 ? 'loopt' : 'lopen'} nu`,
    presumed: n => `${n} ${n === 1 ? 'loopt' : 'lopen'} vermoedelijk nog`,
    planned: n => `${n} ${n === 1 ? 'is' : 'zijn'} gepland`,
    ended: n => `${n} ${n === 1 ? 'is' : 'zijn'} afgelopen`,
    unknown: (n, alone) => `van ${alone ? count(n, 'project', 'projecten') : n === 1 ? '1 ander' : `${n} andere`} is de start niet vermeld`,
  } satisfies Record<ProjectStatus, (n: number, alone: boolean) => string>,
  summary: (day: string, counts: string, ending: string) => `Op ${day}: ${counts}.${ending === '' ? '' : ` Van dit alles: ${ending}.`}`,
  status: 'Stand',
  legendRunning: 'loopt',
  legendPlanned: 'gepland: nog niet begonnen',
  legendEnded: 'afgelopen',

  rowLabel: (name: string, domain: string, period: string, status: string) => `${name}, ${domain}, ${period}, ${status}`,
  periodNotStated: 'periode niet vermeld',
  noProjects: 'Geen projecten in deze keuze.',
  outside: (n: number) => `${count(n, 'project valt', 'projecten vallen')} helemaal buiten de gekozen jaren.`,
  showTable: 'Projecten als tabel',
  hideTable: 'Tabel verbergen',
  municipalities: 'Gemeenten',

  roleNames: {
    'A': 'eindverantwoordelijk',
    'R': 'voert uit',
    'S/C': 'ondersteunt of geeft advies',
    'S': 'ondersteunt',
    'C': 'geeft advies',
    'I': 'wordt op de hoogte gehouden',
    'werkgever': 'werkgever',
    'promotor': 'promotor',
    'onbepaald': 'nog te bepalen',
  } satisfies Record<Role, string>,
  roleTitle: (role: string, name: string) => (role === name ? role.charAt(0).toUpperCase() + role.slice(1) : `${role}: ${name}`),
  noRole: 'Rol niet vermeld',

  back: 'Alle projecten',
  priority: 'Prioriteit',
  municipalityCount: (n: number) => count(n, 'gemeente', 'gemeenten'),

  code: 'Code',
  source: 'Bron',
  sheet: 'In de werkmap',

  place: (tab: string, row: number) => `${tab}, rij ${row}`,
  openRow: (tab: string, row: number) => `Open rij ${row} van ${tab} in Google Sheets`,
}

export type ProjectsTexts = typeof projectsNl
