import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { PublishedFigures } from '#model/report.ts'
import { placeAsked, withoutPlace } from '../place-choice.ts'
import { searchOf, type Selection, type View } from '../selection.ts'
import { SHEET_LANGUAGE } from '../text/catalog.ts'
import { useAddress, type Choose } from './address.ts'
import { Swatch } from './swatch.tsx'
import { useWords } from './words.ts'

interface FiltersProps {
  report: PublishedFigures
  selection: Selection
  view: View
  choose: Choose
}

/** Domains and years; on paper what was chosen, as text. */
export function Filters({ report, selection, view, choose }: FiltersProps) {
  const { texts, formats } = useWords()
  const first = view.years[0] ?? view.revisionYear
  const last = view.years.at(-1) ?? view.revisionYear
  const allDomains = view.domains.length === report.domains.length
  const { path, search, go } = useAddress()
  const anything = !allDomains || selection.from !== null || selection.to !== null || placeAsked(search) !== null
  const names = report.domains.filter(domain => view.domains.includes(domain.code)).map(domain => domain.name)
  return (
    <>
      <form class="filters column" aria-label={texts.filters} onSubmit={event => event.preventDefault()}>
        <DomainPicker report={report} view={view} choose={choose} allDomains={allDomains} />
        <YearPicker label={texts.from} value={first} years={report.years.filter(year => year <= last)}
          choose={from => choose({ from: from === report.years[0] ? null : from })} />
        <YearPicker label={texts.until} value={last} years={report.years.filter(year => year >= first)}
          choose={to => choose({ to: to === report.years.at(-1) ? null : to })} />
        {anything && (
          <button type="button" class="link clear" onClick={() => go(path + searchOf({ ...selection, domains: [], from: null, to: null }, withoutPlace(search)))}>{texts.clear}</button>
        )}
      </form>
      <p class="chosen column">{texts.chosen(allDomains ? texts.allDomains : formats.list(names), first, last)}</p>
    </>
  )
}

export function DomainPicker({ report, view, choose, allDomains }: Omit<FiltersProps, 'selection'> & { allDomains: boolean }) {
  const { texts } = useWords()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const toggle = (code: string) => {
    const chosen = allDomains ? [] : view.domains
    const next = chosen.includes(code) ? chosen.filter(each => each !== code) : [...chosen, code]
    const inOrder = report.domains.map(domain => domain.code).filter(each => next.includes(each))
    choose({ domains: inOrder.length === report.domains.length ? [] : inOrder })
  }
  const only = view.domains.length === 1 ? report.domains.find(domain => domain.code === view.domains[0])?.name : undefined
  const shown = allDomains ? texts.allDomains : only ?? texts.domainsChosen(view.domains.length, report.domains.length)
  return (
    <div class="field picker" ref={box} onKeyDown={event => {
      if (event.key !== 'Escape' || !open) return
      setOpen(false)
      button.current?.focus()
    }}>
      <span class="label" id="domeinen-label">{texts.domains}</span>
      <button type="button" class="control" ref={button} aria-expanded={open} aria-controls="domeinen"
        aria-labelledby="domeinen-label domeinen-keuze" onClick={() => setOpen(!open)}>
        <span id="domeinen-keuze" lang={allDomains || only === undefined ? undefined : SHEET_LANGUAGE}>{shown}</span>
      </button>
      <fieldset id="domeinen" class={open ? 'options open' : 'options'} aria-labelledby="domeinen-label">
        <label class="option">
          <input type="checkbox" checked={allDomains} onChange={event => {
            event.currentTarget.checked = allDomains
            choose({ domains: [] })
          }} />
          <span>{texts.allDomains}</span>
        </label>
        {report.domains.map(({ code, name }, place) => (
          <label key={code} class="option">
            <input type="checkbox" name="domein" value={code} checked={!allDomains && view.domains.includes(code)} onChange={() => toggle(code)} />
            <Swatch place={place} />
            <span lang={SHEET_LANGUAGE}>{name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

interface YearPickerProps {
  label: string
  value: number
  years: readonly number[]
  choose: (year: number) => void
}

export function YearPicker({ label, value, years, choose }: YearPickerProps) {
  const id = useId()
  return (
    <div class="field">
      <label class="label" for={id}>{label}</label>
      <select id={id} class="control" value={value} onChange={event => choose(Number(event.currentTarget.value))}>
        {years.map(year => <option key={year} value={year} selected={year === value}>{year}</option>)}
      </select>
    </div>
  )
}
