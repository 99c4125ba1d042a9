import type { Details } from './findings.ts'
import { quoted } from './words-nl.ts'

/** Why a header is asked about, by the reason. */
export const HEADER_DOUBTS: Record<Details['header-unclear']['doubt'], (value: string, column: string, tab: string, place: string) => [message: string, fix: string]> = {
  misspelt: (value, column, tab) => [
    `De kolomnaam ${value} bestaat niet in het tabblad ${tab}: bedoelde u ${column}?`,
    `Verander de kolomnaam in ${column}, of kies een heel andere naam als de kolom iets anders bevat.`,
  ],
  longer: (value, column, tab) => [
    `Het tabblad ${tab} heeft geen kolom ${column}, wel een kolom ${value}: bedoelde u ${column}?`,
    `Verander de kolomnaam in ${column}; bevat de kolom iets anders, geef ze dan een naam zonder ${column} erin.`,
  ],
  lookalike: (value, column, tab) => [
    `Het tabblad ${tab} heeft geen kolom ${column}, wel een kolom ${value}: bedoelde u ${column}?`,
    `Verander de kolomnaam in ${column}, of kies een heel andere naam als de kolom iets anders bevat.`,
  ],
  'other-unit': (value, column) => (column === 'VTE'
    ? [
        `De kolom ${value} lijkt geen aantal ${column} te bevatten, maar procenten of uren.`,
        `Zet in de kolom het aantal ${column} (0,8 in plaats van 80) en noem ze ${column}.`,
      ]
    : [
        `De kolom ${value} lijkt geen bedragen in volle euro te bevatten.`,
        `Zet de volledige bedragen in euro in de kolom (75.000 in plaats van 75) en noem ze ${column}.`,
      ]),
  'thousands-above': (value, column) => [
    `Boven de kolomnamen staat ${value}, zodat niet zeker is of bij ${column} volle euro’s staan.`,
    `Zet bij ${column} de volledige bedragen in euro (75.000 in plaats van 75) en verwijder deze tekst.`,
  ],
  'holds-amounts': (value, column, tab) => [
    `In de kolom ${value} staan bedragen, maar het tabblad ${tab} heeft geen kolom ${column}: bedoelde u ${column}?`,
    `Verander de kolomnaam in ${column}; hoort ze een andere naam te hebben, voeg dan zelf een kolom ${column} toe.`,
  ],
  nameless: (_, column, tab, place) => [
    `Onder cel ${place} van het tabblad ${tab} staan gegevens, maar de kolom heeft geen naam en de kolom ${column} ontbreekt.`,
    `Zet in cel ${place} de naam ${column}, of een andere naam als de kolom iets anders bevat.`,
  ],
}

/** Headers that could be the one that is missing. */
export function standingThere(others: readonly { name: string; cell: string }[]): string {
  if (others.length === 0) return ''
  return `, en deze kolomnamen zijn niet gekend: ${others.slice(0, 3).map(({ name, cell }) => `${quoted(name)} (${cell})`).join(', ')}`
}
