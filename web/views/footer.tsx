import { useSelection } from './address.ts'
import type { ColophonProps } from './colophon.tsx'
import { PageLink } from './page-link.tsx'
import { useLate } from './projects/late.ts'
import { useWords } from './words.ts'

/** What the page's figures follow from, and the statement. */
export function Footer(props: ColophonProps) {
  const { texts } = useWords()
  const [{ language }] = useSelection()
  // Nobody waits for it: it stands below everything else, and on paper.
  const Colophon = useLate(props.standing !== null, async () => (await import('./colophon.tsx')).loadColophon(language))
  return (
    <footer>
      <div class="column colophon">
        {Colophon !== null && Colophon !== 'failed' && <Colophon {...props} />}
        <p><PageLink to="statement" class="link">{texts.pages.statement}</PageLink></p>
      </div>
    </footer>
  )
}
