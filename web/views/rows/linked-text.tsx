import { linkedParts } from '../../linked-parts.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { RowsLink } from './rows-link.tsx'

/** A part of a sentence, such as a number, and the rows behind it. */
export interface LinkedPart {
  part: string
  asked: AskedRows
}

export interface LinkedTextProps {
  text: string
  /** In the sentence's order. */
  links: readonly LinkedPart[]
}

/** A sentence of which each number leads to its rows. */
export function LinkedText({ text, links }: LinkedTextProps) {
  return (
    <>
      {linkedParts(text, links.map(({ part }) => part)).map(({ text: piece, link }, index) => {
        const asked = link === null ? undefined : links[link]?.asked
        return asked === undefined ? piece : <RowsLink key={index} asked={asked} class="number-link">{piece}</RowsLink>
      })}
    </>
  )
}
