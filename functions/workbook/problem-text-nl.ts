import type { Details, Held, Need, Place } from './findings.ts'
import { HEADER_DOUBTS, standingThere } from './header-text-nl.ts'
import { cellName } from './place-in-sheet.ts'
import type { ProblemCode } from './reading.ts'
import { foldText } from './text-normal.ts'
import { calledBy, countryOf, didYouMean, listed, quoted, written } from './words-nl.ts'

/** `message`: one sentence that says what is wrong; `fix`: one that says what to do. */
export interface ProblemText {
  message: string
  fix: string
}

export function textOf<C extends ProblemCode>(code: C, place: Place, details: Details[C]): ProblemText {
  const write: Catalog[C] = CATALOG[code]
  const [message, fix] = write(
    {
      tab: place.tabName,
      title: quoted(place.tab ?? ''),
      column: place.column ?? '',
      value: quoted(place.value ?? ''),
      row: place.row ?? 0,
      place: place.row === null ? '' : cellName(place.row, place.columnNumber),
      isColumn: place.row === null,
      isEmpty: place.value === null,
    },
    details,
  )
  return { message, fix }
}

/** What every sentence can name; text from the sheet is quoted and cut. */
interface Facts {
  tab: string
  title: string
  column: string
  value: string
  row: number
  /** A1 notation. */
  place: string
  /** The problem is the column as a whole, which the tab lacks. */
  isColumn: boolean
  isEmpty: boolean
}

type Catalog = { [C in ProblemCode]: (facts: Facts, details: Details[C]) => [message: string, fix: string] }

