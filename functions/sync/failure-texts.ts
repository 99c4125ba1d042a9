/** Failures of the sync itself, beside those of Google: what is wrong, what to do. */
export type SyncFailureCode = 'store-unavailable' | 'publication-uncertain' | 'overtaken' | 'no-time-left' | 'signing-unavailable' | 'signature-wrong'

export const FAILURE_TEXTS: Record<SyncFailureCode, string> = {
  'store-unavailable':
    'De databank van Streekboek antwoordt niet. Er is niets gewijzigd. U hoeft niets te doen: Streekboek probeert het later opnieuw. '
    + 'Blijft dit uren duren, verwittig dan de beheerder.',
  'publication-uncertain':
    'De databank van Streekboek antwoordde niet meer terwijl de nieuwe versie bewaard werd. Het is niet zeker of die versie gepubliceerd is. '
    + 'U hoeft niets te doen: bij de volgende controle blijkt het, en wat ontbreekt, wordt dan alsnog bewaard.',
  overtaken:
    'Tijdens het lezen werd telkens al een andere versie gepubliceerd. Er is niets gewijzigd. Probeer het over enkele minuten opnieuw.',
  'signing-unavailable':
    'De sleutel waarmee Streekboek elke versie ondertekent, antwoordt niet. Er is niets gewijzigd. U hoeft niets te doen: '
    + 'Streekboek probeert het later opnieuw. Blijft dit uren duren, verwittig dan de beheerder.',
  'signature-wrong':
    'De handtekening onder de nieuwe versie klopt niet met de sleutel van Streekboek. Er is niets gewijzigd. U hoeft niets te doen: '
    + 'Streekboek probeert het later opnieuw. Blijft dit uren duren, verwittig dan de beheerder.',
  'no-time-left':
    'Er was geen tijd meer om in het Google Sheet te schrijven. U hoeft niets te doen: Streekboek probeert het bij de volgende controle opnieuw.',
}
