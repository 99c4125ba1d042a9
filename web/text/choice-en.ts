import type { ChoiceTexts } from './choice-nl.ts'

/** What is said of a choice that a page isn't narrowed to, in English. */
export const choiceEn: ChoiceTexts = {
  municipality: name => `You chose the municipality ${name}. That applies to the page Projects; everything below covers all municipalities.`,
  clearMunicipality: 'Clear municipality',
  years: (from, to) =>
    `You chose the years ${from === null ? `up to ${to}` : to === null ? `from ${from} on` : from === to ? from : `${from} to ${to}`}. Everything below covers all years.`,
  clearYears: 'Clear years',
  domains: (names, n) => `You chose the policy ${n === 1 ? 'domain' : 'domains'} ${names}. Everything below covers all policy domains.`,
  clearDomains: 'Clear policy domains',
  kinds: kinds => `You chose the kind: ${kinds}. Everything below covers all kinds.`,
  clearKinds: 'Clear kind',
}
