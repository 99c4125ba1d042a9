import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DomainListsTexts } from '../../text/domain-lists-nl.ts'

/** The sentences about what is listed row by row, in the reader's language. */
export const DomainListWords = createContext<DomainListsTexts | null>(null)

export function useDomainListWords(): DomainListsTexts {
  const texts = useContext(DomainListWords)
  if (texts === null) throw new Error('the texts of the lists of a domain are missing')
  return texts
}
