import type { PublishedReport } from '#model/report.ts'
import { municipalityLines, roleLines } from '../../charts/domain-facts.ts'
import { projectsWithin } from '../../charts/municipality-matrix.ts'
import type { View } from '../../selection.ts'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { PageLink } from '../page-link.tsx'
import { RowsLink } from '../rows/rows-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useDomainListWords } from './domain-list-words.ts'

/** What the association does in the domain's projects of the chosen years, and which municipalities take part in them. */
export function Participants({ report, view }: { report: PublishedReport; view: View }) {
  const texts = useDomainListWords()
  const projects = projectsWithin(report, view)
  return (
    <div class="participants column">
      <section aria-labelledby="rollen">
        <Help about="roles" title={texts.roles}><h2 id="rollen">{texts.roles}</h2></Help>
        {projects.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Roles report={report} view={view} projects={projects} />}
      </section>
      <section aria-labelledby="gemeenten">
        <Help about="participants" title={texts.municipalities}><h2 id="gemeenten">{texts.municipalities}</h2></Help>
        {projects.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Municipalities report={report} view={view} projects={projects} />}
      </section>
    </div>
  )
}

interface ParticipantsProps {
  report: PublishedReport
  view: View
  projects: PublishedReport['projects']
}

function Roles({ report, view: { domains, years }, projects }: ParticipantsProps) {
  const { texts, formats } = useWords()
  const domainTexts = useDomainListWords()
  const lines = roleLines(projects)
  const { roles, none } = lines
  if (roles.length === 0) return <p class="nothing">{domainTexts.noRoles}</p>
  return (
    <>
      <ScrollBox label={texts.tableOf(domainTexts.roles)}>
        <table>
          <caption>{domainTexts.roles} <span>{domainTexts.rolesAbout}</span></caption>
          <thead><tr><th scope="col">{domainTexts.role}</th><th scope="col" class="number">{domainTexts.projects}</th></tr></thead>
          <tbody>
            {roles.map(({ role, projects }) => (
              <tr key={role}>
                <th scope="row">{domainTexts.roleMeanings[role]}</th>
                <td class="number"><RowsLink asked={{ of: 'role', role }}><span class="amount">{formats.number(projects)}</span></RowsLink></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {none > 0 && <p class="aside"><RowsLink asked={{ of: 'role', role: null }}>{domainTexts.withoutRole(none)}</RowsLink></p>}
      <Downloads title={domainTexts.roles} report={report} view={{ domains, years }} image={null}
        rows={async words => (await exports()).rolesExport(lines, domainTexts, words)} />
    </>
  )
}

function Municipalities({ report, view: { domains, years }, projects }: ParticipantsProps) {
  const { texts } = useWords()
  const domainTexts = useDomainListWords()
  const lines = municipalityLines(report, projects)
  const { municipalities, none } = lines
  return (
    <>
      <ScrollBox label={texts.tableOf(domainTexts.municipalities)}>
        <table>
          <caption>{domainTexts.municipalities} <span>{domainTexts.municipalitiesAbout}</span></caption>
          <thead><tr><th scope="col">{domainTexts.municipality}</th><th scope="col" class="number">{domainTexts.projects}</th></tr></thead>
          <tbody>
            {municipalities.map(({ nis, name, projects: taking }) => (
              <tr key={nis}>
                <th scope="row"><PageLink to="municipalities" item={nis}>{name}</PageLink></th>
                <td class="number">
                  {taking === 0 ? <span class="none">–</span>
                    : <RowsLink asked={{ of: 'municipality', nis }}><span class="amount">{domainTexts.ofAll(taking, projects.length)}</span></RowsLink>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {none > 0 && <p class="aside"><RowsLink asked={{ of: 'municipality', nis: null }}>{domainTexts.withoutMunicipalities(none)}</RowsLink></p>}
      <Downloads title={domainTexts.municipalities} report={report} view={{ domains, years }} image={null}
        rows={async words => (await exports()).participantsExport(lines, projects.length, domainTexts, words)} />
    </>
  )
}

/** Comes when a file is asked for. */
const exports = () => import('../../exports/participants-export.ts')
