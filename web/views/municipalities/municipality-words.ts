import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MunicipalitiesTexts } from '../../text/municipalities-nl.ts'

/** The sentences about municipalities in the reader's language. */
export const MunicipalityWords = createContext<MunicipalitiesTexts | null>(null)

export function useMunicipalityWords(): MunicipalitiesTexts {
  const texts = useContext(MunicipalityWords)
  if (texts === null) throw new Error('the texts about municipalities are missing')
  return texts
}
