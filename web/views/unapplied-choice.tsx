import { placeAsked } from '../place-choice.ts'
import type { Service } from '../service.ts'
import { loadPart } from '../text/catalog.ts'
import { useAddress, useSelection } from './address.ts'
import { LateView } from './late-view.tsx'

interface UnappliedChoiceProps {
  service: Service
  revision: number
  /** What else the page isn't narrowed to, besides the municipality. */
  beyond?: readonly ('domains' | 'years' | 'kinds')[]
}

/** What the address has chosen and this page isn't narrowed to: told, with a way to clear it. */
export function UnappliedChoice({ beyond = [], ...props }: UnappliedChoiceProps) {
  const { search } = useAddress()
  const [{ domains, from, to, kinds, language }] = useSelection()
  const place = placeAsked(search)
  const isChosen = { domains: domains.length > 0, years: (from ?? to) !== null, kinds: kinds.length > 0 }
  const unapplied = beyond.filter(each => isChosen[each])
  if (place === null && unapplied.length === 0) return null
  return (
    <LateView props={{ ...props, place, unapplied }} load={async () => {
      const [{ unappliedNotice }, choiceTexts] = await Promise.all([import('./unapplied-notice.tsx'), loadPart(language, 'choice')])
      return unappliedNotice(choiceTexts)
    }} />
  )
}
