/** What only some pages, or parts of them, look like. Ends once it holds; without it they are plain, yet can be read. */
export async function loadStyles(...names: StyledPart[]): Promise<void> {
  await Promise.all(names.map(loadStyle))
}

export type StyledPart =
  | 'audit' | 'changes' | 'control' | 'domain' | 'figures' | 'history' | 'mark' | 'municipalities' | 'paper' | 'past' | 'past-choice' | 'projects' | 'rows-panel' | 'statement' | 'unknown'

async function loadStyle(name: StyledPart): Promise<void> {
  const address = PART_STYLES[name]
  const present = document.head.querySelector<HTMLLinkElement>(`link[rel="stylesheet"][href="${address}"]`)
  if (present !== null && present.sheet !== null) return
  // What every sheet of paper looks like gives way to what a page's own looks like.
  const after = name === 'paper' ? document.head.querySelector('[rel=stylesheet]') : null
  await (present === null ? addStyle(address, after) : isApplied(present)).catch(() => undefined)
}

/** Fails where it doesn't come; it can then be asked for anew. @param after null: behind all others */
export function addStyle(address: string, after: Element | null = null): Promise<unknown> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  const applied = isApplied(link)
  if (after === null) document.head.append(link)
  else after.after(link)
  return applied
}

function isApplied(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((done, fail) => {
    link.addEventListener('load', done)
    link.addEventListener('error', () => {
      link.remove()
      fail(new Error(`${link.href} did not come`))
    })
  })
}

/** Where the style sheets stand; the build fills it in. */
declare const PART_STYLES: Record<StyledPart, string>
