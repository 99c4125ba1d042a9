import type { MunicipalityFigures } from '../../charts/municipality-matrix.ts'
import { searchOf, selectionOf } from '../../selection.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAddress } from '../address.ts'
import { PageLink } from '../page-link.tsx'
import type { Fetched } from '../projects/tables.ts'
import { ScrollBox } from '../scroll-box.tsx'
import { Swatch } from '../swatch.tsx'
import { useWords } from '../words.ts'
import { useMunicipalityWords } from './municipality-words.ts'
import { PartnerSince, Population } from './municipality-facts.tsx'

interface MunicipalityListProps {
  figures: MunicipalityFigures
  /** Over how many of the projects run now. */
  runningTitle: string
  fetched: Fetched<'municipalities'>
}

/** A row per municipality: who it is, and how many projects it takes part in per domain. Every number leads to its projects. */
export function MunicipalityList({ figures: { domains, rows }, runningTitle, fetched }: MunicipalityListProps) {
  const { texts: words } = useWords()
  const texts = useMunicipalityWords()
  const facts = new Map((fetched.phase === 'found' ? fetched.tables.municipalities : []).map(row => [row.nis, row]))
  return (
    <section aria-labelledby="lijst">
      <h3 id="lijst" class="unseen">{texts.list}</h3>
      <p class="rule">{texts.listRule}</p>
      <ScrollBox label={words.tableOf(texts.list)}>
        <table class="municipality-list">
          <caption class="unseen">{texts.list}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.municipality}</th>
              <th scope="col" class="number">{runningTitle}</th>
              <th scope="col" class="number">{texts.total}</th>
              <th scope="col">{texts.population}</th>
              <th scope="col">{texts.partner}</th>
              {domains.map(({ code, name, colour }) => <th key={code} scope="col" class="number domain"><span><Swatch place={colour} /> <span lang={SHEET_LANGUAGE}>{name}</span></span></th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ nis, name, counts, total, running }) => (
              <tr key={nis}>
                <th scope="row"><PageLink to="municipalities" item={nis} class="row-link">{name}</PageLink></th>
                <td class="number"><Count n={running} nis={nis} running label={texts.countLabel(running, name, runningTitle)} /></td>
                <td class="number total"><Count n={total} nis={nis} label={texts.countLabel(total, name, texts.total)} /></td>
                <td><Population fetched={fetched} row={facts.get(nis)} /></td>
                <td><PartnerSince fetched={fetched} row={facts.get(nis)} /></td>
                {domains.map((domain, place) => (
                  <td key={domain.code} class="number">
                    <Count n={counts[place] ?? 0} nis={nis} domain={domain.code} label={texts.countLabel(counts[place] ?? 0, name, domain.name)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

interface CountProps {
  n: number
  nis: string
  /** Only of this domain. */
  domain?: string
  /** Only what runs now. */
  running?: boolean
  label: string
}

function Count({ n, nis, domain, running = false, label }: CountProps) {
  const { search } = useAddress()
  if (n === 0) return <span class="none">–</span>
  const selection = selectionOf(search)
  const query = new URLSearchParams(searchOf(domain === undefined ? selection : { ...selection, domains: [domain] }, search))
  query.set('gemeente', nis)
  if (running) query.set('stand', 'lopend')
  return <PageLink to="projects" search={`?${query.toString()}`} class="row-link" aria-label={label}><span class="amount">{n}</span></PageLink>
}
