import { createContext, type ComponentChildren } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { FigureTexts, FiguresTexts } from '../text/figures-nl.ts'
import type { Formats } from '../text/formats.ts'
import { useWords } from './words.ts'

const Together = createContext<{ texts: FigureTexts; formats: Formats } | null>(null)

/** Round a page that shows figures in charts. */
export function FigureWords({ figuresTexts, children }: { figuresTexts: FiguresTexts; children: ComponentChildren }) {
  const { texts, formats } = useWords()
  const words = useMemo(() => ({ texts: { ...texts, ...figuresTexts }, formats }), [texts, figuresTexts, formats])
  return <Together.Provider value={words}>{children}</Together.Provider>
}

export function useFigureWords(): { texts: FigureTexts; formats: Formats } {
  const words = useContext(Together)
  if (words === null) throw new Error('the texts of the figures are missing')
  return words
}

/** Where no amount is known: that something isn't stated, or only presumed, or that there is nothing. @param notStated rows, or years, that lack it */
export function insteadOfAmount({ notStated, presumed }: { notStated: number; presumed: number }, texts: FigureTexts): string {
  return notStated > 0 ? texts.notStated : presumed > 0 ? texts.presumed : texts.nothing
}
