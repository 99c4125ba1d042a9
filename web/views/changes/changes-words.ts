import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ChangesTexts } from '../../text/changes-nl.ts'
import type { ValueTexts } from '../../text/values-nl.ts'

/** The page's sentences in the reader's language. */
export const ChangesWords = createContext<{ changes: ChangesTexts; values: ValueTexts } | null>(null)

export function useChangesWords(): { changes: ChangesTexts; values: ValueTexts } {
  const texts = useContext(ChangesWords)
  if (texts === null) throw new Error('the texts of Wijzigingen are missing')
  return texts
}
