import { useContext } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { isOfChoice, UNKNOWN_CHOICES, type Unknown, type UnknownChoice } from '../../charts/unknowns.ts'
import type { View } from '../../selection.ts'
import type { Spreadsheet } from '../../service.ts'
import { cellOf } from '../../sheet-cells.ts'
import { unknownChoiceOf, unknownSearchOf } from '../../unknown-choice.ts'
import { useAddress } from '../address.ts'
import { Choices } from '../choices.tsx'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { usePrinting } from '../printing.ts'
import { ScrollBox } from '../scroll-box.tsx'
import { SheetContext } from '../shown-sheet.ts'
import { useUnfolded } from '../unfolded.ts'
import { useWords } from '../words.ts'
import { hiddenText } from './hidden-text.ts'
import { UnknownRow } from './unknown-row.tsx'
import { useUnknownWords } from './unknown-words.ts'

interface UnknownListProps {
  unknowns: Unknown[]
  report: PublishedReport
  view: View
  spreadsheet: Spreadsheet | null
}

/** The rows to fill in, as far as they are chosen; numbered by what they hide among all. */
export function UnknownList({ unknowns, report, view, spreadsheet }: UnknownListProps) {
  const { texts: shared, formats } = useWords()
  const texts = useUnknownWords()
  const { path, search, go } = useAddress()
  const { columns } = useContext(SheetContext)
  const [most, show] = useUnfolded('getoond', FIRST)
  const kind = unknownChoiceOf(search)
  const choose = (next: UnknownChoice | null) => go(path + unknownSearchOf(next, search))
  const ranked = unknowns.map((unknown, index) => ({ unknown, rank: index + 1 }))
  const chosen = ranked.filter(({ unknown }) => isOfChoice(unknown, kind))
  // Paper has room for more than a phone.
  const shown = usePrinting() ? Math.max(most, SHOWN_MORE) : most
  const hidden = chosen.length - shown
  if (unknowns.length === 0) return <p class="nothing">{texts.nothing}</p>
  const named = UNKNOWN_CHOICES.filter(each => each === kind || unknowns.some(unknown => isOfChoice(unknown, each)))
  const heads = [texts.rank, texts.what, texts.hides, texts.fill]
  return (
    <section class="unknowns" aria-labelledby="invullen">
      <div class="block-head">
        <Help about="ranked" title={texts.list}><h3 id="invullen">{texts.list}</h3></Help>
        <Choices legend={texts.byKind} kind="radio" name="wat" chosen={[kind ?? ALL]} choose={value => choose(UNKNOWN_CHOICES.find(each => each === value) ?? null)}
          choices={[
            { value: ALL, label: `${texts.all} (${unknowns.length})` },
            ...named.map(each => ({ value: each, label: `${texts.kinds[each]} (${unknowns.filter(unknown => isOfChoice(unknown, each)).length})` })),
          ]} />
      </div>
      <p class="chosen">{texts.chosen(kind === null ? texts.all : texts.kinds[kind])}</p>
      {chosen.length === 0
        ? <p class="nothing">{texts.noneChosen} <button type="button" class="link" onClick={() => choose(null)}>{texts.showAll}</button></p>
        : (
          <ScrollBox label={shared.tableOf(texts.title)}>
            <table>
              <caption>{texts.title} <span role="status">{texts.shownOf(chosen.length, unknowns.length)}</span></caption>
              <thead><tr>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>
                {chosen.slice(0, shown).map(({ unknown, rank }) => (
                  <UnknownRow key={`${unknown.table} ${unknown.code}`} unknown={unknown} rank={rank} report={report} spreadsheet={spreadsheet} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      {hidden > 0 && (
        <p class="more">
          {texts.notShown(hidden)}{' '}
          <button type="button" class="button quiet" onClick={() => show(most + SHOWN_MORE)}>{texts.showMore(Math.min(hidden, SHOWN_MORE))}</button>
        </p>
      )}
      <Downloads title={texts.title} report={report} view={{ domains: view.domains, own: [{ name: texts.byKind, text: kind === null ? texts.all : texts.kinds[kind] }] }} image={null} rows={async words => (await import('../../exports/unknown-export.ts')).unknownExport(
        chosen.map(({ unknown, rank }) => ({ unknown, rank, hidden: hiddenText(unknown.hides, texts, formats) })), {
          domain: code => report.domains.find(each => each.code === code)?.name ?? code,
          project: code => report.projects.find(each => each.code === code)?.name ?? code,
          cell: (source, column) => cellOf(columns, source, column),
        }, words, texts)} />
      <p class="to-top"><a class="link" href="#inhoud">{shared.toTop}</a></p>
    </section>
  )
}

const SHOWN_MORE = 100
/** On a phone only what hides most, so that the page's end is in reach. */
const FIRST = window.matchMedia('(max-width: 46rem)').matches ? 15 : SHOWN_MORE
const ALL = 'alles'
