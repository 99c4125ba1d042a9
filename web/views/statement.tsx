import type { StatementTexts } from '../text/statement-nl.ts'
import type { PageProps, PageView } from './pages.ts'
import { useWords } from './words.ts'

/** The accessibility statement: what holds for every association, and its own name, address and contact. */
export function statementPage(texts: StatementTexts): PageView {
  return ({ known: { status } }: PageProps) => <Statement texts={texts} organisation={status?.title ?? null} contact={status?.contact ?? null} />
}

function Statement({ texts, organisation, contact }: { texts: StatementTexts; organisation: string | null; contact: string | null }) {
  const { texts: { untitled }, formats } = useWords()
  const name = organisation ?? untitled
  return (
    <article class="statement column">
      <h2>{texts.title}</h2>
      <p>{texts.commitment(name)} {texts.scope(location.origin)}</p>
      <h3>{texts.status}</h3>
      <p>{texts.statusWhat}</p>
      <h4>{texts.tested}</h4>
      <Items items={texts.testedItems} />
      <h4>{texts.untested}</h4>
      <Items items={texts.untestedItems} />
      <h3>{texts.limits}</h3>
      <p>{texts.limitsWhat}</p>
      <Items items={texts.limitItems} />
      <h3>{texts.preparation}</h3>
      <p>{texts.prepared(formats.longDay(PREPARED_ON))}</p>
      <h3>{texts.feedback}</h3>
      <p>{texts.feedbackWhat}</p>
      <p class="contact">{contact === null ? texts.noContact(name) : <>{texts.contact} <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{contact}</a></>}</p>
      <h3>{texts.enforcement}</h3>
      <p>{texts.enforcementWhat}</p>
      <address>
        {texts.ombudsman}<br />
        {texts.telephone}<br />
        <a href={`mailto:${OMBUDSMAN_MAIL}`}>{OMBUDSMAN_MAIL}</a><br />
        <a href={OMBUDSMAN_SITE}>{OMBUDSMAN_SITE}</a>
      </address>
    </article>
  )
}

function Items({ items }: { items: readonly string[] }) {
  return <ul>{items.map(item => <li key={item}>{item}</li>)}</ul>
}

/** The day of the last self-assessment. Not the build's: building anew assesses nothing. */
const PREPARED_ON = '2026-11-22'

const OMBUDSMAN_MAIL = 'klachten@vlaamseombudsdienst.be'
const OMBUDSMAN_SITE = 'https://www.vlaamseombudsdienst.be'
