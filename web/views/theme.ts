import { useEffect, useState } from 'preact/hooks'
import type { Theme } from '../charts/palette.ts'

/** The theme that the reader's device asks for. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(themeNow)
  useEffect(() => {
    const follow = () => setTheme(themeNow())
    DARK.addEventListener('change', follow)
    return () => DARK.removeEventListener('change', follow)
  }, [])
  return theme
}

function themeNow(): Theme {
  return DARK.matches ? 'dark' : 'light'
}

const DARK = window.matchMedia('screen and (prefers-color-scheme: dark)')
