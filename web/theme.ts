import type { Theme } from './charts/palette.ts'

export function themeNow(): Theme {
  return window.matchMedia(DARK).matches ? 'dark' : 'light'
}

/** @returns ends it */
export function watchTheme(follow: () => void): () => void {
  const dark = window.matchMedia(DARK)
  dark.addEventListener('change', follow)
  return () => dark.removeEventListener('change', follow)
}

const DARK = 'screen and (prefers-color-scheme: dark)'
