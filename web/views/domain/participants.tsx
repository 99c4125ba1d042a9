import type { PublishedReport } from '#model/report.ts'
import { municipalityLines, roleLines } from '../../charts/domain-facts.ts'
import { Help } from '../help.tsx'
import { PageLink } from '../page-link.tsx'
import { RowsLink } from '../rows/rows-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useDomainWords } from './domain-words.ts'

/** What the association does in the domain's projects, and which municipalities take part in them. */
export function Participants({ report, domain }: { report: PublishedReport; domain: string }) {
  const texts = useDomainWords()
  const projects = report.projects.filter(project => project.domain === domain)
  return (
    <div class="participants column">
      <section aria-labelledby="rollen">
        <Help about="roles" title={texts.roles}><h2 id="rollen">{texts.roles}</h2></Help>
        {projects.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Roles projects={projects} />}
      </section>
      <section aria-labelledby="gemeenten">
        <Help about="participants" title={texts.municipalities}><h2 id="gemeenten">{texts.municipalities}</h2></Help>
        {projects.length === 0 ? <p class="nothing">{texts.noProjects}</p> : <Municipalities report={report} projects={projects} />}
      </section>
    </div>
  )
}

function Roles({ projects }: { projects: PublishedReport['projects'] }) {
  const { texts, formats } = useWords()
  const domainTexts = useDomainWords()
  const { roles, none } = roleLines(projects)
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
    </>
  )
}

function Municipalities({ report, projects }: { report: PublishedReport; projects: PublishedReport['projects'] }) {
  const { texts } = useWords()
  const domainTexts = useDomainWords()
  const { municipalities, none } = municipalityLines(report, projects)
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
    </>
  )
}
