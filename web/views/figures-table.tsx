import type { Figure, Panel, Panels, Rest, Section, Side } from '../charts/panel.ts'
import type { AskedRows } from '../rows/asked-rows.ts'
import { useFigureWords } from './figure-words.tsx'
import { PageLink } from './page-link.tsx'
import { FigureLinks } from './rows/figure-links.tsx'
import type { RowsOf } from './rows/rows-link.tsx'
import { ScrollBox } from './scroll-box.tsx'

interface FiguresTableProps {
  panels: Panels
  caption: string
  /** Said after the caption. */
  about: string
  sides: Record<Side, string>
  details: Record<string, string>
  format: (amount: number) => string
  rowsOf: RowsOf
}

/** Years down, domains across; a group of rows per side and detail, and per side its total. */
export function FiguresTable(props: FiguresTableProps) {
  const { panels, caption, about } = props
  const { texts } = useFigureWords()
  const wide = panels.columns.length > 7 ? 'wide' : ''
  return (
    <ScrollBox label={texts.tableOf(caption)}>
      <table class={`figures ${wide}`}>
        <caption>{caption} <span>{about}</span></caption>
        <thead>
          <tr>
            <th scope="col">{texts.year}</th>
            {panels.columns.map(({ domain, name }) => <th key={domain} scope="col"><PageLink to="domain" item={domain}>{name}</PageLink></th>)}
            <th scope="col" class="total">{texts.total}</th>
          </tr>
        </thead>
        <SideRows {...props} panel={panels.own} />
        <SideRows {...props} panel={panels.partner} />
      </table>
    </ScrollBox>
  )
}

function SideRows({ panel, panels, sides, details, format, rowsOf }: FiguresTableProps & { panel: Panel }) {
  const { texts } = useFigureWords()
  const side = sides[panel.side]
  const width = panels.columns.length + 2
  if (panel.sections.length === 0) {
    return <tbody><SectionHead title={side} width={width} /><tr><td colSpan={width}>{texts.emptyPanel}</td></tr></tbody>
  }
  return (
    <>
      {panel.sections.map(section => (
        <SectionRows key={section.detail} section={section} panels={panels} format={format} side={panel.side} rowsOf={rowsOf}
          title={details[section.detail ?? ''] === undefined ? side : texts.section(side, details[section.detail ?? ''] ?? '')} />
      ))}
      {panel.sections.length > 1 && (
        <SectionRows section={panel.total} panels={panels} format={format} side={panel.side} rowsOf={rowsOf} title={texts.sectionTotal(side)} />
      )}
    </>
  )
}

interface SectionRowsProps extends Pick<FiguresTableProps, 'panels' | 'format' | 'rowsOf'> {
  section: Section
  title: string
  side: Side
}

function SectionRows({ section, title, side, panels, format, rowsOf }: SectionRowsProps) {
  const { texts } = useFigureWords()
  const width = panels.columns.length + 2
  const rows = (year: number | 'none', index: number | null) =>
    rowsOf({ side, detail: section.detail, year, domain: index === null ? null : panels.columns[index]?.domain ?? null })
  return (
    <tbody>
      <SectionHead title={title} width={width} />
      {section.years.map(({ year, figures, total }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          {figures.map((figure, index) => <FigureCell key={index} figure={figure} format={format} rows={rows(year, index)} />)}
          <FigureCell figure={total} format={format} rows={rows(year, null)} isTotal />
        </tr>
      ))}
      {section.rest !== null && (
        <tr class="rest">
          <th scope="row">{texts.withoutYear}</th>
          {section.rest.figures.map((rest, index) => <RestCell key={index} rest={rest} format={format} rows={rows('none', index)} />)}
          <RestCell rest={section.rest.total} format={format} rows={rows('none', null)} isTotal />
        </tr>
      )}
    </tbody>
  )
}

function SectionHead({ title, width }: { title: string; width: number }) {
  return <tr class="section"><th scope="rowgroup" colSpan={width}><span>{title}</span></th></tr>
}

interface CellProps {
  format: (amount: number) => string
  rows: AskedRows
  isTotal?: boolean
}

function FigureCell({ figure: { amount, presumed, notStated }, format, rows, isTotal = false }: CellProps & { figure: Figure }) {
  const { texts } = useFigureWords()
  return (
    <Cell isTotal={isTotal}><FigureLinks rows={rows} amount={amount === 0 ? null : format(amount)} presumed={presumed === 0 ? null : texts.presumedAmount(format(presumed))} notStated={notStated === 0 ? null : texts.notStatedCount(notStated)} /></Cell>
  )
}

function RestCell({ rest: { amount, count, notStated }, format, rows, isTotal = false }: CellProps & { rest: Rest }) {
  const { texts } = useFigureWords()
  return (
    <Cell isTotal={isTotal}><FigureLinks rows={rows} amount={count === 0 ? null : `${format(amount)} ${texts.amountCount(count)}`} notStated={notStated === 0 ? null : texts.notStatedCount(notStated)} isRest /></Cell>
  )
}

function Cell({ isTotal, children }: { isTotal: boolean; children: preact.ComponentChildren }) {
  return <td class={isTotal ? 'total' : undefined}>{children}</td>
}
