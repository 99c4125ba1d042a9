import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formatsOf, type Formats } from '../text/formats.ts'
import { nl, type Texts } from '../text/nl.ts'

/** The reader's language: its sentences, and how it writes figures and days. */
export const Words = createContext<{ texts: Texts; formats: Formats }>({ texts: nl, formats: formatsOf(nl) })

export function useWords(): { texts: Texts; formats: Formats } {
  return useContext(Words)
}
