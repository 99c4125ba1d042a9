import { useEffect, useState } from 'preact/hooks'
import { NOTHING_KNOWN, refresh, type Known } from '../ledger.ts'
import type { Service } from '../service.ts'

/** Follows the published figures while the page is visible. @param revision null = the current one */
export function useKnown(service: Service, revision: number | null): Known {
  const [known, setKnown] = useState(NOTHING_KNOWN)
  useEffect(() => {
    let latest: Known = { ...known, phase: 'loading', updatedTo: null }
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = false

    const ask = async () => {
      clearTimeout(timer)
      if (asking || document.hidden) return
      asking = true
      const next = await refresh(latest, revision, service)
      asking = false
      if (stopped) return
      latest = next
      setKnown(next)
      timer = setTimeout(() => void ask(), INTERVAL_MS)
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
  }, [service, revision])
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
