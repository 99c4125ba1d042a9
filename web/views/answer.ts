import { useEffect, useState } from 'preact/hooks'
import type { Answer } from '../service.ts'

/**
 * The answer to a question, null until it is there; asked anew when what it depends on changes, and again
 * while it can't be had.
 *
 * @param ask null = nothing to ask yet
 */
export function useAnswer<T>(ask: (() => Promise<Answer<T>>) | null, dependsOn: readonly unknown[]): Answer<T> | null {
  const [answered, setAnswered] = useState<{ key: string; answer: Answer<T> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const key = JSON.stringify(dependsOn)
  useEffect(() => {
    if (ask === null) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const answer = await ask()
      if (gone) return
      setAnswered({ key, answer })
      if (answer.kind === 'unreachable') timer = setTimeout(() => setAttempt(attempt + 1), AGAIN_MS)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [ask === null, key, attempt])
  return answered?.key === key ? answered.answer : null
}

const AGAIN_MS = 5000
