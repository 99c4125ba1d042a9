import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import type { View } from '../selection.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import type { Origin } from './export-table.ts'

interface OriginFacts {
  /** The workbook's title; null where it isn't known. */
  title: string | null
  report: Pick<PublishedReport, 'revision' | 'hash' | 'publishedAt' | 'domains'>
  /** What was chosen; null where the file doesn't follow the page's choice. */
  view: View | null
  /** The page that was looked at. */
  address: string
  today: Day
}

/** Where a file's content comes from: the stand, the revision, and what was chosen. */
export function originOf({ title, report, view, address, today }: OriginFacts, { texts, formats, exportsTexts: words }: {
  texts: Texts
  formats: Pick<Formats, 'moment' | 'list' | 'longDay'>
  exportsTexts: ExportsTexts
}): Origin {
  const [first] = view?.years ?? []
  const names = report.domains.filter(({ code }) => view?.domains.includes(code) === true).map(({ name }) => name)
  return {
    revision: report.revision,
    today,
    lines: [
      ...(title === null ? [] : [{ name: words.workbook, text: title }]),
      { name: words.stand, text: formats.moment(report.publishedAt) },
      { name: words.revision, text: String(report.revision) },
      { name: words.hash, text: report.hash },
      ...(view === null || first === undefined ? [] : [
        { name: words.chosenDomains, text: names.length === report.domains.length ? words.allDomains : formats.list(names) },
        { name: words.years, text: words.span(first, view.years.at(-1) ?? first) },
        { name: words.kinds, text: formats.list(view.kinds.map(kind => texts.kinds[kind])) },
        { name: words.measure, text: texts.measuresInline[view.measure] },
        { name: words.rules, text: words.ruleFigures },
      ]),
      { name: words.address, text: address },
      { name: words.savedOn, text: formats.longDay(today) },
    ],
  }
}
