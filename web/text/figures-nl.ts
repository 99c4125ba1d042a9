import type { Books } from '#model/dataset.ts'
import type { Texts } from './nl.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** Of the pages that show figures in charts: the headline figures, the charts and their tables, in Dutch. Another language is another file of this shape. */
export const figuresNl = {
  problemsWaiting: (n: number) => `${count(n, 'opmerking wacht', 'opmerkingen wachten')} bij de werkmap`,

  onThisPage: 'Op deze pagina',
  toSection: 'Naar:',
  headlineFunding: (kinds: string) => kinds.charAt(0).toUpperCase() + kinds.slice(1),
  headlineOwn: 'Eigen boekhouding',
  headlinePartner: 'Via partners',
  headlineStaffing: { average: 'VTE, jaargemiddelde', yearEnd: 'VTE op 31 december' },
  headlineOwnStaff: 'Eigen inzet',
  headlinePartnerStaff: 'Inzet van partners',
  headlineProjects: 'Projecten',
  headlineOther: 'Andere inkomsten',
  moreThanBefore: (difference: string, year: number) => `${difference} meer dan in ${year}`,
  lessThanBefore: (difference: string, year: number) => `${difference} minder dan in ${year}`,
  sameAsBefore: (year: number) => `evenveel als in ${year}`,
  inYearBefore: (year: number, what: string) => `in ${year}: ${what}`,
  endedBefore: (n: number) => `${n} ${n === 1 ? 'eindigde' : 'eindigden'} in de 12 maanden ervoor`,
  averageFte: (fte: string) => `gemiddeld ${fte} VTE`,
  yearsEmpty: (n: number, all: number) => `${n} van de ${all} jaren ${n === 1 ? 'is' : 'zijn'} zonder functies en ${n === 1 ? 'telt' : 'tellen'} als 0`,
  yearsNotStated: (n: number) => `in ${count(n, 'jaar', 'jaren')} niet alles vermeld`,
  headlineRunning: (year: number) => `Lopend in ${year}`,
  headlineEnding: 'Eindigen binnen 12 maanden',
  startUnknown: (n: number) => `daarnaast ${n} zonder vermelde start`,
  notStatedAmounts: (n: number) => `${count(n, 'bedrag', 'bedragen')} niet vermeld`,
  restAwards: (n: number) => `${count(n, 'toekenning', 'toekenningen')} zonder jaar`,
  restPosts: (n: number) => `${count(n, 'functie', 'functies')} zonder jaar`,
  kindsLabel: 'Soort',
  booksWhat: {
    own: 'wat de vereniging zelf boekt',
    partner: 'wat een andere begunstigde boekt; telt nooit mee bij de eigen bedragen',
  } satisfies Record<Books, string>,
  staffSidesWhat: {
    own: 'regionaal en intergemeentelijk personeel',
    partner: 'personeel dat elders in dienst is; telt nooit mee bij de eigen inzet',
  } satisfies Record<Books, string>,
  emptyPanel: 'Niets in deze keuze.',
  noAmounts: 'Geen bedragen vermeld in deze keuze.',
  noFte: 'Geen VTE vermeld in deze keuze.',
  legendPresumed: 'gearceerd: verondersteld, het einde is niet vermeld',
  legendNotStatedAmounts: '? en een getal onder een jaar: van zoveel toekenningen is het bedrag niet vermeld',
  legendNotStatedFte: '? en een getal onder een jaar: van zoveel functies is de VTE niet vermeld',
  restAmounts: (amount: string, n: number) => `Niet aan een jaar toe te wijzen: ${amount} (${count(n, 'toekenning', 'toekenningen')} zonder de nodige datums).`,
  restAmountsNotStated: (n: number) => `Zonder jaar en zonder vermeld bedrag: ${count(n, 'toekenning', 'toekenningen')}.`,
  restFte: (fte: string, n: number) => `Niet aan een jaar toe te wijzen: ${fte} VTE (${count(n, 'functie', 'functies')} zonder vermelde start).`,
  restFteNotStated: (n: number) => `Zonder jaar en zonder vermelde VTE: ${count(n, 'functie', 'functies')}.`,
  chartSummary: (title: string, first: number, last: number, domains: string) => `${title}: gestapelde staven per jaar, ${first} tot en met ${last}, voor ${domains}.`,
  chartHighest: (year: string, amount: string) => `Hoogste jaar: ${year}, met ${amount}.`,
  chartHighestYears: (years: string, amount: string) => `Hoogste jaren: ${years}, telkens ${amount}.`,
  chartPresumed: (years: string) => `verondersteld, niet meegeteld: ${years}`,
  chartNotStated: (years: string) => `niet alles vermeld: ${years}`,
  yearSpan: (first: number, last: number) => `${first} tot en met ${last}`,
  amountFte: (fte: string) => `${fte} VTE`,
  chartEnd: 'verder gaat de grafiek niet',
  chartTable: 'Alle cijfers staan in de tabel.',
  chartWalk: (title: string) => `Grafiek ${title}, te doorlopen met de pijltjestoetsen`,
  chartKeys: '← → jaren · ↑ ↓ domeinen · Enter: de rijen erachter',
  chartPlace: (name: string, year: string, amount: string) => `${name}, ${year}: ${amount}`,
  chartOf: (title: string) => `Grafiek ${title}`,
  printAgain: 'De tabel was er nog niet: druk de pagina nog eens af.',
  sectionTotal: (side: string) => `${side}: totaal`,
  captionFunding: (kinds: string) => `${kinds}; toegekend of afgesloten`,
  amountCount: (n: number) => `(${n})`,
  requestedWhy: 'Deze bedragen zijn nog niet toegekend en tellen nergens mee.',
  booksColumn: 'Boekhouding',
  timelineAll: (n: number) => `${count(n, 'project', 'projecten')}.`,
  timelineMost: (n: number, most: number, domain: string) => `${count(n, 'project', 'projecten')}; de meeste, ${most}, bij ${domain}.`,
  timelineWithoutEnd: (n: number, withoutStart: number) => `Van ${count(n, 'project', 'projecten')} is het einde niet vermeld${withoutStart === 0 ? '' : `, van ${withoutStart} daarvan ook de start niet`}.`,
}

export type FiguresTexts = typeof figuresNl

/** What is said on every page, and of figures in charts. */
export type FigureTexts = Texts & FiguresTexts
