import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A view whose code comes once it is wanted; null until then, `failed` where it doesn't come. */
export function useLate<Props>(wanted: boolean, load: () => Promise<ComponentType<Props>>): ComponentType<Props> | 'failed' | null {
  const [view, setView] = useState<{ loaded: ComponentType<Props> | 'failed' } | null>(null)
  useEffect(() => {
    if (!wanted || view !== null) return
    load().then(loaded => setView({ loaded }), () => setView({ loaded: 'failed' }))
  }, [wanted])
  return view?.loaded ?? null
}
