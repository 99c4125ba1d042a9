import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import type { Service } from '../service.ts'

/**
 * A revision's whole report, fetched once something of it is needed: null until it is there.
 * `load` is for who can wait; it fails where the report can't be had now.
 */
export function useWholeReport(service: Service, revision: number | null, needed: boolean): { whole: PublishedReport | null; load: () => Promise<PublishedReport> } {
  const [kept, keep] = useState<PublishedReport | null>(null)
  const [attempt, tryAgain] = useState(0)
  const asked = useRef<{ revision: number | null; report: Promise<PublishedReport> } | null>(null)
  const load = () => {
    if (asked.current?.revision !== revision) asked.current = { revision, report: fetched(service, revision) }
    return asked.current.report
  }
  const whole = kept?.revision === revision ? kept : null
  useEffect(() => {
    if (!needed || whole !== null || revision === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    load().then(keep, () => {
      asked.current = null
      timer = setTimeout(() => tryAgain(attempt + 1), AGAIN_MS)
    })
    return () => clearTimeout(timer)
  }, [needed, revision, attempt])
  return { whole, load }
}

async function fetched(service: Service, revision: number | null): Promise<PublishedReport> {
  const answer = await service.report(revision)
  if (answer.kind !== 'found') throw new Error(`the report of revision ${String(revision)} can't be had`)
  return answer.body
}

const AGAIN_MS = 5000
