import { useEffect, useState } from 'preact/hooks'

/** Whether the page is being put on paper. */
export function usePrinting(): boolean {
  const [printed, setPrinted] = useState(() => PAPER.matches)
  useEffect(() => {
    const begin = () => setPrinted(true)
    const end = () => setPrinted(false)
    const follow = () => setPrinted(PAPER.matches)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    PAPER.addEventListener('change', follow)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      PAPER.removeEventListener('change', follow)
    }
  }, [])
  return printed
}

const PAPER = window.matchMedia('print')
