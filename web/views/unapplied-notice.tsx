import type { ComponentChildren, ComponentType } from 'preact'
import { municipalityNamed } from '../charts/project-choice.ts'
import { withoutPlace } from '../place-choice.ts'
import type { Service } from '../service.ts'
import type { ChoiceTexts } from '../text/choice-nl.ts'
import { useAddress, useSelection } from './address.ts'
import { useAnswer } from './answer.ts'
import { NamedText } from './named-text.tsx'
import { Notice } from './notices.tsx'
import { useWords } from './words.ts'

interface UnappliedNoticeProps {
  service: Service
  revision: number
  /** NIS code or name as the address has it. */
  place: string | null
  unapplied: readonly ('domains' | 'years' | 'kinds')[]
}

export function unappliedNotice(choiceTexts: ChoiceTexts): ComponentType<UnappliedNoticeProps> {
  return function UnappliedNotice({ service, revision, place, unapplied }: UnappliedNoticeProps) {
    const { texts, formats } = useWords()
    const { path, search, go } = useAddress()
    const [{ domains, from, to, kinds }, choose] = useSelection()
    const isOf = (what: (typeof unapplied)[number]) => unapplied.includes(what)
    const municipalities = useAnswer(place === null ? null : () => service.rows('municipalities', revision), [revision])
    const named = useAnswer(isOf('domains') ? () => service.rows('domains', revision) : null, [revision])
    if ((place !== null && municipalities === null) || (isOf('domains') && named === null)) return null
    const name = municipalityNamed({ municipalities: municipalities?.kind === 'found' ? municipalities.body : [] }, place)?.name ?? place
    const domainName = (code: string) => (named?.kind === 'found' ? named.body : []).find(each => each.code.toLowerCase() === code.toLowerCase())?.name ?? code
    return (
      <div class="notices column" role="status">
        {name !== null && (
          <Told action={choiceTexts.clearMunicipality} clear={() => go(path + withoutPlace(search))}><NamedText named={choiceTexts.municipality} name={name} /></Told>
        )}
        {isOf('domains') && (
          <Told action={choiceTexts.clearDomains} clear={() => choose({ domains: [] })}>
            <NamedText named={chosen => choiceTexts.domains(chosen, domains.length)} name={formats.list(domains.map(domainName))} />
          </Told>
        )}
        {isOf('years') && <Told action={choiceTexts.clearYears} clear={() => choose({ from: null, to: null })}>{choiceTexts.years(from, to)}</Told>}
        {isOf('kinds') && <Told action={choiceTexts.clearKinds} clear={() => choose({ kinds: [] })}>{choiceTexts.kinds(formats.list(kinds.map(kind => texts.kindsTitle[kind])))}</Told>}
      </div>
    )
  }
}

function Told({ action, clear, children }: { action: string; clear: () => void; children: ComponentChildren }) {
  return <Notice kind="quiet">{children} <button type="button" class="link" onClick={clear}>{action}</button></Notice>
}
