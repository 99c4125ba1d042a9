import { chosenProblems, countSeverities, groupProblems, problemChoiceOf, problemSearchOf, SEVERITIES, tabsOf, type ProblemChoice } from '../../problems.ts'
import type { ListedProblem, Status } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAddress } from '../address.ts'
import { Choices } from '../choices.tsx'
import { Downloads } from '../downloads.tsx'
import { useUnfolded } from '../unfolded.ts'
import { useWords } from '../words.ts'
import { useControlWords } from './control-words.ts'
import { ProblemList } from './problem-list.tsx'

/** The problems, as far as they are chosen. */
export function ProblemBrowser({ problems, status }: { problems: ListedProblem[]; status: Status }) {
  const texts = useControlWords()
  const { texts: { locale } } = useWords()
  const { path, search, go } = useAddress()
  const choice = problemChoiceOf(search)
  const choose = (change: Partial<ProblemChoice>) => go(path + problemSearchOf({ ...choice, ...change }, search))
  const chosen = chosenProblems(problems, choice)
  const [most, show] = useUnfolded('getoond', SHOWN_AT_FIRST)
  if (problems.length === 0 && choice.severity === null && choice.tab === null) return null
  const hidden = chosen.length - most
  return (
    <section class="problem-browser" aria-labelledby="opmerkingen">
      <h2 id="opmerkingen">{texts.problems}</h2>
      {!locale.startsWith(SHEET_LANGUAGE) && <p class="sheet-language">{texts.sheetLanguage}</p>}
      <ProblemFilter problems={problems} choice={choice} choose={choose} />
      <p class="chosen">{texts.chosen(choice.severity === null ? texts.all : texts.severities[choice.severity], tabName(choice.tab, texts.all, texts.workbook))}</p>
      <p class="shown" role="status">{texts.shownOf(chosen.length, problems.length)}</p>
      {chosen.length === 0
        ? <p class="nothing">{texts.noneChosen} <button type="button" class="link" onClick={() => choose({ severity: null, tab: null })}>{texts.showAll}</button></p>
        : <ProblemList groups={groupProblems(chosen)} most={most} spreadsheet={status.spreadsheet} />}
      {hidden > 0 && (
        <p class="more">
          {texts.notShown(hidden)}{' '}
          <button type="button" class="button quiet" onClick={() => show(most + SHOWN_AT_FIRST)}>{texts.showMore(Math.min(hidden, SHOWN_AT_FIRST))}</button>
        </p>
      )}
      {chosen.length > 0 && (
        <Downloads title={texts.problems} report={null} image={null}
          view={{
            ...(status.checkedAt !== null && { readAt: status.checkedAt }),
            own: [
              { name: texts.bySeverity, text: choice.severity === null ? texts.all : texts.severities[choice.severity] },
              { name: texts.byTab, text: tabName(choice.tab, texts.all, texts.workbook) },
            ],
          }}
          rows={async words => (await import('../../exports/problems-export.ts')).problemsExport(groupProblems(chosen), texts, words)} />
      )}
    </section>
  )
}

interface ProblemFilterProps {
  problems: ListedProblem[]
  choice: ProblemChoice
  choose: (change: Partial<ProblemChoice>) => void
}

/** Each choice with how many problems it would show, the other choice as it is. */
function ProblemFilter({ problems, choice, choose }: ProblemFilterProps) {
  const texts = useControlWords()
  const bySeverity = countSeverities(chosenProblems(problems, { ...choice, severity: null }))
  const inSeverity = chosenProblems(problems, { ...choice, tab: null })
  const tabs = [...new Set([...tabsOf(problems), ...(choice.tab === null ? [] : [choice.tab])])]
  const label = (name: string, count: number) => `${name} (${count})`
  return (
    <form class="problem-filter" onSubmit={event => event.preventDefault()}>
      <Choices legend={texts.bySeverity} kind="radio" name="ernst" chosen={[choice.severity ?? ALL]}
        choose={value => choose({ severity: SEVERITIES.find(severity => severity === value) ?? null })}
        choices={[
          { value: ALL, label: label(texts.all, bySeverity.error + bySeverity.warning + bySeverity.info) },
          ...SEVERITIES.map(severity => ({ value: severity, label: label(texts.severities[severity], bySeverity[severity]) })),
        ]} />
      <Choices legend={texts.byTab} kind="radio" name="tab" chosen={[choice.tab === null ? ALL : `${TAB}${choice.tab}`]}
        choose={value => choose({ tab: value === ALL ? null : value.slice(TAB.length) })}
        choices={[
          { value: ALL, label: label(texts.all, inSeverity.length) },
          ...tabs.map(tab => ({
            value: `${TAB}${tab}`,
            label: label(tabName(tab, texts.all, texts.workbook), chosenProblems(problems, { ...choice, tab }).length),
          })),
        ]} />
    </form>
  )
}

function tabName(tab: string | null, all: string, workbook: string): string {
  return tab === null ? all : tab === '' ? workbook : tab
}

const SHOWN_AT_FIRST = 200

/** A tab may have any title. */
const ALL = 'alles'
const TAB = 'tab:'
