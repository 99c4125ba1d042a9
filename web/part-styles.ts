/** What only some pages, or parts of them, look like. Ends once it holds; without it they are plain, yet can be read. */
export async function loadStyles(...names: StyledPart[]): Promise<void> {
  await Promise.all(names.map(loadStyle))
}

export type StyledPart =
  | 'audit' | 'changes' | 'control' | 'domain' | 'figures' | 'history' | 'mark' | 'municipalities' | 'paper' | 'past' | 'past-choice' | 'projects' | 'rows-panel' | 'statement' | 'unknown'

async function loadStyle(name: StyledPart): Promise<void> {
  const address = PART_STYLES[name]
  if (document.head.querySelector(`link[rel="stylesheet"][href="${address}"]`) !== null) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  await new Promise(done => {
    link.addEventListener('load', done)
    link.addEventListener('error', done)
    // What every sheet of paper looks like gives way to what a page's own looks like.
    if (name === 'paper') document.head.querySelector('[rel=stylesheet]')?.after(link)
    else document.head.append(link)
  })
}

/** Where the style sheets stand; the build fills it in. */
declare const PART_STYLES: Record<StyledPart, string>
