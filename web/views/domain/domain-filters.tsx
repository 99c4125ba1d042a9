import { useId } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { hrefOf } from '../../route.ts'
import { placeAsked, withoutPlace } from '../../place-choice.ts'
import { searchOf, type Selection, type View } from '../../selection.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAddress, type Choose } from '../address.ts'
import { YearPicker } from '../filters.tsx'
import { useWords } from '../words.ts'
import { useDomainWords } from './domain-words.ts'

interface DomainFiltersProps {
  report: PublishedReport
  selection: Selection
  view: View
  choose: Choose
  /** Null on the page of all domains: only the years can be chosen there. */
  domain: string | null
}

/** Another domain, and the years; on paper as text. */
export function DomainFilters({ report, selection, view, choose, domain }: DomainFiltersProps) {
  const { texts } = useWords()
  const domainTexts = useDomainWords()
  const { path, search, go } = useAddress()
  const id = useId()
  const first = view.years[0] ?? view.revisionYear
  const last = view.years.at(-1) ?? view.revisionYear
  const name = report.domains.find(({ code }) => code === domain)?.name ?? texts.allDomains
  return (
    <>
      <form class="filters column" aria-label={domainTexts.filters} onSubmit={event => event.preventDefault()}>
        {domain !== null && (
          <div class="field picker">
            <label class="label" for={id}>{domainTexts.domain}</label>
            <select id={id} class="control" value={domain} onChange={event => go(hrefOf('domain', search, event.currentTarget.value))}>
              {report.domains.map(({ code, name }) => <option key={code} lang={SHEET_LANGUAGE} value={code} selected={code === domain}>{name}</option>)}
            </select>
          </div>
        )}
        <YearPicker label={texts.from} value={first} years={report.years.filter(year => year <= last)}
          choose={from => choose({ from: from === report.years[0] ? null : from })} />
        <YearPicker label={texts.until} value={last} years={report.years.filter(year => year >= first)}
          choose={to => choose({ to: to === report.years.at(-1) ? null : to })} />
        {(selection.from !== null || selection.to !== null || placeAsked(search) !== null) && (
          <button type="button" class="link clear" onClick={() => go(path + searchOf({ ...selection, from: null, to: null }, withoutPlace(search)))}>{texts.clear}</button>
        )}
      </form>
      <p class="chosen column">{texts.chosen(name, first, last)}</p>
    </>
  )
}
