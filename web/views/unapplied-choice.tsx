import { placeAsked } from '../place-choice.ts'
import type { Service } from '../service.ts'
import { loadPart } from '../text/catalog.ts'
import { useAddress, useSelection } from './address.ts'
import { LateView } from './late-view.tsx'

interface UnappliedChoiceProps {
  service: Service
  revision: number
  /** The page is of all years, too. */
  ofAllYears?: boolean
}

/** What the address has chosen and this page isn't narrowed to: told, with a way to clear it. */
export function UnappliedChoice({ ofAllYears = false, ...props }: UnappliedChoiceProps) {
  const { search } = useAddress()
  const [{ from, to, language }] = useSelection()
  const place = placeAsked(search)
  const years = ofAllYears && (from ?? to) !== null
  if (place === null && !years) return null
  return (
    <LateView props={{ ...props, place, years }} load={async () => {
      const [{ unappliedNotice }, choiceTexts] = await Promise.all([import('./unapplied-notice.tsx'), loadPart(language, 'choice')])
      return unappliedNotice(choiceTexts)
    }} />
  )
}
