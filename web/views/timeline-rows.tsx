import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { OutlinedProject } from '#model/overview.ts'
import { namedColour } from '../charts/named-colour.ts'
import type { TimelineGroup } from '../charts/timeline.ts'
import { PageLink } from './page-link.tsx'
import type { RowWalk } from './row-walk.ts'
import { RowsLink } from './rows/rows-link.tsx'
import { blocksOf, WindowBlock } from './projects/windows.tsx'
import { usePrinting } from './printing.ts'
import { Swatch } from './swatch.tsx'
import { TimelineBar } from './timeline-bar.tsx'
import { useWords } from './words.ts'

interface TimelineRowsProps {
  groups: readonly TimelineGroup<OutlinedProject>[]
  /** `near`: within a box that scrolls, only what is near its window; `first`: what the window shows before anybody scrolls. */
  drawn: 'all' | 'near' | 'first'
  /** Somebody looks where rows are missing. */
  askAll: () => void
  rowWalk: RowWalk
}

/** What the timeline is walked through by: the domains' names and numbers and the projects, from top to bottom. */
export function walkedRows(groups: readonly TimelineGroup<OutlinedProject>[]): string[] {
  return groups.flatMap(({ domain, rows }) => [headOf(domain), countOf(domain), ...rows.map(({ project }) => rowOf(project))])
}

export function rowOf({ code }: Pick<OutlinedProject, 'code'>): string {
  return `project-${code}`
}

function countOf(domain: string): string {
  return `count-${domain}`
}

function headOf(domain: string): string {
  return `domain-${domain}`
}

/** The timeline's projects per domain, each with its period. */
export function TimelineRows({ groups, drawn, askAll, rowWalk }: TimelineRowsProps) {
  const { texts } = useWords()
  const isFirst = firstBlocks()
  return (
    <>
      {groups.map(({ domain, name, colour, rows, more }) => (
        <section key={domain} class="group">
          <h3><Swatch place={colour} /><PageLink to="domain" item={domain} {...stopAt(headOf(domain), rowWalk)}>{name}</PageLink> <RowsLink class="count" asked={{ of: 'within', domain }} {...stopAt(countOf(domain), rowWalk)}>{texts.projectCount(rows.length + more)}</RowsLink></h3>
          {drawn === 'all'
            ? <ul>{rows.map(row => <Row key={row.project.code} {...row} domainName={name} colour={colour} rowWalk={rowWalk} />)}</ul>
            : blocksOf(rows, BLOCK).map((block, index) => (
              <Block key={index} height={block.length * ROW_HEIGHT} pinned={isFirst(block.length) || block.some(({ project }) => rowOf(project) === rowWalk.active)} isLive={drawn === 'near'} around={AROUND}>
                {() => <ul>{block.map(row => <Row key={row.project.code} {...row} domainName={name} colour={colour} rowWalk={rowWalk} />)}</ul>}
              </Block>
            ))}
          {more > 0 && <Block height={more * ROW_HEIGHT} pinned={false} isLive={drawn === 'near'} around={MISSING_AROUND}>{() => <Missing count={more} askAll={askAll} />}</Block>}
        </section>
      ))}
    </>
  )
}

/** Tells of one block after the other whether it is among those that fill the window. */
function firstBlocks(): (rows: number) => boolean {
  let before = 0
  return rows => {
    before += rows
    return before - rows < FIRST_DRAWN
  }
}

interface BlockProps {
  /** CSS pixels, until the block was drawn. */
  height: number
  pinned: boolean
  /** Follows what is seen. */
  isLive: boolean
  around: number
  children: () => ComponentChildren
}

function Block({ height, pinned, isLive, around, children }: BlockProps) {
  const printed = usePrinting()
  if (isLive) return <WindowBlock kind="flow" estimate={height} pinned={pinned} within=".scroll-box" around={around}>{children}</WindowBlock>
  return pinned || printed ? <div>{children()}</div> : <div style={{ height: `${height}px` }} />
}

function Row({ project, bar, domainName, colour, rowWalk }: TimelineGroup<OutlinedProject>['rows'][number] & { domainName: string; colour: number; rowWalk: RowWalk }) {
  const { texts, formats } = useWords()
  const period = bar === null && project.end !== 'ongoing' ? texts.periodNotStated : formats.period(project.start, project.end)
  return (
    <li>
      <PageLink to="projects" item={project.code} class="name" aria-label={[project.name, domainName, period].join(', ')} {...stopAt(rowOf(project), rowWalk)}>
        <span>{project.name}</span>
      </PageLink>
      <span class={bar === null ? 'no-period' : 'period'}><span>{period}</span></span>
      {bar !== null && <TimelineBar bar={bar} colour={namedColour(colour)} />}
    </li>
  )
}

/** What makes a link one of the walk's stops. */
function stopAt(row: string, { active, idOf, reach }: RowWalk) {
  return { id: idOf(row), tabIndex: row === active ? 0 : -1, onFocus: () => reach(row) }
}

/** Stands where rows will stand once they are there, as high as they. */
function Missing({ count, askAll }: { count: number; askAll: () => void }) {
  const { texts } = useWords()
  useEffect(askAll, [])
  return <p class="missing-rows" style={{ minHeight: `${count * ROW_HEIGHT}px` }}>{texts.andMore(count)}</p>
}

/** CSS pixels: what is missing is fetched once somebody scrolls towards it. */
const MISSING_AROUND = 200
/** CSS pixels before and behind the box's window. */
const AROUND = 400
/** Rows that are drawn, or not, together. */
const BLOCK = 24
/** As many as a screen shows are drawn at once, without asking what is seen. */
const FIRST_DRAWN = 24
/** In CSS pixels, until a block was drawn. */
const ROW_HEIGHT = 30
