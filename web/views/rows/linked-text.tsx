import { linkedParts } from '../../linked-parts.ts'
import { rowsSearchOf, type AskedRows } from '../../rows/asked-rows.ts'
import { useAddress } from '../address.ts'
import { MarkedText } from '../marked-text.tsx'
import { HereLink } from '../page-link.tsx'

/** A part of a sentence, such as a number, and the rows behind it. */
export interface LinkedPart {
  part: string
  asked: AskedRows
}

/** A sentence of which each number leads to its rows. @param links in the sentence's order @param names the sheet's own words, wherever they stand in it */
export function LinkedText({ text, links, names = [] }: { text: string; links: readonly LinkedPart[]; names?: readonly string[] }) {
  const { path, search } = useAddress()
  return (
    <>
      {linkedParts(text, links.map(({ part }) => part)).map(({ text: piece, link }) => {
        const asked = link === null ? undefined : links[link]?.asked
        const words = <MarkedText text={piece} names={names} />
        return asked === undefined ? words : <HereLink href={path + rowsSearchOf(asked, search)} class="number-link">{words}</HereLink>
      })}
    </>
  )
}
