/**
 * A request that isn't answered. The details are for the person at the screen: what is wrong, what to do.
 * The codes are stable; programs may rely on them.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly headers: Record<string, string>
  constructor(code: RefusalCode, headers: Record<string, string> = {}, options: ErrorOptions = {}) {
    super(code, options)
    this.code = code
    this.headers = headers
  }
}

/** RFC 9457. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  code: RefusalCode
}

export function problemDetails(code: RefusalCode): ProblemDetails {
  return { type: `urn:streekboek:problem:${code}`, code, ...REFUSALS[code] }
}

const REFUSALS = {
  'token-missing': {
    status: 401,
    title: 'U bent niet aangemeld',
    detail: 'Meld u aan en probeer het opnieuw.',
  },
  'token-invalid': {
    status: 401,
    title: 'Uw aanmelding is niet geldig of is verlopen',
    detail: 'Meld u opnieuw aan.',
  },
  'role-missing': {
    status: 403,
    title: 'U hebt geen toegang tot deze gegevens',
    detail: 'Vraag de beheerder om u de juiste rol te geven als u deze gegevens nodig hebt.',
  },
  'path-unknown': {
    status: 404,
    title: 'Dit adres bestaat niet',
    detail: 'Kijk het adres na, of ga terug naar het dashboard.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Dit adres kan zo niet gebruikt worden',
    detail: 'Gebruik een van de methodes die in de header Allow staan.',
  },
  'content-type-unsupported': {
    status: 415,
    title: 'Deze vraag is niet als JSON verstuurd',
    detail: 'Verstuur ze met de header Content-Type: application/json.',
  },
  'body-malformed': {
    status: 400,
    title: 'Deze vraag kan niet gelezen worden',
    detail: 'Verstuur {} om de werkmap nu te laten lezen, of {"accept":"…"} met de lezing die u aanvaardt: 64 cijfers en letters van a tot f.',
  },
  'table-unknown': {
    status: 400,
    title: 'Deze tabel bestaat niet',
    detail: 'Geef één tabel: domains, projects, funding, staffing, municipalities, priorities of meetings, bijvoorbeeld ?table=funding.',
  },
  'part-malformed': {
    status: 400,
    title: 'Het deel van de tabel is niet geldig',
    detail: 'Geef één geheel getal vanaf 1, samen met één tabel, bijvoorbeeld ?table=funding&part=1.',
  },
  'part-unknown': {
    status: 404,
    title: 'Zoveel delen heeft deze tabel niet',
    detail: 'Het veld parts van elk deel zegt hoeveel delen er zijn.',
  },
  'project-malformed': {
    status: 400,
    title: 'Het project is niet geldig',
    detail: 'Geef één code van een project, alleen of samen met de tabel projects, funding of staffing, bijvoorbeeld ?project=SB-04&table=funding.',
  },
  'project-unknown': {
    status: 404,
    title: 'Deze versie heeft geen project met die code',
    detail: 'Kijk de code na in het tabblad Projecten, of kies een andere versie.',
  },
  'answer-too-large': {
    status: 413,
    title: 'Het antwoord is te groot om in één keer te versturen',
    detail: 'Vraag het samengeperst op (Accept-Encoding: br of gzip), of vraag /api/dataset per tabel en in delen, bijvoorbeeld ?table=funding&part=1.',
  },
  'nothing-published': {
    status: 404,
    title: 'Er is nog geen versie gepubliceerd',
    detail: 'Wacht tot de werkmap een eerste keer zonder fouten gelezen is. De pagina toont daarna vanzelf de cijfers.',
  },
  'revision-unknown': {
    status: 404,
    title: 'Deze versie bestaat niet',
    detail: 'Kies een versie uit de lijst van versies.',
  },
  'revision-unknown-then': {
    status: 404,
    title: 'Op die dag was er nog geen versie gepubliceerd',
    detail: 'Kies een latere dag. De lijst van versies zegt wanneer de eerste gepubliceerd is.',
  },
  'revision-malformed': {
    status: 400,
    title: 'Het nummer van de versie is niet geldig',
    detail: 'Geef één geheel getal vanaf 1, bijvoorbeeld ?revision=3.',
  },
  'as-of-malformed': {
    status: 400,
    title: 'De dag is niet geldig',
    detail: 'Geef één bestaande dag als jaar-maand-dag, bijvoorbeeld ?asOf=2026-12-31.',
  },
  'revision-and-as-of': {
    status: 400,
    title: 'Er is zowel een versie als een dag gevraagd',
    detail: 'Geef ofwel ?revision, ofwel ?asOf, en niet allebei.',
  },
  'revisions-malformed': {
    status: 400,
    title: 'Het deel van de lijst van versies is niet geldig',
    detail: 'Geef bij before en bij limit telkens één geheel getal vanaf 1 (limit hoogstens 5000, met header=true hoogstens 1000), bijvoorbeeld ?before=101&limit=50. Het veld next zegt met welke before de oudere versies volgen.',
  },
  'range-malformed': {
    status: 400,
    title: 'Het begin of het einde van de vergelijking is niet geldig',
    detail: 'Geef bij from en bij to telkens één nummer van een versie of één bestaande dag, bijvoorbeeld ?from=3&to=2026-12-31.',
  },
  'range-reversed': {
    status: 400,
    title: 'De vergelijking begint na haar einde',
    detail: 'Geef bij from de oudste versie of dag, en bij to de jongste.',
  },
  'range-and-revision': {
    status: 400,
    title: 'Het einde van de vergelijking is twee keer gevraagd',
    detail: 'Geef ofwel ?to, ofwel ?revision of ?asOf, en niet allebei.',
  },
  'row-malformed': {
    status: 400,
    title: 'Het is niet duidelijk welke rij u vraagt',
    detail: 'Geef één tabblad en één code, bijvoorbeeld ?tab=Projecten&code=SB-04. De tabbladen zijn Domeinen, Projecten, Subsidies, Personeel, Gemeenten, Prioriteiten en Vergaderingen.',
  },
  'row-unknown': {
    status: 404,
    title: 'Deze rij heeft tot en met deze versie nooit in de werkmap gestaan',
    detail: 'Kijk het tabblad en de code na, of kies een latere versie.',
  },
  'drawing-malformed': {
    status: 400,
    title: 'Voor dit scherm kan de pagina niet getekend worden',
    detail: 'Geef de maten van een grafiek in pixels en het thema, bijvoorbeeld ?width=1184&height=224&theme=light (of dark).',
  },
  'drawing-missing': {
    status: 404,
    title: 'De eerste pagina wordt hier niet vooraf getekend',
    detail: 'Open het dashboard zelf: het tekent de pagina dan in de browser.',
  },
  'evidence-missing': {
    status: 404,
    title: 'Van deze versie is geen bewijs bewaard',
    detail: 'Ze werd gepubliceerd toen Streekboek dat nog niet deed. Kies een latere versie.',
  },
  'file-too-large': {
    status: 413,
    title: 'Het bestand is te groot om zo te versturen',
    detail: 'Schrijf het met npm run evidence -- BEWIJS.zip op een computer die aan de databank kan, of laat de beheerder een plaats voor grote bewijspakketten instellen (PACKS_BUCKET).',
  },
  'packs-unavailable': {
    status: 503,
    title: 'Het bewijspakket kan nu niet klaargezet worden',
    detail: 'Probeer het over enkele minuten opnieuw.',
  },
  'keys-unavailable': {
    status: 503,
    title: 'Uw aanmelding kan nu niet nagekeken worden',
    detail: 'Probeer het over enkele minuten opnieuw.',
  },
  'store-unavailable': {
    status: 503,
    title: 'De databank antwoordt niet',
    detail: 'Probeer het over enkele minuten opnieuw.',
  },
  'sync-unavailable': {
    status: 503,
    title: 'De werkmap kan nu niet gelezen worden',
    detail: 'Probeer het over enkele minuten opnieuw. Intussen leest Streekboek de werkmap zelf, om de vijf minuten.',
  },
  'internal-error': {
    status: 500,
    title: 'Er ging iets mis bij Streekboek',
    detail: 'Probeer het later opnieuw. Blijft dit zo, verwittig dan de beheerder.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type RefusalCode = keyof typeof REFUSALS
