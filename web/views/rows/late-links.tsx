import { useLate } from '../projects/late.ts'
import type { LinkedTextProps } from './linked-text.tsx'

/** A sentence whose numbers lead to the rows that they count, once the code for that has come. */
export function LateLinks(props: LinkedTextProps) {
  const Links = useLate(true, async () => (await import('./linked-text.tsx')).LinkedText)
  return Links === null || Links === 'failed' ? <>{props.text}</> : <Links {...props} />
}
