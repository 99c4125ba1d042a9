/** What only pages other than Overzicht look like. Ends once it holds; without it a page is plain, yet can be read. */
export async function loadPagesStyle(): Promise<void> {
  if (document.head.querySelector(`link[href="${PAGES_STYLE}"]`) !== null) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = PAGES_STYLE
  await new Promise(done => {
    link.addEventListener('load', done)
    link.addEventListener('error', done)
    document.head.append(link)
  })
}

/** Where the style sheet stands; the build fills it in. */
declare const PAGES_STYLE: string
