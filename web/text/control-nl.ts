import type { Severity } from '../service.ts'

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The sentences of the page Controle in Dutch, for a coordinator. Another language is another file of this shape. */
export const controlNl = {
  title: 'Controle van de werkmap',
  loading: 'De opmerkingen worden geladen…',
  unreachable: 'De opmerkingen konden niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  notForYou: 'Deze pagina is voor de coördinator en de auditor',
  notForYouWhy: 'Zij zien hier of de werkmap volledig en juist gelezen is. U hoeft niets te doen: op het overzicht verschijnen alleen cijfers die nagekeken zijn.',
  onlyCoordinator: 'Alleen een coördinator kan de werkmap meteen laten controleren. Streekboek doet het ook vanzelf, om de paar minuten.',
  onlyCoordinatorAccepts: 'Alleen een coördinator kan dit aanvaarden.',

  unread: 'De werkmap is nog niet gelezen',
  unreadNext: 'Klik op “Nu controleren” om ze een eerste keer te laten lezen.',
  well: 'Alles in orde',
  wellNext: 'Elke cel is gelezen en er is niets op te merken. U hoeft niets te doen.',
  wellInfo: (n: number) => `Er is niets te verbeteren. U hoeft niets te doen; ${n === 1 ? 'de melding' : `de ${n} meldingen`} hieronder ${n === 1 ? 'is' : 'zijn'} alleen ter info.`,
  remarks: (n: number) => `Gelezen, met ${count(n, 'waarschuwing', 'waarschuwingen')}`,
  remarksNext: 'Waarschuwingen houden niets tegen. Kijk ze na wanneer het u past.',
  held: (n: number) => `Niet gepubliceerd: ${count(n, 'fout', 'fouten')}`,
  heldNext: (n: number) =>
    `Verbeter de ${n === 1 ? 'fout' : 'fouten'} hieronder in de werkmap. Streekboek leest ze daarna vanzelf opnieuw, meestal binnen enkele minuten. Wilt u niet wachten, klik dan op “Nu controleren”.`,
  guarded: 'Tegengehouden: is dit de bedoeling?',
  guardedNext: 'Er is veel veranderd sinds de vorige versie. Lees hieronder wat er zou verdwijnen of veranderen, en beslis.',
  failed: 'De laatste controle is niet gelukt',
  failedOlder: 'Wat hieronder staat, komt uit de laatste controle die wel lukte.',
  since: (moment: string) => `Sinds ${moment}.`,
  waiting: (moment: string) =>
    `Op ${moment} is een wijziging gezien. Ze wordt gepubliceerd zodra de volgende controle hetzelfde leest, meestal binnen enkele minuten. Wilt u niet wachten, klik dan op “Nu controleren”.`,
  boardSees: (revision: number) => `Het bestuur ziet versie ${revision}.`,
  boardKeeps: (revision: number) => `Het bestuur blijft intussen versie ${revision} zien.`,
  boardNothing: 'Het bestuur ziet nog geen cijfers.',

  check: 'Nu controleren',
  checking: 'Bezig met controleren…',
  checkHint: 'Streekboek controleert de werkmap ook vanzelf, om de paar minuten.',
  donePublished: (moment: string, revision: number) => `Gecontroleerd om ${moment}: gepubliceerd als versie ${revision}.`,
  doneUnchanged: (moment: string) => `Gecontroleerd om ${moment}: er is niets veranderd.`,
  doneHeld: (moment: string) => `Gecontroleerd om ${moment}: niet gepubliceerd.`,
  doneAcceptedHeld: (moment: string) => `Gecontroleerd om ${moment}: toch niet gepubliceerd, want de werkmap is intussen veranderd. Kijk opnieuw na wat er staat.`,
  doneFailed: (moment: string) => `Om ${moment} geprobeerd: de controle is niet gelukt.`,
  slow: 'Dit duurt langer dan verwacht. Zodra er een uitkomst is, verschijnt ze hier vanzelf.',
  askForbidden: 'Alleen een coördinator kan de werkmap laten controleren.',
  askSignedOut: 'Uw aanmelding is verlopen. Meld u opnieuw aan.',
  askUnreachable: 'De vraag is niet aangekomen. Probeer het over een minuut opnieuw.',

  guards: 'Dit werd tegengehouden',
  guardTitles: {
    'rows-lost': 'Rijen verdwenen',
    'column-lost': 'Een kolom verdwenen',
    'total-swing': 'Het totaal verandert sterk',
  } as Record<string, string>,
  guardNot: 'Niet de bedoeling?',
  guardNotHow: 'Zet de gegevens terug in Google Sheets: kies Bestand, Versiegeschiedenis. Streekboek leest ze daarna vanzelf opnieuw.',
  guardYes: 'Wel de bedoeling?',
  guardYesHow: 'Aanvaard dan precies deze stand. Een later verlies wordt opnieuw tegengehouden.',
  accept: 'Aanvaarden en publiceren',
  confirm: 'Dit aanvaarden en publiceren?',
  confirmWhat: 'U bevestigt dat dit klopt:',
  confirmThen: 'Daarna ziet het bestuur deze stand. De vorige versie blijft bewaard en blijft op te vragen.',
  confirmYes: 'Ja, aanvaarden en publiceren',
  confirmNo: 'Annuleren',

  feedbackFailed: 'De opmerkingen konden niet in de werkmap zelf geschreven worden.',

  problems: 'Opmerkingen',
  sheetLanguage: 'De opmerkingen staan in de taal van de werkmap, zoals ze ook in de werkmap zelf staan.',
  severity: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter info' } satisfies Record<Severity, string>,
  severities: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Ter info' } satisfies Record<Severity, string>,
  severityCount: {
    error: n => count(n, 'fout', 'fouten'),
    warning: n => count(n, 'waarschuwing', 'waarschuwingen'),
    info: n => `${n} ter info`,
  } satisfies Record<Severity, (n: number) => string>,
  all: 'Alles',
  bySeverity: 'Ernst',
  byTab: 'Tabblad',
  workbook: 'Werkmap',
  shownOf: (shown: number, all: number) => (shown === all ? count(all, 'opmerking', 'opmerkingen') : `${shown} van ${count(all, 'opmerking', 'opmerkingen')}`),
  noneChosen: 'Geen opmerkingen in deze keuze.',
  showAll: 'Alles tonen',
  showMore: (n: number) => `Toon de volgende ${n}`,
  notShown: (n: number) => `Nog ${count(n, 'opmerking', 'opmerkingen')} niet getoond.`,
  chosen: (severity: string, tab: string) => `Ernst: ${severity}; tabblad: ${tab}`,

  cell: 'Cel',
  openCell: (tab: string, cell: string) => `Open cel ${cell} van ${tab} in Google Sheets`,
  openTab: 'Open dit tabblad in Google Sheets',
  stands: 'Er staat',
  emptyCell: 'leeg',
  todo: 'Wat te doen',
}

export type ControlTexts = typeof controlNl
