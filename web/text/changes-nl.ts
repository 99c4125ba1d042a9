import type { TabName } from '#model/dataset.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The sentences of the page Wijzigingen in Dutch, for a board member. Another language is another file of this shape. */
export const changesNl = {
  title: 'Wijzigingen',
  titleMeeting: (day: string) => `Wijzigingen sinds de vergadering van ${day}`,
  titleDay: (day: string) => `Wijzigingen sinds ${day}`,
  titleRevision: (revision: number) => `Wijzigingen sinds versie ${revision}`,
  titleFirst: 'Wijzigingen sinds de eerste versie',
  compared: (from: number, fromMoment: string, to: number, toMoment: string) => `Versie ${from} (${fromMoment}) vergeleken met versie ${to} (${toMoment}).`,
  beforeFirst: (day: string) => `Op ${day} was er nog geen versie; daarom wordt vergeleken met de eerste.`,
  noMeeting: 'Sinds de eerste versie is er geen vergadering geweest die in de werkmap staat; daarom wordt vergeleken met de eerste versie.',
  loading: 'De wijzigingen worden opgezocht…',
  unreachable: 'De wijzigingen konden niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  revisionMissing: (revision: number) => `Versie ${revision} bestaat niet, of is jonger dan de versie die u bekijkt.`,

  since: 'Sinds',
  sinceMeeting: 'Vorige vergadering',
  meetings: 'Vergaderingen',
  meeting: (day: string, body: string) => `${day}, ${body}`,
  revisions: 'Versies',
  revision: (revision: number, moment: string) => `versie ${revision}, ${moment}`,
  otherDay: (day: string) => `andere dag: ${day}`,
  day: 'Of sinds een dag',
  until: 'Tot en met',
  untilNow: (revision: number) => `nu (versie ${revision})`,
  onlyDomains: (names: string) => `Alleen ${names}.`,
  allDomains: 'Alle beleidsdomeinen tonen',

  none: 'Er is niets gewijzigd.',
  noneChosen: 'In de gekozen beleidsdomeinen is er niets gewijzigd.',
  onlyOne: 'Er is nog maar één versie, dus er valt nog niets te vergelijken.',
  summary: (changed: number, added: number, removed: number) => {
    const parts = [
      ...(changed === 0 ? [] : [count(changed, 'rij gewijzigd', 'rijen gewijzigd')]),
      ...(added === 0 ? [] : [`${added} nieuw`]),
      ...(removed === 0 ? [] : [`${removed} geschrapt`]),
    ]
    return `In de werkmap: ${parts.join(', ')}.`
  },

  inFigures: 'In de cijfers',
  inWorkbook: 'In de werkmap',
  withoutDomain: 'Zonder beleidsdomein',
  event: { added: 'Nieuw', changed: 'Gewijzigd', removed: 'Geschrapt' },
  thing: {
    Domeinen: 'beleidsdomein', Projecten: 'project', Subsidies: 'toekenning', Personeel: 'functie', Gemeenten: 'gemeente',
    Prioriteiten: 'prioriteit', Vergaderingen: 'vergadering',
  } satisfies Record<TabName, string>,
  forProject: (project: string) => `voor ${project}`,
  row: (tab: string, row: number) => `${tab}, rij ${row}`,
  openRow: (tab: string, row: number) => `Open rij ${row} van ${tab} in Google Sheets`,
  by: (editor: string) => `laatst bewerkt door ${editor}`,
  showMore: (n: number) => `Toon de volgende ${n}`,
  notShown: (n: number) => `Nog ${count(n, 'wijziging', 'wijzigingen')} niet getoond.`,
  tracedFrom: (revision: number) => `Wie wat wanneer wijzigde, is nagegaan vanaf versie ${revision}.`,

  years: (first: number, last: number) => (first === last ? String(first) : `${first} tot en met ${last}`),
  eachYear: 'telkens',
  besideYears: 'zonder jaar',
  requested: (kind: string, status: string) => `${kind} (${status}, telt niet mee)`,
  partnerBooks: (kind: string) => `${kind} via partners`,
  fte: { average: 'VTE', yearEnd: 'VTE op 31 december' },
  partnerFte: (fte: string) => `${fte} van partners`,
  deploymentFte: (fte: string, deployment: string) => `${fte} ${deployment}`,
  presumed: (what: string) => `${what}, verondersteld`,
  notStated: (what: string) => `${what}: rijen zonder vermeld bedrag`,
  notStatedFte: (what: string) => `${what}: functies zonder vermelde VTE`,
  more: (amount: string) => `+ ${amount}`,
  less: (amount: string) => `− ${amount}`,
  fromTo: (before: string, after: string) => `van ${before} naar ${after}`,
  noFigures: 'De totalen van dit domein veranderen er niet door.',
  calendar: 'Veranderd zonder dat er een rij wijzigde',
  calendarWhy: 'Dit komt doordat een nieuw jaar begon (wat verondersteld was, telt dan mee) of doordat er nu andere jaren getoond worden.',

  asTable: 'Als tabel',
  showEffects: 'Toon de invloed op de cijfers als tabel',
  showRows: 'Toon de gewijzigde rijen als tabel',
  hideTable: 'Tabel verbergen',
  effectsTable: (from: number, to: number) => (from === 0 ? `Invloed op de cijfers per domein en jaar, tot en met versie ${to}` : `Invloed op de cijfers per domein en jaar, van versie ${from} naar versie ${to}`),
  rowsTable: (from: number, to: number) => (from === 0 ? `Gewijzigde rijen tot en met versie ${to}` : `Gewijzigde rijen van versie ${from} naar versie ${to}`),
  figure: 'Cijfer',
  was: 'Was',
  becomes: 'Wordt',
  byRows: 'Door gewijzigde rijen',
  byCalendar: 'Door de kalender',
  rowHead: 'Rij',
  what: 'Wijziging',
  column: 'Kolom',
  place: 'Plaats in de werkmap',
  version: 'Versie',
  published: 'Gepubliceerd op',
  editor: 'Laatst bewerkt door',
  units: { euro: '€', fte: 'VTE', rows: 'aantal rijen' },
}

export type ChangesTexts = typeof changesNl