const CATALOG: Catalog = {
  'locale-unexpected': (_, { locale }) => [
    `De werkmap heeft de landinstelling ${countryOf(locale)}, en daarmee leest Google Sheets een getypte 150.000 niet als honderdvijftigduizend.`,
    'Kies in Google Sheets onder Bestand, Instellingen als landinstelling België, en kijk daarna alle bedragen en datums na.',
  ],

  'tab-missing': ({ tab }, { candidate }) => [
    candidate === null ? `Het tabblad ${tab} ontbreekt.` : `Het tabblad ${tab} ontbreekt: is het misschien het tabblad ${quoted(candidate)}?`,
    `Geef het tabblad met deze gegevens opnieuw de naam ${tab}, of voeg een tabblad met die naam toe.`,
  ],
  'tab-unclear': ({ tab, title }) => [
    `Het tabblad ${title} lijkt op het tabblad ${tab}, dat ontbreekt: bedoelde u ${tab}?`,
    `Geef dit tabblad de naam ${tab}, of kies een heel andere naam als er iets anders in staat.`,
  ],
  'column-missing': ({ tab, column }, { headerRow, because, others }) => [
    headerRow !== null
      ? `In het tabblad ${tab} ontbreekt de kolom ${column}${because === null ? '' : `: ${NEEDED[because]}`}${because === null ? standingThere(others) : ''}.`
      : `De kolom ${column} is niet te vinden, want de eerste 20 rijen van het tabblad ${tab} bevatten geen rij met kolomnamen.`,
    headerRow !== null
      ? `Geef in rij ${headerRow} de juiste kolom opnieuw de naam ${column}, of voeg een kolom met die naam toe.`
      : `Zet in het tabblad ${tab} boven de gegevens een rij met de kolomnamen, met daarin zeker ${column}.`,
  ],
  'header-unclear': ({ value, column, tab, place }, { doubt }) => HEADER_DOUBTS[doubt](value, column, tab, place),
  'header-duplicate': ({ column, tab, row }, { first, isRow }) => (isRow
    ? [
        `In rij ${row} van het tabblad ${tab} staan de kolomnamen nog eens, zoals vanaf cel ${first}.`,
        `Verwijder rij ${row}: de kolomnamen mogen maar één keer in het tabblad staan.`,
      ]
    : [
        `De kolom ${column} staat twee keer in het tabblad ${tab}, ook in cel ${first}.`,
        `Houd één kolom ${column} over en geef de andere een andere naam.`,
      ]),
  'row-above-header': ({ tab, row }, { headerRow }) => [
    `Rij ${row} van het tabblad ${tab} lijkt een gewone rij, maar ze staat boven de kolomnamen (rij ${headerRow}) en wordt dus niet gelezen.`,
    `Zet de kolomnamen boven alle rijen, of verwijder rij ${row} als ze alleen een voorbeeld is.`,
  ],

  'code-missing': ({ column, tab, row, place }, { beside }) => (beside === null || !beside.isLone
    ? [
        `In rij ${row} van het tabblad ${tab} is ${column} niet ingevuld${beside === null ? '' : `, maar in cel ${beside.cell} staat wel ${quoted(beside.value)}`}.`,
        `Vul ${column} in (cel ${place}), of maak de hele rij leeg als ze niet meer nodig is.`,
      ]
    : [
        `In rij ${row} van het tabblad ${tab} staat alleen ${quoted(beside.value)} (cel ${beside.cell}), zonder ${column}.`,
        beside.isNumber
          ? `Maak cel ${beside.cell} leeg, of typ Totaal in cel ${place} als het een totaal is; hoort hier een gewone rij, vul ze dan aan.`
          : `Maak cel ${beside.cell} leeg als daar niets hoort te staan, of vul de rij aan, te beginnen met ${column} (cel ${place}).`,
      ]),
  'code-duplicate': ({ value, column, tab }, { firstRow }) => (column === 'Datum'
    ? [
        `Deze vergadering staat twee keer in het tabblad ${tab}: rij ${firstRow} heeft dezelfde datum en hetzelfde orgaan.`,
        'Verwijder een van beide rijen, of verbeter de datum of het orgaan.',
      ]
    : [
        `${column} ${value} staat twee keer in het tabblad ${tab}, ook in rij ${firstRow}.`,
        `Geef elke rij een eigen ${column} (hoofdletters maken geen verschil), of verwijder de dubbele rij.`,
      ]),
  'code-invalid': ({ value, column, row }, { reason, isLone = false }) => (isLone
    ? [
        `In rij ${row} staat alleen ${value}, en dat kan geen ${column} zijn: ${CODE_REASONS[reason]}.`,
        `Maak rij ${row} leeg als dit een tussentitel is (zet die boven de kolomnamen of in een eigen kolom), of vul de rij aan.`,
      ]
    : [`${value} kan geen ${column} zijn: ${CODE_REASONS[reason]}.`, CODE_FIXES[reason]]),
  'value-missing': ({ column, tab, row }, { because, lone }) => (lone !== null
    ? [
        `In rij ${row} van het tabblad ${tab} staat alleen ${quoted(lone.value)} (cel ${lone.cell}); niet ingevuld: ${lone.missing.join(', ')}.`,
        `Vul de rij aan, of maak cel ${lone.cell} leeg als daar niets hoort te staan.`,
      ]
    : because === null
    ? [`In rij ${row} van het tabblad ${tab} is ${column} niet ingevuld.`, `Vul ${column} in.`]
    : [
        `${column} is niet ingevuld: ${NEEDED[because]}.`,
        because === 'amount' ? 'Kies projectperiode, jaarlijks of eenmalig.' : 'Vul Project of Domein in.',
      ]),

  'text-invalid': ({ value, column }) => [
    `In de kolom ${column} staat een selectievakje of ${value} in plaats van tekst.`,
    `Vul bij ${column} tekst in, of maak de cel leeg: verwijder ook het selectievakje (menu Gegevens, Gegevensvalidatie).`,
  ],

  'cell-error': ({ value, column }) => [
    `In de kolom ${column} staat de foutmelding ${value} in plaats van een waarde.`,
    'Verbeter de formule in deze cel, of typ de waarde zelf.',
  ],
  'cell-loading': ({ value, column }) => [
    `In de kolom ${column} staat nog ${value}: Google Sheets was deze cel aan het laden.`,
    'Wacht tot de waarde verschijnt; blijft dit zo, typ dan de waarde zelf.',
  ],
  'cell-merged': ({ column }, { merge, isHeader }) => (isHeader
    ? [
        `De kolomnaam ${column} is samengevoegd over verschillende kolommen (${merge}), zodat onduidelijk is welke kolom ${column} is.`,
        `Maak de samenvoeging van ${merge} ongedaan en geef elke kolom een eigen naam.`,
      ]
    : [
        `Deze cel van de kolom ${column} is samengevoegd met andere cellen (${merge}), zodat onduidelijk is welke waarde hier geldt.`,
        `Maak de samenvoeging van ${merge} ongedaan en vul elke cel apart in.`,
      ]),

  'amount-invalid': ({ value, column }) => [
    `${value} is geen bedrag in euro.`,
    `Vul bij ${column} alleen het volledige bedrag in euro in, zoals 75.333 of 1.250,50, of laat de cel leeg als het bedrag niet gekend is.`,
  ],
  'amount-ambiguous': ({ value }, { reason }) => (reason === 'english'
    ? [
        `Het bedrag ${value} is op zijn Engels geschreven, zodat punt en komma verschillend te lezen zijn.`,
        'Schrijf een punt tussen de duizendtallen en een komma voor de centen, zoals 1.000,50.',
      ]
    : [
        `De cel toont ${value}, zodat niet zeker is of het bedrag in volle euro in de cel staat.`,
        'Zet de opmaak van deze cel op valuta in euro (menu Opmaak, Getal) en vul het volledige bedrag in, zoals 75.000.',
      ]),
  'amount-precision': ({ value }, { exact }) => [
    `Het bedrag ${value} heeft meer dan twee cijfers na de komma${exact === null ? '' : `: in de cel staat eigenlijk ${exact}`}.`,
    'Rond af op twee cijfers na de komma; zijn duizenden bedoeld, schrijf dan een punt, zoals 75.333.',
  ],
  'amount-is-date': ({ value, column }) => [
    `In de kolom ${column} staat de datum ${value} in plaats van een bedrag.`,
    'Zet de opmaak van deze cel op getal of valuta (menu Opmaak, Getal) en typ het bedrag opnieuw.',
  ],
  'amount-not-positive': ({ value }) => [
    `Het bedrag ${value} is niet groter dan nul.`,
    'Vul het bedrag in dat gekregen is, groter dan nul (trek een terugbetaling daarvan af), of laat de cel leeg als het niet gekend is.',
  ],
  'amount-too-large': ({ value }) => [
    `Het bedrag ${value} is groter dan tien miljard euro.`,
    'Kijk na of er geen cijfers te veel staan, en of punt en komma juist staan.',
  ],

  'fte-invalid': ({ value, column }) => [
    `${value} is geen aantal ${column}.`,
    `Vul bij ${column} een getal in zoals 0,5, een percentage zoals 80% of een breuk zoals 4/5, of laat de cel leeg.`,
  ],
  'fte-ambiguous': ({ value, column }, { reason }) => (reason === 'dot'
    ? [
        `${value} is bij ${column} niet eenduidig: de punt kan op zijn Engels een komma zijn.`,
        'Schrijf een komma, zoals 14,25.',
      ]
    : [
        `De cel toont ${value}, maar haar opmaak maakt er alleen in schijn een percentage van.`,
        'Zet de opmaak van deze cel op procent (menu Opmaak, Getal) en typ het percentage opnieuw, zoals 80%.',
      ]),
  'fte-is-date': ({ value, column }) => [
    `In de kolom ${column} staat de datum ${value}: Google Sheets maakt van een breuk zoals 4/5 een datum.`,
    'Zet de opmaak van deze cel op getal (menu Opmaak, Getal) en vul een getal in, zoals 0,8.',
  ],
  'fte-out-of-range': ({ value, column }) => [
    `${value} kan niet: ${column} moet groter zijn dan 0 en hoogstens 200.`,
    'Verbeter het getal, of laat de cel leeg als het niet gekend is.',
  ],

  'date-invalid': ({ value, column }, { reason, meant }) => [
    `${reason === 'calendar' ? `${value} staat niet op de kalender` : `${value} is geen datum${DATE_REASONS[reason]}`}${
      meant === null ? '.' : `: bedoelde u ${written(meant)}?`}`,
    meant !== null && reason === 'number' ? 'Zet de opmaak van deze cel op datum (menu Opmaak, Getal) en kijk de datum na.' : `Vul bij ${column} een dag, een maand of een jaar in, zoals 01/09/2018 (dag eerst), september 2018 of 2018${
      ENDS.has(column) ? ', of doorlopend' : ''}.`,
  ],
  'date-ambiguous': ({ value }, { hiddenYear }) => (hiddenYear === null
    ? [
        `In de datum ${value} heeft het jaar maar twee cijfers.`,
        'Schrijf het jaar voluit, zoals 01/09/2018.',
      ]
    : [
        `De datum ${value} toont geen jaar, en Google Sheets heeft er ${hiddenYear} van gemaakt.`,
        'Typ de datum opnieuw met het jaar erbij, zoals 01/09/2018, en kies een opmaak die het jaar toont (menu Opmaak, Getal, Datum).',
      ]),
  'date-implausible': ({ value, column }, { typedYear }) => (typedYear === null
    ? [
        `De datum ${value} valt niet tussen 1950 en 2100.`,
        'Kijk het jaar na en verbeter de datum.',
      ]
    : [
        `De datum ${value} valt niet tussen 1950 en 2100: waarschijnlijk werd ${typedYear} getypt in een cel die datums toont.`,
        `Zet de opmaak van deze cel op getal (menu Opmaak, Getal) en typ het jaar opnieuw, of vul bij ${column} een volledige datum in.`,
      ]),
  'period-reversed': ({ value, column }, { startColumn, start }) => [
    `${column} (${value}) ligt vóór ${startColumn} (${written(start)}).`,
    `Verbeter ${startColumn} of ${column}.`,
  ],
  'number-invalid': ({ value, column }, { range }) => [
    range === null ? `${value} is geen geheel getal.` : `${value} is geen geheel getal van ${range}.`,
    range === null ? `Vul bij ${column} een geheel getal in, zoals ${column === 'Nummer' ? '3' : '16.843'}.` : `Vul bij ${column} een geheel getal van ${range} in, of laat de cel leeg.`,
  ],

  'choice-unknown': ({ column }, { part, allowed, nearest }) => [
    `${quoted(part)} is geen mogelijke keuze bij ${column}${didYouMean(nearest)}`,
    `Kies uit: ${allowed.join(', ')}.`,
  ],
  'reference-unknown': ({ column }, { part, target, nearest, examples }) => (column === 'Gemeenten' && foldText(part) === 'alle'
    ? [
        'Bij Gemeenten staat “alle” samen met andere namen.',
        'Schrijf alleen het woord alle, of noem de gemeenten een voor een.',
      ]
    : [
        `${quoted(part)} staat niet in het tabblad ${target.tab}${didYouMean(nearest)}`,
        `Vul ${calledBy(target)} in${examples.length === 0 ? '' : ` (${examples.join(', ')})`}, of voeg ${quoted(part)} daar eerst toe.`,
      ]),
  'reference-ambiguous': (_, { part, target, candidates }) => [
    `${quoted(part)} kan in het tabblad ${target.tab} naar verschillende rijen verwijzen: ${candidates.join(', ')}.`,
    `Vul hier precies een van deze codes in: ${candidates.join(', ')}.`,
  ],
  'reference-conflict': ({ value, column }, { project, projectDomain }) => [
    `${column} ${value} klopt niet met het project ${project}, dat bij ${projectDomain} hoort.`,
    `Verbeter Project of ${column}, of laat ${column} hier leeg.`,
  ],

  'period-incomplete': ({ column, tab, isColumn, isEmpty }, { what }) => (isColumn
    ? lackingColumn(tab, column, `wat bij ${what} staat niet over de jaren te verdelen is`)
    : [
        isEmpty
          ? `${what} is ingevuld maar ${column} niet, zodat ${what === 'Bedrag' ? 'het bedrag' : 'het aantal VTE'} niet over de jaren te verdelen is.`
          : `${what} geldt voor de hele projectperiode maar ${column} is geen datum, zodat dit niet over de jaren te verdelen is.`,
        `Vul bij ${column} een dag, maand of jaar in zodra die gekend is.`,
      ]),
  'funding-outside-project': (_, { project }) => [
    `De periode van deze subsidie valt niet binnen de periode van het project ${project}.`,
    'Kijk Start en Einde na, hier en bij het project.',
  ],
  'staffing-outlives-funding': ({ column, tab, isColumn, isEmpty }, { fundingEnd }) => (isColumn
    ? lackingColumn(tab, column, `niet te zien is of functies langer lopen dan hun financiering, die soms stopt (zoals op ${written(fundingEnd)})`)
    : [
        `De financiering van deze functie stopt op ${written(fundingEnd)}, maar de functie ${isEmpty ? 'heeft geen einddatum' : 'loopt langer'}.`,
        'Vul een Einde in dat daarmee klopt, of voeg bij Financiering de subsidie toe die het vervolg betaalt.',
      ]),
  'staffing-unfunded': ({ column, tab, isColumn }) => (isColumn
    ? lackingColumn(tab, column, 'niet te zien is waarmee de functies betaald worden')
    : [
        'Voor deze functie is VTE ingevuld, maar er staat niet bij waarmee ze betaald wordt.',
        'Vul bij Financiering de codes uit het tabblad Subsidies in, of kies bij Inzet partner als een partner betaalt.',
      ]),
  'project-ended-with-staff': ({ column, tab, isColumn, isEmpty }, { project, projectEnd }) => (isColumn
    ? lackingColumn(tab, column, `niet te zien is of functies langer lopen dan hun project (zoals ${project}, dat stopt op ${written(projectEnd)})`)
    : [
        `Het project ${project} stopt op ${written(projectEnd)}, maar deze functie ${isEmpty ? 'heeft geen einddatum' : 'loopt langer'}.`,
        'Vul een Einde in dat daarmee klopt, of verbeter Project.',
      ]),
  'domain-empty': ({ value }) => [
    `Bij domein ${value} hoort geen enkel project, geen subsidie en geen personeel.`,
    'Kijk na of het domein nog nodig is, of geef de rijen die erbij horen dit domein.',
  ],
  'personal-data': ({ column }, { what }) => [
    `In ${column} staat wat op een ${PERSONAL_DATA[what]} lijkt; wat eenmaal gepubliceerd is, blijft in elke versie bewaard.`,
    'Haal het uit de cel als het bij een persoon hoort: de cijfers hebben het niet nodig.',
  ],

  'total-row-skipped': ({ value }) => [
    `Deze rij begint met ${value} en is overgeslagen als totaal.`,
    'U hoeft niets te doen; is dit toch een gewone rij, vul dan alle verplichte kolommen in.',
  ],
  'column-unknown': ({ value, tab }) => [
    `De kolom ${value} hoort niet bij het tabblad ${tab} en wordt niet gelezen.`,
    'U hoeft niets te doen als dit een eigen kolom is.',
  ],
  'tab-unknown': ({ title }) => [
    `Het tabblad ${title} is niet gekend en wordt niet gelezen.`,
    'U hoeft niets te doen als dit een eigen tabblad is.',
  ],

  'rows-lost': ({ tab }, { revision, gone, before, names, held, isTabGone }) => [
    isTabGone
      ? `Het tabblad ${tab} is verdwenen; in versie ${revision} stonden er ${rowsOf(before)} in: ${listed(names, gone)}.`
      : `Uit het tabblad ${tab} zijn ${gone} van de ${before} rijen van versie ${revision} verdwenen: ${listed(names, gone)}${heldBy(held)}.`,
    isTabGone
      ? `Zet het tabblad ${tab} terug via Bestand, Versiegeschiedenis; ${ACCEPT}`
      : `Zet de rijen terug, bijvoorbeeld via Bestand, Versiegeschiedenis; ${ACCEPT}`,
  ],
  'column-lost': ({ tab, column }, { revision, filled }) => [
    `De kolom ${column} van het tabblad ${tab} is verdwenen; in versie ${revision} was ze in ${rowsOf(filled)} ingevuld.`,
    `Zet de kolom terug, of geef ze opnieuw de naam ${column}; ${ACCEPT}`,
  ],
  'total-swing': (_, { revision, years, beforeCents, afterCents }) => [
    `Alle toegekende subsidies, bijdragen en opbrengsten samen gaan over ${yearsOf(years)} van ${euros(beforeCents)} in versie ${revision} naar ${euros(afterCents)}.`,
    `Kijk na of er geen bedragen verdwenen of verkeerd getypt zijn; ${ACCEPT}`,
  ],
}

