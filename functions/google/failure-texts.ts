import type { FailureCode } from './reading-failed.ts'

/**
 * What the coordinator or operator reads when the sheet can't be read: what is wrong, what to do.
 * @param account the e-mail address with which Streekboek reads; null where it has none
 */
export function failureText(code: FailureCode, account: string | null): string {
  return TEXTS[code](account)
}

/** For refusals that no code tells apart, but that ask for another step. */
export const OPERATOR_TEXTS = {
  apiDisabled:
    'De Google Sheets API staat niet aan in het Google Cloud-project van Streekboek. '
    + 'Vraag de beheerder om ze daar in te schakelen en probeer het na enkele minuten opnieuw.',
  credentialsUnreadable:
    'De sleutel waarmee Streekboek het Google Sheet leest, is geen geldig sleutelbestand van een dienstaccount of van '
    + 'werklastidentiteit. Vraag de beheerder om het sleutelbestand opnieuw te downloaden en in te stellen.',
  executableRefused:
    'De sleutel waarmee Streekboek het Google Sheet leest, wil een programma starten. Dat laat Streekboek niet toe. '
    + 'Vraag de beheerder om een sleutel met een bestand, een adres of AWS als bron.',
  tabProtected:
    'Het tabblad Controle is beveiligd, zodat Streekboek er niets in kan schrijven. De cijfers zijn wel gelezen. '
    + 'Hef de beveiliging van dat tabblad op, of verwijder het tabblad: Streekboek maakt het dan opnieuw.',
} as const

const TEXTS: Record<FailureCode, (account: string | null) => string> = {
  'sheet-not-shared': account =>
    `Streekboek mag het Google Sheet niet lezen. Open het Google Sheet, klik op Delen en geef ${
      account ?? 'het account van Streekboek'} toegang.`,
  'sheet-not-found': () =>
    'Het Google Sheet bestaat niet (meer). Haal het terug uit de prullenbak, of geef de beheerder de link van het juiste Google Sheet.',
  'not-a-google-sheet': () =>
    'Het bestand is geen Google Sheet, maar bijvoorbeeld een Excel-bestand in Google Drive. '
    + 'Open het bestand, kies Bestand > Opslaan als Google Spreadsheets en geef de beheerder de link van het nieuwe Google Sheet.',
  'quota-exceeded': () =>
    'Google laat even geen nieuwe vragen toe, omdat er te veel na elkaar kwamen. U hoeft niets te doen: Streekboek probeert het later opnieuw.',
  'google-unavailable': () =>
    'Google Sheets antwoordt niet of te laat. U hoeft niets te doen: Streekboek probeert het later opnieuw. '
    + 'Blijft dit uren duren, verwittig dan de beheerder.',
  'google-answer-malformed': () =>
    'Google gaf een onvolledig of onleesbaar antwoord. Er is niets overgenomen en Streekboek probeert het later opnieuw. '
    + 'Blijft dit uren duren, verwittig dan de beheerder.',
  'credentials-refused': account =>
    `Google weigert de sleutel van ${account ?? 'het account van Streekboek'}. `
    + 'Vraag de beheerder om na te gaan of de sleutel nog geldig is, of om een nieuwe sleutel in te stellen.',
  'sheet-changing': () =>
    'Het Google Sheet veranderde telkens terwijl Streekboek het las. Er is niets overgenomen. '
    + 'U hoeft niets te doen: Streekboek probeert het later opnieuw.',
  'sheet-not-editable': account =>
    `Streekboek mag het Google Sheet lezen, maar er niets in schrijven. De cijfers zijn wel gelezen. Open het Google Sheet, klik op Delen en geef ${
      account ?? 'het account van Streekboek'} de rol Bewerker.`,
  'feedback-refused': () =>
    'Google weigerde wat Streekboek in het Google Sheet wilde schrijven. De cijfers zijn wel gelezen. '
    + 'Blijft dit dagen duren, verwittig dan de beheerder.',
}
