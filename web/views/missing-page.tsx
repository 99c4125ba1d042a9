import { PageLink } from './page-link.tsx'
import { useWords } from './words.ts'

export function MissingPage() {
  const { texts } = useWords()
  return (
    <section class="empty column">
      <h2>{texts.pageMissing}</h2>
      <p>{texts.pageMissingWhy}</p>
      <p><PageLink to="overview" class="link">{texts.toOverview}</PageLink></p>
    </section>
  )
}

/** The page's code didn't come. */
export function UnloadedPage() {
  const { texts } = useWords()
  return (
    <section class="empty column" role="alert">
      <h2>{texts.pageUnloaded}</h2>
      <p>{texts.pageUnloadedWhy}</p>
      <p><button type="button" class="button" onClick={() => location.reload()}>{texts.reload}</button></p>
    </section>
  )
}
