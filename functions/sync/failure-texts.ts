/** Failures of the sync itself, beside those of Google: what is wrong, what to do. */
export type SyncFailureCode = 'store-unavailable' | 'overtaken' | 'no-time-left'

export const FAILURE_TEXTS: Record<SyncFailureCode, string> = {
  'store-unavailable':
    'De databank van Streekboek antwoordt niet. Er is niets gewijzigd. U hoeft niets te doen: Streekboek probeert het later opnieuw. '
    + 'Blijft dit uren duren, verwittig dan de beheerder.',
  overtaken:
    'Tijdens het lezen werd telkens al een andere versie gepubliceerd. Er is niets gewijzigd. Probeer het over enkele minuten opnieuw.',
  'no-time-left':
    'Er was geen tijd meer om in het Google Sheet te schrijven. U hoeft niets te doen: Streekboek probeert het bij de volgende controle opnieuw.',
}
