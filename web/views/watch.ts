import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { datedOf, NOTHING_KNOWN, refresh, type Known, type Wanted } from '../ledger.ts'
import type { Service } from '../service.ts'

/** Follows what is published while the page is visible. @param hurried something is being waited for */
export function useKnown(service: Service, { figures, stand }: Wanted, hurried: boolean): Known {
  const [known, setKnown] = useState(NOTHING_KNOWN)
  // Before the first paint: the answer may be there already.
  useLayoutEffect(() => {
    let latest: Known = { ...known, phase: 'loading', updatedTo: null }
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
    wake()
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
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const INTERVAL_MS = 5000
const HURRIED_INTERVAL_MS = 1000
