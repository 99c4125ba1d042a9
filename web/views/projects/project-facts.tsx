import type { ComponentChildren } from 'preact'
import type { Project } from '#model/dataset.ts'
import { isDay } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import type { Formats } from '../../text/formats.ts'
import type { ProjectRowsTexts } from '../../text/project-rows-nl.ts'
import type { ProjectsTexts } from '../../text/projects-nl.ts'
import { NamedText } from '../named-text.tsx'
import { PageLink } from '../page-link.tsx'
import { LateCells } from '../rows/late-cells.tsx'
import { Swatch } from '../swatch.tsx'
import { useWords } from '../words.ts'
import { useProjectWords } from './project-words.ts'
import { SheetPlace } from './sheet-place.tsx'

interface ProjectFactsProps {
  rowsTexts: ProjectRowsTexts
  report: PublishedReport
  project: ReportedProject
  /** Null until it has come. */
  row: SourcedRow<'projects'> | null
  spreadsheet: Spreadsheet | null
}

export function ProjectFacts({ report, project, row, spreadsheet, rowsTexts }: ProjectFactsProps) {
  const { texts: words, formats } = useWords()
  const texts = useProjectWords()
  const place = report.domains.findIndex(domain => domain.code === project.domain)
  const priority = report.priorities.find(({ number }) => number === project.priority)?.name ?? null
  const names = new Map(report.municipalities.map(({ nis, name }) => [nis, name]))
  const { roles } = project
  const municipalities = project.municipalities.map(nis => ({ nis, name: names.get(nis) ?? nis })).toSorted((a, b) => a.name.localeCompare(b.name, SHEET_LANGUAGE))
  const cellsOf = (...fields: (keyof Project)[]) => row !== null && <LateCells table="projects" fields={fields} source={row.source} spreadsheet={spreadsheet} />
  return (
    <dl class="facts">
      <Fact name={words.domain}><Swatch place={place} /> <PageLink to="domain" item={project.domain} class="in-text">{report.domains[place]?.name ?? project.domain}</PageLink></Fact>
      <Fact name={rowsTexts.period}>{periodSentence(project, { ...texts, ...rowsTexts }, formats)}{cellsOf('start', 'end')}</Fact>
      <Fact name={rowsTexts.role}>
        {roles.length === 0 ? <span class="not-stated">{words.notStated}</span> : (
          <ul class="roles">
            {roles.map(role => (
              <li key={role}><strong>{texts.roleTitle(role, texts.roleNames[role])}</strong> <span>{rowsTexts.roleMeanings[role]}</span></li>
            ))}
          </ul>
        )}
        {cellsOf('roles')}
      </Fact>
      <Fact name={texts.priority}>
        {project.priority === null ? <span class="not-stated">{rowsTexts.noPriority}</span> 
          : priority === null ? rowsTexts.priorityTitle(project.priority, null) : <NamedText named={name => rowsTexts.priorityTitle(project.priority ?? 0, name)} name={priority} />}
        {cellsOf('priority')}
      </Fact>
      <Fact name={texts.municipalities}>
        {municipalities.length === 0 ? <span class="not-stated">{rowsTexts.noMunicipalities}</span> : (
          <>
            <span class="count">{texts.municipalityCount(municipalities.length)}{row?.everyPartner === true && `: ${rowsTexts.everyPartner(project.start !== null && project.end !== null)}`}</span>
            <ul class="names">
              {municipalities.map(({ nis, name }) => <li key={nis}><PageLink to="municipalities" item={nis}>{name}</PageLink></li>)}
            </ul>
          </>
        )}
        {cellsOf('municipalities')}
      </Fact>
      {row !== null && (
        <>
          <Fact name={texts.source}>{row.reference === null ? <span class="not-stated">{words.notStated}</span> : <bdi lang={SHEET_LANGUAGE}>{row.reference}</bdi>}</Fact>
          <Fact name={texts.sheet}><SheetPlace source={row.source} spreadsheet={spreadsheet} /></Fact>
        </>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return <div class="fact"><dt>{name}</dt><dd>{children}</dd></div>
}

function periodSentence({ start, end }: ReportedProject, texts: ProjectRowsTexts & Pick<ProjectsTexts, 'periodNotStated'>, formats: Formats): string {
  if (start === null) {
    if (isDay(end)) return texts.periodStartNotStated(formats.longDay(end))
    return end === 'ongoing' ? texts.periodOngoingOnly : texts.periodNotStated
  }
  const from = formats.longDay(start)
  if (isDay(end)) return texts.periodFromTo(from, formats.longDay(end))
  return end === 'ongoing' ? texts.periodOngoing(from) : texts.periodEndNotStated(from)
}
