import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { AuditTexts } from '../../text/audit-nl.ts'
import type { ValueTexts } from '../../text/values-nl.ts'

/** The page's sentences in the reader's language. */
export const AuditWords = createContext<{ audit: AuditTexts; values: ValueTexts } | null>(null)

export function useAuditWords(): { audit: AuditTexts; values: ValueTexts } {
  const texts = useContext(AuditWords)
  if (texts === null) throw new Error('the texts of Audit are missing')
  return texts
}
