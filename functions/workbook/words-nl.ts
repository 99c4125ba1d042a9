import type { Day } from '#model/period.ts'
import type { Target } from './findings.ts'
import { cleanText, shortened } from './text-normal.ts'

/** Turns of phrase that several sentences share. */

/** As the sheet's settings name it: `Verenigde Staten` for `en_US`. */
export function countryOf(locale: string): string {
  const region = /^[a-z]{2,3}_([A-Z]{2})$/u.exec(locale)?.[1]
  const name = region === undefined ? undefined : new Intl.DisplayNames('nl', { type: 'region' }).of(region)
  return name === undefined || name === region ? quoted(locale) : `${name} (${locale})`
}

/** The first names, and how many there are besides. */
export function listed(names: readonly string[], all: number): string {
  const rest = all - names.length
  const shown = names.map(name => shortened(cleanText(name), LONGEST)).join(', ')
  return rest === 0 ? shown : `${shown} en nog ${rest}`
}

export function calledBy({ tab, by }: Target): string {
  return `een ${by} uit het tabblad ${tab}`
}

export function didYouMean(nearest: string | null): string {
  return nearest === null ? '.' : `: bedoelde u ${nearest}?`
}

export function quoted(text: string): string {
  return `“${shortened(cleanText(text).replace(/\p{Cc}+/gu, ''), LONGEST)}”`
}

/** As a Belgian reads it. */
export function written(day: Day): string {
  return day.split('-').toReversed().join('/')
}

const LONGEST = 60
