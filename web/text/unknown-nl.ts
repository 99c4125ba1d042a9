import type { Side } from '../charts/panel.ts'
import type { Known, Unknown, UnknownChoice } from '../charts/unknowns.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)
const span = (first: number, last: number) => (first === last ? String(first) : `${first} tot en met ${last}`)
const OWNERS: Record<Side, string> = { own: 'in de eigen cijfers', partner: 'in de cijfers van partners' }

/** The sentences of the page Wat we niet weten in Dutch. Another language is another file of this shape. */
export const unknownNl = {
  title: 'Wat we niet weten',
  intro: 'Elk bedrag, elke VTE, datum, verstrekker en financiering die leeg is of “onbekend” zegt, en die een cijfer onvolledig maakt. Bovenaan staat wat het meest verbergt: eerst onbekende bedragen, dan geld en mensen die in geen totaal staan, dan van wie geld komt en wat een functie betaalt, dan de periodes. De coördinatoren van de vereniging vullen deze cellen in. Een rij waarin meer dan één cel leeg is, telt bij elk van die groepen. Van welke projecten de gemeenten of de rol niet vermeld zijn, staat bij Gemeenten en bij Projecten.',
  loading: 'De rijen worden geladen…',
  unreachable: 'De rijen konden niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  refused: 'U hebt geen toegang tot deze rijen.',
  nothing: 'Alles is ingevuld. Er is niets onbekend in deze keuze.',
  noneChosen: 'Niets onbekend in deze keuze.',
  showAll: 'Alles tonen',

  known: 'Zo volledig is de werkmap',
  knownOf: (known: number, all: number) => `${known} van ${all}`,
  knownTitles: {
    amount: 'toekenningen met een bedrag',
    fte: 'functies met een VTE',
    period: 'projecten met start en einde',
    link: 'eigen functies met financiering',
  } satisfies Record<Known['kind'], string>,

  list: 'In te vullen',
  byKind: 'Wat ontbreekt',
  all: 'Alles',
  kinds: {
    amount: 'Bedrag',
    fte: 'VTE',
    date: 'Datum',
    period: 'Projectperiode',
    funder: 'Verstrekker',
    link: 'Financiering',
  } satisfies Record<UnknownChoice, string>,
  chosen: (kind: string) => `Wat ontbreekt: ${kind}`,
  shownOf: (n: number, all: number) => (n === all ? count(all, 'rij', 'rijen') : `${n} van ${count(all, 'rij', 'rijen')}`),
  notShown: (n: number) => `Nog ${count(n, 'rij', 'rijen')} niet getoond.`,
  showMore: (n: number) => `Toon de volgende ${n}`,

  rank: 'Nr.',
  what: 'Waarover',
  hides: 'Wat het verbergt',
  fill: 'In te vullen cel',
  tables: { funding: 'toekenning', staffing: 'functie', projects: 'project' } satisfies Record<Unknown['table'], string>,
  nameless: 'zonder naam',

  amountInYears: (years: number, first: number, last: number, side: Side) => `${count(years, 'jaartotaal', 'jaartotalen')} ${OWNERS[side]} onvolledig: ${span(first, last)}`,
  amountWithoutYears: (side: Side) => `bedrag en jaren onbekend; ontbreekt in de totalen van ${side === 'own' ? 'de vereniging' : 'partners'}`,
  moneyNowhere: (amount: string, side: Side) => `${amount} staat in geen enkel jaar ${OWNERS[side]}`,
  moneyPresumed: (amount: string, side: Side) => `${amount} is alleen verondersteld ${OWNERS[side]}`,
  fteInYears: (years: number, first: number, last: number, side: Side) => `VTE van ${count(years, 'jaar', 'jaar')} ${OWNERS[side]} onvolledig: ${span(first, last)}`,
  fteWithoutYears: (side: Side) => `VTE en jaren onbekend; ontbreekt ${OWNERS[side]}`,
  peopleNowhere: (fte: string, side: Side) => `${fte} VTE staat in geen enkel jaar ${OWNERS[side]}`,
  peoplePresumed: (fte: string, side: Side) => `${fte} VTE is in latere jaren alleen verondersteld ${OWNERS[side]}`,
  giver: (amount: string, side: Side) => `van wie ${amount} ${OWNERS[side]} komt, is niet bekend`,
  payer: (fte: string) => `niet te zien welke toekenning ${fte} VTE betaalt`,
  period: (whole: boolean): string => (whole ? 'staat niet op de tijdlijn' : 'staat maar half op de tijdlijn'),
  periodWith: (whole: boolean, awards: number, posts: number) => {
    const parts = [...(awards > 0 ? [count(awards, 'toekenning', 'toekenningen')] : []), ...(posts > 0 ? [count(posts, 'functie', 'functies')] : [])]
    return `${whole ? 'staat niet op de tijdlijn' : 'staat maar half op de tijdlijn'}; ${parts.join(' en ')} ${awards + posts === 1 ? 'hangt' : 'hangen'} eraan`
  },
  requested: 'nog niet toegekend: telt nergens mee',
  hidesNothing: 'geen cijfer van de getoonde jaren',

  column: (column: string) => `kolom ${column}`,
  place: (tab: string, row: number) => `${tab}, rij ${row}`,
  openPlace: (tab: string, row: number) => `Open ${tab}, rij ${row}, in Google Sheets`,
}

export type UnknownTexts = typeof unknownNl
