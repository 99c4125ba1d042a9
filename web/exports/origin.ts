import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { queryText } from '../route.ts'
import type { View } from '../selection.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import type { Origin, OriginLine } from './export-table.ts'

/** What of the page's choice a file follows. What it doesn't follow isn't there, so that no file claims it. */
export interface Followed extends Partial<Pick<View, 'domains' | 'years' | 'kinds' | 'measure'>> {
  /** With what can't be attributed to one of the years; `only`: nothing else. */
  withoutYear?: 'too' | 'only'
  /** When the workbook was read that the file is about; ISO 8601. */
  readAt?: string
  /** Those that the file lists. */
  revisions?: { first: number; last: number }
  /** What only this page lets choose, in the reader's words. */
  own?: readonly OriginLine[]
  /** No file follows a whole view. */
  unknownDomains?: never
}

interface OriginFacts {
  /** The workbook's title; null where it isn't known. */
  title: string | null
  /** Null where the file isn't about a revision. */
  report: Pick<PublishedReport, 'revision' | 'hash' | 'publishedAt' | 'domains'> | null
  /** Null where the file doesn't follow the page's choice. */
  view: Followed | null
  /** The page that was looked at. */
  address: string
  today: Day
}

interface OriginWords {
  texts: Texts
  formats: Pick<Formats, 'moment' | 'list' | 'longDay'>
  exportsTexts: ExportsTexts
}

/** Where a file's content comes from: the stand, the revision, and what was chosen; what tells one file from another comes first. */
export function originOf({ title, report, view, address, today }: OriginFacts, words: OriginWords): Origin {
  const { formats, exportsTexts: texts } = words
  return {
    revision: report?.revision ?? null,
    today,
    lines: [
      ...(title === null ? [] : [{ name: texts.workbook, text: title }]),
      ...(report === null ? [] : [{ name: texts.stand, text: formats.moment(report.publishedAt) }, { name: texts.revision, text: String(report.revision) }]),
      ...(view === null ? [] : chosenLines(view, report?.domains ?? [], words)),
      ...(view?.kinds === undefined && view?.measure === undefined ? [] : [{ name: texts.rules, text: texts.ruleFigures }]),
      ...(report === null ? [] : [{ name: texts.hash, text: report.hash }]),
      { name: texts.address, text: report === null ? address : pinned(address, report.revision) },
      { name: texts.savedOn, text: formats.longDay(today) },
    ],
  }
}

function chosenLines({ domains, years, withoutYear, kinds, measure, readAt, revisions, own = [] }: Followed, all: PublishedReport['domains'], { texts, formats, exportsTexts: words }: OriginWords): OriginLine[] {
  const [first] = years ?? []
  const names = all.filter(({ code }) => domains?.includes(code) === true).map(({ name }) => name)
  const span = first === undefined ? null : words.span(first, years?.at(-1) ?? first)
  const yearsText = withoutYear === 'only' ? words.withoutYear : span !== null && withoutYear === 'too' ? words.spanAndWithoutYear(span) : span
  return [
    ...(readAt === undefined ? [] : [{ name: words.readAt, text: formats.moment(readAt) }]),
    ...(revisions === undefined ? [] : [{ name: words.revisions, text: words.span(revisions.first, revisions.last) }]),
    ...(yearsText === null ? [] : [{ name: words.years, text: yearsText }]),
    ...(domains === undefined ? [] : [{ name: words.chosenDomains, text: names.length === all.length ? words.allDomains : formats.list(names) }]),
    ...(kinds === undefined ? [] : [{ name: words.kinds, text: formats.list(kinds.map(kind => texts.kinds[kind])) }]),
    ...(measure === undefined ? [] : [{ name: words.measure, text: texts.measuresInline[measure] }]),
    ...own,
  ]
}

/** The same page, with the revision that the file is of whichever is the last one when somebody follows it. */
function pinned(address: string, revision: number): string {
  const url = new URL(address)
  url.searchParams.delete('opDatum')
  url.searchParams.set('versie', String(revision))
  url.search = queryText(url.searchParams)
  return url.href
}
