import { problemSearchOf, type ProblemChoice } from '../../problems.ts'
import { useAddress } from '../address.ts'
import { HereLink } from '../page-link.tsx'

/** A number of problems leads to these problems. */
export function ProblemsLink({ severity, tab, children }: ProblemChoice & { children: string }) {
  const { path, search } = useAddress()
  return <HereLink href={path + problemSearchOf({ severity, tab }, search)} class="number-link">{children}</HereLink>
}
