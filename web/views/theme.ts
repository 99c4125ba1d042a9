import { useEffect, useState } from 'preact/hooks'
import type { Theme } from '../charts/palette.ts'
import { themeNow, watchTheme } from '../theme.ts'
import { useDrawnFor } from './surroundings.ts'

/** The theme that the reader's device asks for. */
export function useTheme(): Theme {
  const drawnFor = useDrawnFor()
  const [theme, setTheme] = useState(() => drawnFor?.theme ?? themeNow())
  useEffect(() => watchTheme(() => setTheme(themeNow())), [])
  return theme
}
