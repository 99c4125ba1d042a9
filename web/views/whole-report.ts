import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import type { Service } from '../service.ts'

export interface WholeReport {
  /** Null until it is there. */
  whole: PublishedReport | null
  /** For who can wait; it fails where the report can't be had now. */
  load: () => Promise<PublishedReport>
  /** It was needed and couldn't be had; it is asked for again in a while, or at once with `again`. */
  failed: boolean
  again: () => void
}

/** A revision's whole report, fetched once something of it is needed. */
export function useWholeReport(service: Service, revision: number | null, needed: boolean): WholeReport {
  const [kept, keep] = useState<PublishedReport | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const asked = useRef<{ revision: number | null; report: Promise<PublishedReport> } | null>(null)
  const load = () => {
    if (asked.current?.revision !== revision) asked.current = { revision, report: fetched(service, revision) }
    return asked.current.report
  }
  const whole = kept?.revision === revision ? kept : null
  const again = () => {
    setFailed(false)
    setAttempt(attempt + 1)
  }
  useEffect(() => {
    if (!needed || whole !== null || revision === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    load().then(report => {
      setFailed(false)
      keep(report)
    }, () => {
      asked.current = null
      setFailed(true)
      timer = setTimeout(() => setAttempt(attempt + 1), AGAIN_MS)
    })
    return () => clearTimeout(timer)
  }, [needed, revision, attempt])
  return { whole, load, failed, again }
}

async function fetched(service: Service, revision: number | null): Promise<PublishedReport> {
  const answer = await service.report(revision)
  if (answer.kind !== 'found') throw new Error(`the report of revision ${String(revision)} can't be had`)
  return answer.body
}

const AGAIN_MS = 5000
