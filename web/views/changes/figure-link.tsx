import type { ComponentChildren } from 'preact'
import { hrefOf } from '../../route.ts'
import { rowsSearchOf, type AskedRows } from '../../rows/asked-rows.ts'
import type { ChangeSide } from '../../rows/effect-rows.ts'
import { searchOf } from '../../selection.ts'
import { useAddress, useSelection } from '../address.ts'
import { HereLink } from '../page-link.tsx'

interface FigureLinkProps {
  /** The rows on one side of the change; null where there are none. */
  rowsAt: (side: ChangeSide) => AskedRows | null
  /** The figure of that side; `change`: the difference, which what there is now tells, or what there was. */
  side: ChangeSide | 'change'
  /** The earlier version; null where there is none. */
  earlier: number | null
  children: ComponentChildren
}

/** A changed figure; where there are rows behind it, the way to them, beside Overzicht. */
export function FigureLink({ rowsAt, side, earlier, children }: FigureLinkProps) {
  const { search } = useAddress()
  const [selection] = useSelection()
  const after = side === 'before' ? null : rowsAt('after')
  const asked = after ?? (side === 'after' || earlier === null ? null : rowsAt('before'))
  if (asked === null) return <>{children}</>
  const there = after === null ? searchOf({ ...selection, revision: earlier, asOf: null }, search) : search
  const [path = '', query = ''] = hrefOf('overview', there).split('?')
  return <HereLink href={path + rowsSearchOf(asked, query)} class="figure-link">{children}</HereLink>
}
