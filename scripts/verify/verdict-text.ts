import { faultText } from './fault.ts'
import type { Verdict } from './verification.ts'

/**
 * Lines: the verdict in the first; what the reader has yet to do, or further faults, in the others.
 *
 * @param key the fingerprint that was asked for
 */
export function verdictText(verdict: Verdict, key: string | null): string[] {
  if (!verdict.genuine) {
    const [first, ...others] = verdict.faults.map(faultText)
    const left = others.length - MOST
    return [`NIET ECHT. ${first}`, ...others.slice(0, MOST), ...(left > 0 ? [`En nog ${left} andere.`] : [])]
  }
  const { revision: { revision, publishedAt, hash }, fingerprint, rules, files } = verdict
  return [
    `Alles is echt: versie ${revision}, gepubliceerd op ${publishedAt}; ${files} bestanden, de cijfers volgen uit de cellen en de keten van ${revision === 1 ? '1 versie' : `${revision} versies`} is heel.`,
    `Inhoud: ${hash}`,
    `Sleutel: ${fingerprint}`,
    key === null
      ? 'Vergelijk de inhoud en de sleutel met wat onderaan een afgedrukte pagina van het dashboard staat: alleen zo weet u dat de vereniging zelf ondertekende.'
      : 'Het pakket is ondertekend met de sleutel die u opgaf.',
    rules === 'own'
      ? 'De regels in het pakket zijn die van dit programma.'
      : 'De regels in het pakket zijn andere dan die van dit programma: ze liepen afgesloten, zonder netwerk of bestanden.',
  ]
}

const MOST = 20
