import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { TABS } from '#model/dataset.ts'
import type { PublishedReport } from '#model/report.ts'
import { browserSha256 } from '../../digests.ts'
import { drawSample, MOST_SAMPLED, sampleChoiceOf, sampleSearch, type SampleChoice, type SampledRow } from '../../sample.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { useAddress } from '../address.ts'
import { readAllRows } from './all-rows.ts'
import { useAuditWords } from './audit-words.ts'
import type { SampleListProps } from './sample-list.tsx'

interface SamplerProps {
  service: Service
  report: PublishedReport
  spreadsheet: Spreadsheet | null
}

/** Chooses a sample of rows, and shows the one that the address asks for. */
export function Sampler({ service, report, spreadsheet }: SamplerProps) {
  const { audit: texts } = useAuditWords()
  const { path, search, go } = useAddress()
  const choice = sampleChoiceOf(search)
  const drawn = useSample(service, report, choice)
  return (
    <section class="block sampler" aria-labelledby="steekproef">
      <h3 id="steekproef">{texts.sample}</h3>
      <p class="sample-what">{texts.sampleWhat} {texts.seedBeforehand}</p>
      <SampleForm key={JSON.stringify(choice)} choice={choice} draw={next => go(path + sampleSearch(next, search))} />
      {choice !== null && drawn === null && <p class="nothing" role="status">{texts.drawing}</p>}
      {drawn === 'failed' && <p class="nothing" role="status">{texts.sampleFailed}</p>}
      {choice !== null && drawn !== null && drawn !== 'failed' && (
        <drawn.SampleList key={`${report.revision} ${JSON.stringify(choice)}`} rows={drawn.rows} choice={choice} report={report} spreadsheet={spreadsheet} />
      )}
    </section>
  )
}

function SampleForm({ choice, draw }: { choice: SampleChoice | null; draw: (choice: SampleChoice | null) => void }) {
  const { audit: texts } = useAuditWords()
  return (
    <form class="filters sample-form" onSubmit={event => {
      event.preventDefault()
      const data = new FormData(event.currentTarget)
      const asked = sampleChoiceOf(`?${new URLSearchParams([...data].map(([name, value]) => [name, typeof value === 'string' ? value : ''])).toString()}`)
      if (asked !== null) draw(asked)
    }}>
      <label class="field">
        <span class="label">{texts.size}</span>
        <input type="number" name="steekproef" class="control typed" min="1" max={MOST_SAMPLED} required defaultValue={String(choice?.size ?? USUAL_SIZE)} />
      </label>
      <label class="field">
        <span class="label">{texts.seed}</span>
        <input type="text" name="toeval" class="control typed" required pattern=".*\S.*" maxLength={100} autoComplete="off" defaultValue={choice?.seed ?? ''} />
      </label>
      <label class="field">
        <span class="label">{texts.tab}</span>
        <select name="tabblad" class="control" defaultValue={choice?.tab ?? ''}>
          <option value="" selected={choice?.tab === null}>{texts.allTabs}</option>
          {Object.values(TABS).map(tab => <option key={tab} value={tab} selected={choice?.tab === tab}>{texts.tabs[tab]}</option>)}
        </select>
      </label>
      <button type="submit" class="button">{texts.draw}</button>
      {choice !== null && <button type="button" class="button quiet" onClick={() => draw(null)}>{texts.clear}</button>}
    </form>
  )
}

/** The drawn rows, and what shows them. */
interface Drawn {
  rows: SampledRow[]
  SampleList: ComponentType<SampleListProps>
}

/** Null while it is drawn, and where none is asked for. */
function useSample(service: Service, report: PublishedReport, choice: SampleChoice | null): Drawn | 'failed' | null {
  const key = choice === null ? null : `${report.revision} ${JSON.stringify(choice)}`
  const [drawn, setDrawn] = useState<{ key: string; sample: Drawn | 'failed' } | null>(null)
  useEffect(() => {
    if (choice === null || key === null) return undefined
    let gone = false
    const draw = async (): Promise<Drawn | 'failed'> => {
      const [rows, { SampleList }] = await Promise.all([readAllRows(service, report.revision), import('./sample-list.tsx')])
      return rows === null ? 'failed' : { rows: await drawSample(rows, report.hash, choice, browserSha256), SampleList }
    }
    const show = (sample: Drawn | 'failed') => {
      if (!gone) setDrawn({ key, sample })
    }
    // Also where the code that shows it doesn't come.
    draw().then(show, () => show('failed'))
    return () => { gone = true }
  }, [service, key])
  return drawn !== null && drawn.key === key ? drawn.sample : null
}

const USUAL_SIZE = 25
