import type { Severity } from './reading.ts'

/** The Dutch of what Streekboek writes into the sheet, for who works in it. */
export const FEEDBACK_TEXTS = {
  checked: (at: string) => `Streekboek · laatste controle op ${moment(at)}`,

  published: (revision: number, publishedAt: string) => `Versie ${revision} is gepubliceerd op ${moment(publishedAt)}.`,
  held: (errors: number, revision: number | null) =>
    `Niet gepubliceerd: ${errors === 1 ? '1 fout' : `${errors} fouten`}. ${
      revision === null ? 'Er is nog geen versie' : `Versie ${revision} blijft staan`}.`,
  waiting: 'Er is nog geen versie gepubliceerd.',

  remarks: (warnings: number, infos: number) => [
    warnings === 0 ? 'Geen waarschuwingen' : warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`,
    infos === 0 ? '' : infos === 1 ? ', 1 mededeling' : `, ${infos} mededelingen`,
    '.',
  ].join(''),
  ownTab: 'Streekboek herschrijft dit tabblad zodra er iets verandert. Wat u hier zelf typt, gaat verloren.',

  accept: 'Klopt deze werkmap zo, ondanks de fouten hieronder? Vink dit vakje aan, en Streekboek publiceert ze bij de volgende controle.',

  header: ['Ernst', 'Tabblad', 'Cel', 'Wat er staat', 'Wat er mis is', 'Wat u kunt doen'],
  severities: { error: 'fout', warning: 'waarschuwing', info: 'ter info' } satisfies Record<Severity, string>,
  wholeColumn: (column: string) => `kolom ${column}`,
  more: (count: number) => (count === 1 ? 'En nog 1 andere opmerking.' : `En nog ${count} andere opmerkingen.`),
  moreFix: 'Verbeter eerst wat hierboven staat: de rest volgt daarna vanzelf.',

  note: (sentences: readonly { message: string; fix: string }[]) =>
    `${NOTE_MARK}${sentences.map(({ message, fix }) => `${message} ${fix}`).join('\n')}`,
} as const

/** With this every note of Streekboek begins, and no other. */
export const NOTE_MARK = 'Streekboek: '

/** Such as `22/11/2026 om 12:05`, as a clock in Belgium shows it. */
function moment(instant: string): string {
  const { day, month, year, hour, minute } = Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${day}/${month}/${year} om ${hour}:${minute}`
}

const CLOCK = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})
