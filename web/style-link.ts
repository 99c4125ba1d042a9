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

/** Fails where it doesn't come. */
export function isApplied(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((done, fail) => {
    link.addEventListener('load', done)
    link.addEventListener('error', () => {
      link.remove()
      fail(new Error(`${link.href} did not come`))
    })
  })
}
