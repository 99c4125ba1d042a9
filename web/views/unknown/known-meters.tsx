import type { Known } from '../../charts/unknowns.ts'
import { unknownSearchOf } from '../../unknown-choice.ts'
import { useAddress } from '../address.ts'
import { Help } from '../help.tsx'
import { followsHere } from '../page-link.tsx'
import { useUnknownWords } from './unknown-words.ts'

/** How complete the workbook is; each leads to what lacks. */
export function KnownMeters({ known }: { known: Known[] }) {
  const texts = useUnknownWords()
  const { path, search, go } = useAddress()
  return (
    <section class="known" aria-labelledby="volledig">
      <Help about="known" title={texts.known}><h3 id="volledig">{texts.known}</h3></Help>
      <ul>
        {known.filter(({ all }) => all > 0).map(({ kind, known, all }) => {
          const href = path + unknownSearchOf(kind, search)
          return (
            <li key={kind}>
              <a href={href} onClick={event => {
                if (!followsHere(event)) return
                event.preventDefault()
                go(href)
              }}>
                <strong>{texts.knownOf(known, all)}</strong> <span>{texts.knownTitles[kind]}</span>
              </a>
              <svg class="meter" width="100%" height="8" aria-hidden="true">
                <rect class="whole" width="100%" height="8" />
                <rect class="part" width={`${(100 * known) / all}%`} height="8" />
              </svg>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
