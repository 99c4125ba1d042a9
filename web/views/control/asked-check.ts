import { useEffect, useState } from 'preact/hooks'
import type { Service, Status } from '../../service.ts'

/** A reading that was asked for from this page. */
export type AskedCheck =
  | { phase: 'none' }
  | { phase: 'asking' }
  | { phase: 'waiting'; id: string; accepted: boolean; slow: boolean }
  | { phase: 'done'; outcome: Outcome; at: string; accepted: boolean }
  | { phase: 'refused'; status: 401 | 403 }
  | { phase: 'unreachable' }

type Outcome = NonNullable<Status['request']>['outcome']

/** @param hurry has the status asked for more often while an outcome is waited for */
export function useCheck(service: Service, status: Status | null, hurry: (hurried: boolean) => void) {
  const [check, setCheck] = useState<AskedCheck>({ phase: 'none' })
  const waiting = check.phase === 'waiting'

  useEffect(() => {
    if (!waiting) return undefined
    hurry(true)
    const timer = setTimeout(() => setCheck(before => (before.phase === 'waiting' ? { ...before, slow: true } : before)), SLOW_MS)
    return () => {
      hurry(false)
      clearTimeout(timer)
    }
  }, [waiting])

  const request = status?.request ?? null
  useEffect(() => {
    if (check.phase !== 'waiting' || request === null || request.id !== check.id) return
    setCheck({ phase: 'done', outcome: request.outcome, at: request.at, accepted: check.accepted })
  }, [check, request?.id])

  const ask = async (accept: string | null) => {
    setCheck({ phase: 'asking' })
    const answer = await service.sync(accept)
    if (answer.kind === 'found') setCheck({ phase: 'waiting', id: answer.body.reading, accepted: accept !== null, slow: false })
    else if (answer.kind === 'refused') setCheck({ phase: 'refused', status: answer.status })
    else setCheck({ phase: 'unreachable' })
  }
  return { check, ask }
}

/** A reading ends within a minute. */
const SLOW_MS = 75_000
