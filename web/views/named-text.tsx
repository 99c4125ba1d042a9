import { SHEET_LANGUAGE } from '../text/catalog.ts'

interface NamedTextProps {
  /** The sentence, with the name in it. */
  named: (name: string) => string
  name: string
}

/** A sentence in the reader's language about something that the sheet names: the name is marked as the sheet's. */
export function NamedText({ named, name }: NamedTextProps) {
  const [before, after] = named(PLACE).split(PLACE)
  return <>{before}<bdi lang={SHEET_LANGUAGE}>{name}</bdi>{after}</>
}

/** Stands in no sentence. */
const PLACE = '\0'
