import type { ComponentChildren, ComponentProps } from 'preact'
import { hrefOf, type PageName } from '../route.ts'
import { SHEET_LANGUAGE } from '../text/catalog.ts'
import { useAddress } from './address.ts'

interface PageLinkProps extends Pick<ComponentProps<'a'>, 'id' | 'tabIndex' | 'onFocus' | 'aria-label' | 'lang'> {
  to: PageName
  /** One of the page's things: the link's text is then its name in the sheet, unless `lang` says otherwise. */
  item?: string
  /** The query that the other page's is made of; without it this page's. */
  search?: string
  class?: string
  /** The link leads to the page that is shown. */
  current?: boolean
  children: ComponentChildren
}

/** To another page with the filters as they are; with a modifier key as any link. */
export function PageLink({ to, item, search: given, current = false, children, ...rest }: PageLinkProps) {
  const { search } = useAddress()
  return (
    <HereLink lang={item === undefined ? undefined : SHEET_LANGUAGE} {...rest} href={hrefOf(to, given ?? search, item)} aria-current={current ? 'page' : undefined}>
      {children}
    </HereLink>
  )
}

interface HereLinkProps extends Omit<PageLinkProps, 'to' | 'item' | 'search' | 'current'>, Pick<ComponentProps<'a'>, 'aria-current'> {
  href: string
}

/** To another view of these pages, without loading anew what stands there. */
export function HereLink({ href, children, ...rest }: HereLinkProps) {
  const { go } = useAddress()
  return (
    <a {...rest} href={href} onClick={event => {
      if (!followsHere(event)) return
      event.preventDefault()
      go(href)
    }}>
      {children}
    </a>
  )
}

/** A plain click; any other opens a link elsewhere, as the browser does. */
export function followsHere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
