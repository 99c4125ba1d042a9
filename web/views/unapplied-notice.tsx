import type { ComponentType } from 'preact'
import { municipalityNamed } from '../charts/project-choice.ts'
import { withoutPlace } from '../place-choice.ts'
import type { Service } from '../service.ts'
import type { ChoiceTexts } from '../text/choice-nl.ts'
import { useAddress, useSelection } from './address.ts'
import { useAnswer } from './answer.ts'
import { NamedText } from './named-text.tsx'
import { Notice } from './notices.tsx'

interface UnappliedNoticeProps {
  service: Service
  revision: number
  /** NIS code or name as the address has it. */
  place: string | null
  years: boolean
}

export function unappliedNotice(choiceTexts: ChoiceTexts): ComponentType<UnappliedNoticeProps> {
  return function UnappliedNotice({ service, revision, place, years }: UnappliedNoticeProps) {
    const { path, search, go } = useAddress()
    const [{ from, to }, choose] = useSelection()
    const answer = useAnswer(place === null ? null : () => service.rows('municipalities', revision), [revision])
    if (place !== null && answer === null) return null
    const name = municipalityNamed({ municipalities: answer?.kind === 'found' ? answer.body : [] }, place)?.name ?? place
    return (
      <div class="notices column" role="status">
        {name !== null && (
          <Notice kind="quiet">
            <NamedText named={choiceTexts.municipality} name={name} /> <button type="button" class="link" onClick={() => go(path + withoutPlace(search))}>{choiceTexts.clearMunicipality}</button>
          </Notice>
        )}
        {years && (
          <Notice kind="quiet">
            {choiceTexts.years(from, to)} <button type="button" class="link" onClick={() => choose({ from: null, to: null })}>{choiceTexts.clearYears}</button>
          </Notice>
        )}
      </div>
    )
  }
}
