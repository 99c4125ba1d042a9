import { useEffect, useState } from 'preact/hooks'
import { isGuard } from '../../problems.ts'
import { readingStateOf } from '../../reading-state.ts'
import type { Answer, ListedProblem, Service, Status } from '../../service.ts'
import type { ControlTexts } from '../../text/control-nl.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { AccessNotices, Notice } from '../notices.tsx'
import { PageLink } from '../page-link.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { useWords } from '../words.ts'
import { useCheck } from './asked-check.ts'
import { CheckButton } from './check-button.tsx'
import { ControlWords, useControlWords } from './control-words.ts'
import { GuardCard } from './guard-card.tsx'
import { ProblemBrowser } from './problem-browser.tsx'
import { ReadingCard } from './reading-card.tsx'

export function controlPage(texts: ControlTexts): PageView {
  return props => (
    <ControlWords.Provider value={texts}>
      <Control {...props} />
    </ControlWords.Provider>
  )
}

/** What the last reading found, for who can mend it. */
function Control({ service, known, hurry }: PageProps) {
  const texts = useControlWords()
  const { status, phase } = known
  const isShut = status !== null && !status.roles.some(role => role === 'coordinator' || role === 'auditor')
  const answer = useProblems(service, isShut ? null : status)
  const { check, ask } = useCheck(service, status, hurry)
  const problems = answer?.kind === 'found' ? answer.body.problems : null
  const shut = phase === 'signed-out' || phase === 'not-allowed'
  return (
    <div class="control-page column">
      <div class="notices" aria-live="polite">
        <AccessNotices known={known} isEmpty={problems === null} />
        {!shut && answer?.kind === 'unreachable' && !known.offline && <Notice kind="warning">{texts.unreachable}</Notice>}
      </div>
      {isShut || answer?.kind === 'refused' ? <NotForYou /> : (
        <>
          <h2>{texts.title}</h2>
          {status?.revision != null && <UnappliedChoice service={service} revision={status.revision} beyond={['domains', 'years', 'kinds']} />}
          {!shut && status !== null && problems === null && answer?.kind !== 'unreachable' && <p class="nothing">{texts.loading}</p>}
          {problems !== null && status !== null && (
            <>
              <ReadingCard state={readingStateOf(status, problems)} status={status}>
                {mayPublish(status) ? <CheckButton check={check} ask={() => ask(null)} status={status} /> : <p class="aside">{texts.onlyCoordinator}</p>}
              </ReadingCard>
              {status.held !== null && <Guards problems={problems} held={status.held.reading} busy={isBusy(check.phase)} accept={mayPublish(status) ? ask : null} />}
              <WorkbookTitle.Provider value={status.title}><ProblemBrowser problems={problems} status={status} /></WorkbookTitle.Provider>
            </>
          )}
        </>
      )}
    </div>
  )
}

function Guards({ problems, held, busy, accept }: { problems: ListedProblem[]; held: string; busy: boolean; accept: ((reading: string) => Promise<void>) | null }) {
  const guards = problems.filter(isGuard)
  return guards.length === 0 ? null : <GuardCard guards={guards} busy={busy} accept={accept && (() => accept(held))} />
}

/** Reading the sheet at once and accepting what it says is the coordinator's. */
function mayPublish({ roles }: Status): boolean {
  return roles.includes('coordinator')
}

function isBusy(phase: string): boolean {
  return phase === 'asking' || phase === 'waiting'
}

/** A board member came here: nothing is wrong, and the figures stand elsewhere. */
function NotForYou() {
  const { texts: { toOverview } } = useWords()
  const texts = useControlWords()
  return (
    <section class="empty">
      <h2>{texts.notForYou}</h2>
      <p>{texts.notForYouWhy}</p>
      <p><PageLink to="overview" class="link">{toOverview}</PageLink></p>
    </section>
  )
}

/** Asked again after every reading; what was found stays while an answer fails. */
function useProblems(service: Service, status: Status | null): Answer<{ problems: ListedProblem[] }> | null {
  const [answer, setAnswer] = useState<Answer<{ problems: ListedProblem[] }> | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (status === null) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const next = await service.problems()
      if (gone) return
      setAnswer(before => (next.kind === 'unreachable' && before?.kind === 'found' ? before : next))
      if (next.kind === 'unreachable') timer = setTimeout(() => setAttempt(attempt + 1), AGAIN_MS)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [service, status?.checkedAt, status?.outcome, status?.held?.reading, attempt])
  return answer
}

const AGAIN_MS = 5000
