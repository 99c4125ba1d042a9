import { faultText } from './fault.ts'
import { sealedAs } from './pack-chain.ts'
import type { Verdict, VerifyOptions } from './verification.ts'

/** What the reader knew from elsewhere. */
export type Known = Required<Pick<VerifyOptions, 'key' | 'seal' | 'since'>>

/** Lines: the verdict in the first; what the reader has yet to do, or further faults, in the others. */
export function verdictText(verdict: Verdict, known: Known): string[] {
  if (!verdict.genuine) {
    const [first, ...others] = verdict.faults.map(faultText)
    const left = others.length - MOST
    return [`NIET ECHT. ${first}`, ...others.slice(0, MOST), ...(left > 0 ? [`En nog ${left} andere.`] : [])]
  }
  const { revision: { revision, publishedAt, hash, seal }, headers, fingerprint, rules, files } = verdict
  return [
    `Alles is echt: versie ${revision}, gepubliceerd op ${publishedAt}; ${files} bestanden, de cijfers volgen uit de cellen en de keten van ${versions(revision)} is heel.`,
    `Inhoud: ${hash}`,
    `Zegel: ${seal}`,
    `Sleutel: ${fingerprint}`,
    ...(known.key === null ? [] : ['Het pakket is ondertekend met de sleutel die u opgaf.']),
    ...(known.seal === null ? [] : [`Het zegel dat u opgaf, is dat van versie ${sealedAs(headers, known.seal)}: tot en met die versie is de geschiedenis niet herschreven.`]),
    ...(known.since === null ? [] : [`De keten van het oudere pakket, ${versions(known.since.length)}, is het begin van deze: tot daar is de geschiedenis niet herschreven.`]),
    ...leftToCompare(known),
    rules === 'own'
      ? 'De regels in het pakket zijn die van dit programma.'
      : 'De regels in het pakket zijn andere dan die van dit programma: ze liepen afgesloten, zonder netwerk of bestanden.',
  ]
}

/** What is wrong with the older pack that this one is held against; none where nothing is. */
export function olderVerdictText(path: string, verdict: Verdict): string[] {
  return verdict.genuine ? [] : [`NIET ECHT. Het oudere pakket (${path}) is zelf niet echt, zodat er niets mee te vergelijken is.`, ...verdict.faults.slice(0, MOST).map(faultText)]
}

const MOST = 20

function versions(count: number): string {
  return count === 1 ? '1 versie' : `${count} versies`
}

/** Neither can be taken from the pack itself. */
function leftToCompare({ key, seal, since }: Known): string[] {
  const isHistoryKnown = seal !== null || since !== null
  if (key === null && !isHistoryKnown) {
    return [`Vergelijk het zegel en de sleutel met ${PAPER}: alleen zo weet u dat de vereniging zelf ondertekende en dat de geschiedenis niet herschreven is.`]
  }
  if (key === null) return [`Vergelijk ook de sleutel met ${PAPER}: alleen zo weet u dat de vereniging zelf ondertekende.`]
  return isHistoryKnown ? [] : [`Vergelijk ook het zegel met ${PAPER}: alleen zo weet u dat de geschiedenis niet herschreven is, ook niet door wie de sleutel heeft.`]
}

const PAPER = 'wat onderaan een afgedrukte pagina van het dashboard staat (of in seal en signedBy van /api/status)'
