import type { PublishedReport } from '#model/report.ts'
import type { Unknown } from '../../charts/unknowns.ts'
import type { Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { PageLink } from '../page-link.tsx'
import { CellLink } from '../rows/cell-link.tsx'
import { SourceLink } from '../rows/source-link.tsx'
import { useWords } from '../words.ts'
import { hiddenText } from './hidden-text.ts'
import { useUnknownWords } from './unknown-words.ts'

interface UnknownRowProps {
  unknown: Unknown
  /** From 1. */
  rank: number
  report: PublishedReport
  spreadsheet: Spreadsheet | null
}

export function UnknownRow({ unknown: { table, code, name, domain, project, cells, hides, source }, rank, report, spreadsheet }: UnknownRowProps) {
  const { formats } = useWords()
  const texts = useUnknownWords()
  const domainName = report.domains.find(each => each.code === domain)?.name ?? domain
  const projectName = project === null ? null : report.projects.find(each => each.code === project)?.name ?? project
  return (
    <tr>
      <td class="rank">{rank}</td>
      <th scope="row">
        <strong>{table === 'projects' && project !== null ? <PageLink to="projects" item={project}>{name}</PageLink> : name === '' ? texts.nameless : <bdi lang={SHEET_LANGUAGE}>{name}</bdi>}</strong>{' '}
        <span class="about">
          {texts.tables[table]} {code} · <PageLink to="domain" item={domain}>{domainName}</PageLink>
          {table !== 'projects' && project !== null && <> · <PageLink to="projects" item={project}>{projectName}</PageLink></>}
        </span>
      </th>
      <td>{hiddenText(hides, texts, formats)}</td>
      <td class="fill">
        <span class="columns">{cells.map(({ column }) => <CellLink key={column} source={source} header={column} spreadsheet={spreadsheet} />)}</span>{' '}
        <SourceLink source={source} spreadsheet={spreadsheet} place={texts.place} open={texts.openPlace} />
      </td>
    </tr>
  )
}
