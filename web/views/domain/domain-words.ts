import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DomainTexts } from '../../text/domain-nl.ts'

/** The pages' sentences in the reader's language. */
export const DomainWords = createContext<DomainTexts | null>(null)

export function useDomainWords(): DomainTexts {
  const texts = useContext(DomainWords)
  if (texts === null) throw new Error('the texts of the policy domains are missing')
  return texts
}
