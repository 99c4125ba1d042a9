import { helpSearch, openedHelp } from '../opened-help.ts'
import { selectionOf } from '../selection.ts'
import { loadPart } from '../text/catalog.ts'
import type { HelpTexts } from '../text/help-nl.ts'
import type { Address } from './address.ts'

/** Puts the sentence in while its place can be seen, so that it is said as well, and the address tells that it is open. */
export async function tellHelp(box: HTMLElement, about: keyof HelpTexts, go: Address['go']): Promise<void> {
  const sentence = (await loadPart(selectionOf(location.search).language, 'help'))[about]
  if (!box.matches(':popover-open')) return
  // Under its sign, as far as there is room.
  const { bottom, left } = (box.previousElementSibling ?? box).getBoundingClientRect()
  box.style.setProperty('top', `${bottom + window.scrollY + 8}px`)
  box.style.setProperty('left', `max(20px, min(${left}px, 100vw - 22rem - 2rem))`)
  box.textContent = sentence
  box.scrollIntoView({ block: 'nearest' })
  if (openedHelp(location.search) !== nameOf(box)) go(location.pathname + helpSearch(nameOf(box), location.search))
}

/** What was done instead stays the step that Back undoes. */
export function forgetHelp(box: HTMLElement, go: Address['go']): void {
  box.textContent = ''
  if (openedHelp(location.search) === nameOf(box)) go(location.pathname + helpSearch(null, location.search), true)
}

/** Opens it where the address asks for it, and closes it where it asks for another. */
export function followHelp(box: HTMLElement): void {
  const isAsked = openedHelp(location.search) === nameOf(box)
  if (isAsked === box.matches(':popover-open')) return
  if (isAsked) box.showPopover()
  else box.hidePopover()
}

/** By the section that it stands in; the second one there is `kort.2`. */
function nameOf(box: HTMLElement): string {
  const section = box.closest('[aria-labelledby]')
  const place = [...(section ?? document).querySelectorAll('.help > [popover]')].filter(each => each.closest('[aria-labelledby]') === section).indexOf(box)
  const name = section?.getAttribute('aria-labelledby') ?? 'pagina'
  return place === 0 ? name : `${name}.${place + 1}`
}