const ACCEPT = 'klopt het zo, vink dan het vakje in het tabblad Controle aan, klik op Aanvaarden op de pagina Controle, '
  + 'of laat de beheerder npm run sync -- --accept LEZING uitvoeren, met de lezing die daar vermeld staat.'

function rowsOf(count: number): string {
  return count === 1 ? '1 rij' : `${count} rijen`
}

function heldBy(held: Held | null): string {
  if (held === null) return ''
  return `, samen goed voor ${'cents' in held ? euros(held.cents) : `${held.fte.toLocaleString('nl-BE', { maximumFractionDigits: 4 })} VTE`}`
}

function euros(cents: number): string {
  return (cents / 100).toLocaleString('nl-BE', { style: 'currency', currency: 'EUR' })
}

function yearsOf(years: readonly number[]): string {
  const [first] = years
  const last = years.at(-1)
  return first === last ? `${first}` : `${first} tot en met ${last}`
}

function lackingColumn(tab: string, column: string, so: string): [message: string, fix: string] {
  return [
    `Het tabblad ${tab} heeft geen kolom ${column}, zodat ${so}.`,
    `Voeg in het tabblad ${tab} de kolom ${column} toe en vul ze in waar u het weet.`,
  ]
}

const NEEDED: Record<Need, string> = {
  amount: 'bij een bedrag moet staan of het voor de hele projectperiode, jaarlijks of eenmalig is',
  'no-project': 'zonder Project of Domein is niet te zeggen bij welk domein deze subsidie hoort',
}

