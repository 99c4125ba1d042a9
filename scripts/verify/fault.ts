/** Why a pack isn't genuine. */
export interface Fault {
  code: FaultCode
  /** The file of the pack; null = the pack as a whole. */
  file: string | null
  /** What in that file, in Dutch, as far as it can be told: a row of the sheet, a line. */
  place: string | null
  /** What the sentence needs besides. */
  detail?: string
}

export type FaultCode =
  | 'not-a-pack' | 'format-unknown'
  | 'file-missing' | 'file-added' | 'file-altered' | 'zip-altered'
  | 'signature-wrong' | 'signature-rewritten' | 'key-unsuitable' | 'key-other'
  | 'chain-broken' | 'not-as-sealed' | 'seal-other' | 'history-other' | 'pack-older'
  | 'does-not-follow' | 'cells-wrong' | 'cells-unreadable' | 'guards-differ' | 'rules-failed'

/** One sentence. */
export function faultText({ code, file, place, detail }: Fault): string {
  const subject = file ?? 'Het pakket'
  return TEXTS[code](place === null ? subject : `${subject}, ${place}`, detail ?? '')
}

const TEXTS: Record<FaultCode, (where: string, detail: string) => string> = {
  'not-a-pack': where => `${where} is geen bewijspakket van Streekboek, of het is beschadigd.`,
  'format-unknown': (where, format) => `${where} is van indeling ${format}. Deze Streekboek kent alleen indeling 1 en 2: gebruik een nieuwere.`,
  'file-missing': where => `${where} ontbreekt.`,
  'file-added': where => `${where} hoort niet in het pakket.`,
  'file-altered': where => `${where}: gewijzigd na de ondertekening.`,
  'zip-altered': where => `${where}: het zipbestand zelf is gewijzigd.`,
  'signature-wrong': where => `${where}: dit is geen handtekening onder manifest.json met de sleutel uit het pakket.`,
  'signature-rewritten': where => `${where}: dit is niet de handtekening die gezet werd, maar een andere die uit haar gemaakt is.`,
  'key-unsuitable': where => `${where} is geen publieke sleutel zoals Streekboek ze gebruikt (ECDSA P-256).`,
  'key-other': (_, found) => `Het pakket is ondertekend met een andere sleutel dan u opgaf, namelijk ${found}.`,
  'chain-broken': where => `${where}: de keten van versies is hier gebroken.`,
  'not-as-sealed': where => `${where}: dit is niet wat in de versie verzegeld is.`,
  'seal-other': (_, revisions) => `Het zegel dat u opgaf, is van geen enkele versie in de keten van dit pakket (1 tot ${revisions}). Is het zegel dat van een latere versie, neem dan een later pakket; anders is de geschiedenis herschreven.`,
  'history-other': where => `${where}: in het oudere pakket is deze versie een andere. De geschiedenis is herschreven.`,
  'pack-older': (_, revisions) => `Het pakket na --since is niet het oudere: zijn keten gaat tot versie ${revisions}, verder dan die van het pakket dat u liet nakijken.`,
  'does-not-follow': where => `${where}: dit volgt niet uit de cellen volgens de regels.`,
  'cells-wrong': (where, problem) => `${where}: uit deze cellen volgen geen cijfers. ${problem}`,
  'cells-unreadable': where => `${where}: hierin staan geen cellen zoals Streekboek ze bewaart.`,
  'guards-differ': where => `${where}: de opmerkingen die de coördinator aanvaardde, zijn niet die van de versie.`,
  'rules-failed': (where, reason) => `${where}: deze regels geven geen antwoord. ${reason}`,
}
