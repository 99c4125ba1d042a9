import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { datedOf, NOTHING_KNOWN, refresh, type Known, type Wanted } from '../ledger.ts'
import type { Service } from '../service.ts'
import { useDrawnFor } from './surroundings.ts'

/**
 * Follows what is published while the page is visible.
 *
 * @param hurried something is being waited for
 * @param first what is known already of what is wanted first; null: nothing
 */
export function useKnown(service: Service, { figures, stand }: Wanted, hurried: boolean, first: Known | null): Known {
  const [known, setKnown] = useState(first ?? NOTHING_KNOWN)
  const isFirst = useRef(first !== null)
  // Before the first paint: the answer may be there already.
  useLayoutEffect(() => {
    const knowsAll = isFirst.current
    isFirst.current = false
    let latest: Known = knowsAll ? known : { ...known, phase: 'loading', updatedTo: null }
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = false

    const ask = async () => {
      clearTimeout(timer)
      if (asking || document.hidden) return
      asking = true
      const next = datedOf(await refresh(latest, { figures, stand }, service), latest, new Date())
      asking = false
      if (stopped) return
      latest = next
      setKnown(next)
      timer = setTimeout(() => void ask(), hurried ? HURRIED_INTERVAL_MS : INTERVAL_MS)
    }
    const wake = () => void ask()
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('online', wake)
    if (knowsAll) timer = setTimeout(wake, INTERVAL_MS)
    else wake()
    return () => {
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
    }
  }, [service, figures, stand, hurried])
  return known
}

/** The instant of viewing, renewed every minute. */
export function useNow(): Date {
  const drawnFor = useDrawnFor()
  const [now, setNow] = useState(() => drawnFor?.now ?? new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const INTERVAL_MS = 5000
const HURRIED_INTERVAL_MS = 1000