const PERSONAL_DATA: Record<Details['personal-data']['what'], string> = {
  'register-number': 'rijksregisternummer',
  'e-mail': 'e-mailadres',
  phone: 'telefoonnummer',
}

const CODE_REASONS: Record<Details['code-invalid']['reason'], string> = {
  date: 'Google Sheets heeft er een datum van gemaakt',
  number: 'Google Sheets heeft er een getal van gemaakt',
  'white-space': 'er staat een spatie in',
  separator: 'er staat een komma of puntkomma in',
  control: 'er staat een onzichtbaar stuurteken in',
  length: 'het is langer dan 64 tekens',
}

const CODE_FIXES: Record<Details['code-invalid']['reason'], string> = {
  date: 'Zet de opmaak van deze cel op tekst (menu Opmaak, Getal) en typ de code opnieuw.',
  number: 'Zet de opmaak van deze cel op tekst (menu Opmaak, Getal) en typ de code opnieuw.',
  'white-space': 'Kies een code zonder spaties, zoals SB-01.',
  separator: 'Kies een code zonder komma’s of puntkomma’s, zoals SB-01.',
  control: 'Maak de cel leeg en typ de code opnieuw.',
  length: 'Kies een code van hoogstens 64 tekens, zoals SB-01.',
}

const DATE_REASONS: Record<Exclude<Details['date-invalid']['reason'], 'calendar'>, string> = {
  form: '',
  number: ' en ook geen jaar',
  time: ' maar een tijdstip',
}

const ENDS: ReadonlySet<string> = new Set(['Einde', 'Vennoot tot'])
