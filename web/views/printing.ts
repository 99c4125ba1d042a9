import { useEffect, useState } from 'preact/hooks'
import { useDrawnFor } from './surroundings.ts'

/** Whether the page is being put on paper. */
export function usePrinting(): boolean {
  const drawnFor = useDrawnFor()
  const [printed, setPrinted] = useState(() => drawnFor === null && isOnPaper())
  useEffect(() => {
    const paper = window.matchMedia(PAPER)
    const begin = () => setPrinted(true)
    const end = () => setPrinted(false)
    const follow = () => setPrinted(paper.matches)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', follow)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', follow)
    }
  }, [])
  return printed
}

export function isOnPaper(): boolean {
  return window.matchMedia(PAPER).matches
}

const PAPER = 'print'
