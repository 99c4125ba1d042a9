import { linkedParts } from '../../linked-parts.ts'
import { rowsSearchOf, type AskedRows } from '../../rows/asked-rows.ts'
import { useAddress } from '../address.ts'
import { HereLink } from '../page-link.tsx'

/** A part of a sentence, such as a number, and the rows behind it. */
export interface LinkedPart {
  part: string
  asked: AskedRows
}

/** A sentence of which each number leads to its rows. @param links in the sentence's order */
export function LinkedText({ text, links }: { text: string; links: readonly LinkedPart[] }) {
  const { path, search } = useAddress()
  return (
    <>
      {linkedParts(text, links.map(({ part }) => part)).map(({ text: piece, link }) => {
        const asked = link === null ? undefined : links[link]?.asked
        return asked === undefined ? piece : <HereLink href={path + rowsSearchOf(asked, search)} class="number-link">{piece}</HereLink>
      })}
    </>
  )
}
