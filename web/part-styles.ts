import { addStyle, isApplied } from './style-link.ts'

/** What only some pages, or parts of them, look like. Ends once it holds; without it they are plain, yet can be read. */
export async function loadStyles(...names: StyledPart[]): Promise<void> {
  await Promise.all(names.map(loadStyle))
}

export type StyledPart =
  | 'audit' | 'changes' | 'control' | 'domain' | 'figures' | 'history' | 'mark' | 'municipalities' | 'paper' | 'past' | 'past-choice' | 'projects' | 'rows-panel' | 'statement' | 'unknown'

async function loadStyle(name: StyledPart): Promise<void> {
  const address = (JSON.parse(PART_STYLES) as Record<StyledPart, string>)[name]
  const present = document.head.querySelector<HTMLLinkElement>(`link[rel="stylesheet"][href="${address}"]`)
  if (present !== null && present.sheet !== null) return
  // What every sheet of paper looks like gives way to what a page's own looks like.
  const after = name === 'paper' ? document.head.querySelector('[rel=stylesheet]') : null
  await (present === null ? addStyle(address, after) : isApplied(present)).catch(() => undefined)
}

/** As JSON, where the style sheets stand; the build fills it in. */
declare const PART_STYLES: string
