import { namedColour } from '../../charts/named-colour.ts'
import type { ProjectStatus } from '../../charts/project-status.ts'
import type { MatrixGroup, MatrixRow, ParticipationMatrix } from '../../charts/municipality-matrix.ts'
import { NamedText } from '../named-text.tsx'
import { PageLink } from '../page-link.tsx'
import { useProjectWords } from '../projects/project-words.ts'
import { blocksOf, WindowBlock } from '../projects/windows.tsx'
import { LinkedText } from '../rows/linked-text.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { Swatch } from '../swatch.tsx'
import { useWords } from '../words.ts'
import { useMunicipalityWords } from './municipality-words.ts'

/**
 * Per domain a table: a row per project, a column per municipality, a mark where it takes part. Marks, numbers and heads lead
 * where the row's name and the list above lead too: Tab doesn't stop at each of hundreds.
 */
export function ParticipationTables({ matrix: { municipalities, groups } }: { matrix: ParticipationMatrix }) {
  const texts = useMunicipalityWords()
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const statuses = new Set(groups.flatMap(group => group.rows.map(row => row.status)))
  return (
    <>
      <p class="rule">{texts.matrixRule}</p>
      <ul class="legend">
        <li><Mark status="running" />{texts.legendRunning}</li>
        {statuses.has('ended') && <li><Mark status="ended" />{texts.legendEnded}</li>}
        {statuses.has('unknown') && <li><Mark status="unknown" />{texts.legendUnknown}</li>}
      </ul>
      {groups.map(group => (
        <section key={group.domain} class="matrix-group" style={{ '--domain': namedColour(group.colour) }} aria-labelledby={`deelname-${group.domain}`}>
          <h3 id={`deelname-${group.domain}`}><Swatch place={group.colour} /> <PageLink to="domain" item={group.domain}>{group.name}</PageLink></h3>
          {group.rows.length > 0 && <GroupTable group={group} municipalities={municipalities} whole={rows <= DRAWN_WHOLE} />}
          {group.unstated.length > 0 && <Unstated group={group} />}
        </section>
      ))}
    </>
  )
}

interface GroupTableProps extends Pick<ParticipationMatrix, 'municipalities'> {
  group: MatrixGroup
  /** All of it is drawn at once. */
  whole: boolean
}

function GroupTable({ group, municipalities, whole }: GroupTableProps) {
  const { texts: words } = useWords()
  const texts = useMunicipalityWords()
  const title = texts.domainMatrix(group.name)
  return (
    <ScrollBox label={words.tableOf(title)}>
      {/* The roles are said because a narrow screen lays the rows out as boxes. */}
      <table class="matrix" role="table" style={{ '--places': municipalities.length }}>
        <caption class="unseen"><NamedText named={texts.domainMatrix} name={group.name} /></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="project">{texts.project}</th>
            {municipalities.map(({ nis, name }) => (
              <th key={nis} scope="col" role="columnheader" class="place"><PageLink to="municipalities" item={nis} tabIndex={-1}><span>{name}</span></PageLink></th>
            ))}
            <th scope="col" role="columnheader" class="number">{texts.takingPart}</th>
          </tr>
        </thead>
        {blocksOf(group.rows, BLOCK).map((rows, index) => (
          <WindowBlock key={index} kind="rows" columns={municipalities.length + 2} estimate={rows.length * ROW_HEIGHT} pinned={whole}>
            {() => rows.map(row => <ProjectCells key={row.project.code} row={row} municipalities={municipalities} />)}
          </WindowBlock>
        ))}
      </table>
    </ScrollBox>
  )
}

function ProjectCells({ row: { project, status, partakes }, municipalities }: { row: MatrixRow } & Pick<ParticipationMatrix, 'municipalities'>) {
  const { formats } = useWords()
  const texts = useMunicipalityWords()
  const { statuses } = useProjectWords()
  const over = status === 'ended'
  const count = partakes.filter(Boolean).length
  return (
    <tr role="row">
      <th scope="row" role="rowheader" class="project">
        <PageLink to="projects" item={project.code}>{project.name}</PageLink>{' '}
        <span class="as-of">{status === 'unknown' && project.end === null ? statuses.unknown : `${formats.period(project.start, project.end)}, ${statuses[status]}`}</span>
      </th>
      {partakes.map((partakesHere, column) => (
        <td key={municipalities[column]?.nis} role="cell" class="place">
          {partakesHere && (
            <PageLink to="projects" item={project.code} lang={undefined} tabIndex={-1}><Mark status={status} /><span class="unseen">{over ? texts.partook : texts.partakes}</span></PageLink>
          )}
        </td>
      ))}
      <td role="cell" class="number"><PageLink to="projects" item={project.code} lang={undefined} tabIndex={-1}>{texts.takingPartOf(count, municipalities.length)}</PageLink></td>
    </tr>
  )
}

function Unstated({ group: { domain, unstated } }: { group: MatrixGroup }) {
  const texts = useMunicipalityWords()
  return (
    <p class="unstated">
      <LinkedText text={texts.withoutMunicipalities(unstated.length)} links={[{ part: texts.withoutMunicipalities(unstated.length), asked: { of: 'municipality', nis: null, domain } }]} />:{' '}
      {unstated.slice(0, NAMED).map(({ code, name }, place) => <>{place > 0 && '; '}<PageLink key={code} to="projects" item={code}>{name}</PageLink></>)}
      {unstated.length > NAMED && '; …'}
    </p>
  )
}

/** A full box: takes part; an outline: took part; with a question mark: nobody knows when. */
function Mark({ status }: { status: ProjectStatus }) {
  return (
    <svg class={status === 'ended' ? 'partakes over' : status === 'unknown' ? 'partakes when' : 'partakes'} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1" y="1" width="12" height="12" />
      {status === 'unknown' && <path d="M5 5.4a2 2 0 1 1 2.9 1.8Q7 7.7 7 8.6M7 10.2v1.1" />}
    </svg>
  )
}

/** Fewer rows than this are drawn whole. */
const DRAWN_WHOLE = 100
const BLOCK = 40
/** CSS pixels, about. */
const ROW_HEIGHT = 44
const NAMED = 40
