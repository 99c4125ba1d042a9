import { useEffect } from 'preact/hooks'
import type { OutlinedProject } from '#model/overview.ts'
import { colourOf } from '../charts/palette.ts'
import type { TimelineGroup } from '../charts/timeline.ts'
import { PageLink } from './page-link.tsx'
import { blocksOf, WindowBlock } from './projects/windows.tsx'
import { Swatch } from './swatch.tsx'
import { TimelineBar } from './timeline-bar.tsx'
import { useWords } from './words.ts'

interface TimelineRowsProps {
  groups: readonly TimelineGroup<OutlinedProject>[]
  /** Within a box that scrolls: only what is near its window is drawn. */
  inWindows: boolean
  /** Somebody looks where rows are missing. */
  askAll: () => void
}

/** The timeline's projects per domain, each with its period. */
export function TimelineRows({ groups, inWindows, askAll }: TimelineRowsProps) {
  const { texts } = useWords()
  let drawn = 0
  return (
    <>
      {groups.map(({ domain, name, colour, rows, more }) => (
        <section key={domain} class="group">
          <h3><Swatch place={colour} /><PageLink to="domain" item={domain}>{name}</PageLink> <span class="count">{texts.projectCount(rows.length + more)}</span></h3>
          {!inWindows && <ul>{rows.map(row => <Row key={row.project.code} {...row} colour={colour} />)}</ul>}
          {inWindows && blocksOf(rows, BLOCK).map((block, index) => {
            const isFirst = drawn < FIRST_DRAWN
            drawn += block.length
            return (
              <WindowBlock key={index} kind="flow" estimate={block.length * ROW_HEIGHT} pinned={isFirst} within=".scroll-box">
                {() => <ul>{block.map(row => <Row key={row.project.code} {...row} colour={colour} />)}</ul>}
              </WindowBlock>
            )
          })}
          {more > 0 && (
            <WindowBlock kind="flow" estimate={more * ROW_HEIGHT} pinned={false} within=".scroll-box">
              {() => <Missing count={more} askAll={askAll} />}
            </WindowBlock>
          )}
        </section>
      ))}
    </>
  )
}

function Row({ project, bar, colour }: TimelineGroup<OutlinedProject>['rows'][number] & { colour: number }) {
  const { texts, formats } = useWords()
  return (
    <li>
      <span class="name"><span><PageLink to="projects" item={project.code}>{project.name}</PageLink></span></span>
      {bar === null
        ? <span class="no-period"><span>{project.end === 'ongoing' ? formats.period(null, 'ongoing') : texts.periodNotStated}</span></span>
        : <>
            <span class="period"><span>{formats.period(project.start, project.end)}</span></span>
            <TimelineBar bar={bar} colour={colourOf(colour)} />
          </>}
    </li>
  )
}

/** Stands where rows will stand once they are there, as high as they. */
function Missing({ count, askAll }: { count: number; askAll: () => void }) {
  const { texts } = useWords()
  useEffect(askAll, [])
  return <p class="missing-rows" style={{ minHeight: `${count * ROW_HEIGHT}px` }}>{texts.andMore(count)}</p>
}

/** Rows that are drawn, or not, together. */
const BLOCK = 24
/** As many as a screen shows are drawn at once, without asking what is seen. */
const FIRST_DRAWN = 24
/** In CSS pixels, until a block was drawn. */
const ROW_HEIGHT = 30
