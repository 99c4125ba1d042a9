import type { ChoiceTexts } from './choice-nl.ts'

/** What is said of a choice that a page isn't narrowed to, in English. */
export const choiceEn: ChoiceTexts = {
  municipality: name => `You chose the municipality ${name}. That holds for the page Projects; what is below is of all municipalities.`,
  clearMunicipality: 'Let the municipality go',
  years: (from, to) =>
    `You chose the years ${from === null ? `up to ${to}` : to === null ? `from ${from} on` : from === to ? from : `${from} to ${to}`}. What is below is about all years.`,
  clearYears: 'Let the years go',
}
