import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { UnknownTexts } from '../../text/unknown-nl.ts'

/** The page's sentences in the reader's language. */
export const UnknownWords = createContext<UnknownTexts | null>(null)

export function useUnknownWords(): UnknownTexts {
  const texts = useContext(UnknownWords)
  if (texts === null) throw new Error('the texts of the page of unknowns are missing')
  return texts
}
