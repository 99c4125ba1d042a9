import type { ComponentChildren } from 'preact'
import { hrefOf } from '../../route.ts'
import { rowsSearchOf, type AskedRows } from '../../rows/asked-rows.ts'
import { useAddress } from '../address.ts'
import { HereLink } from '../page-link.tsx'

/** A changed figure; where there are rows behind it, the way to them, beside Overzicht. */
export function FigureLink({ asked, children }: { asked: AskedRows | null; children: ComponentChildren }) {
  const { search } = useAddress()
  if (asked === null) return <>{children}</>
  const [path = '', query = ''] = hrefOf('overview', search).split('?')
  return <HereLink href={path + rowsSearchOf(asked, query)} class="figure-link">{children}</HereLink>
}
