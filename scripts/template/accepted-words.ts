import type { Field } from '../../functions/workbook/drafts.ts'
import { registerOf } from '../../functions/workbook/references.ts'
import { fundingFields, postFields, projectFields } from '../../functions/workbook/tables.ts'

/** The words that the reading accepts in each column of choices, asked of the reading itself: a list of one's own would drift. */
export function acceptedWords() {
  const none = registerOf([], { tab: '', by: '' }, 'code', true)
  const funding = fundingFields(none, none)
  const post = postFields(none, none, none)
  return {
    roles: wordsOf(projectFields(none, none, 'any').roles),
    kinds: wordsOf(funding.kind),
    bases: wordsOf(funding.basis),
    statuses: wordsOf(funding.status),
    deployments: wordsOf(post.deployment),
  }
}

/** A word that isn't among them is refused with all that are. */
function wordsOf({ column, parse }: Field<unknown>): readonly string[] {
  const parsed = parse({ kind: 'text', shown: '?' })
  if (!('refused' in parsed) || !('allowed' in parsed.details)) throw new Error(`column ${column} isn't one of choices`)
  return parsed.details.allowed
}
