import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ControlTexts } from '../../text/control-nl.ts'

/** The page's sentences in the reader's language. */
export const ControlWords = createContext<ControlTexts | null>(null)

export function useControlWords(): ControlTexts {
  const texts = useContext(ControlWords)
  if (texts === null) throw new Error('the texts of Controle are missing')
  return texts
}
