import type { ComponentChildren, ComponentProps } from 'preact'
import type { Side } from '../../charts/panel.ts'
import { rowsSearchOf, type AskedRows, type FigureYear } from '../../rows/asked-rows.ts'
import { useAddress } from '../address.ts'
import { HereLink } from '../page-link.tsx'

/** Which rows stand behind a figure of a chart or table. Null: all details, all domains. */
export type RowsOf = (figure: { side: Side; detail: string | null; domain: string | null; year: FigureYear }) => AskedRows

/** Of a figure's rows those that a number beside it counts; with its amount all of them. */
export function partOf(figure: AskedRows, part: 'amount' | 'presumed' | 'notStated' | 'counted' | 'withoutYear'): AskedRows {
  return part === 'amount' ? figure : { ...figure, only: part === 'notStated' ? 'not-stated' : part === 'withoutYear' ? 'without-year' : part }
}

interface RowsLinkProps extends Pick<ComponentProps<'a'>, 'id' | 'tabIndex' | 'onFocus'> {
  /** The figure whose rows it leads to. */
  asked: AskedRows
  class?: string
  children: ComponentChildren
}

/** A figure that leads to the rows behind it, which the page shows beside itself. */
export function RowsLink({ asked, children, ...rest }: RowsLinkProps) {
  const { path, search } = useAddress()
  return <HereLink {...rest} href={path + rowsSearchOf(asked, search)}>{children}</HereLink>
}

/** Opens the rows behind a figure that is no link, such as a bar. */
export function useOpenRows(): (asked: AskedRows) => void {
  const { path, search, go } = useAddress()
  return asked => go(path + rowsSearchOf(asked, search))
}
