import type { Day } from '#model/period.ts'
import { lookOf } from '../../charts/project-status.ts'
import type { ProjectTimeline } from '../../charts/project-timeline.ts'
import type { Bar } from '../../charts/timeline.ts'
import { Sample, TimelineLegend } from '../timeline-bar.tsx'
import { useProjectWords } from './project-words.ts'

/** What tells the bars apart besides their colour; only what stands in this timeline. */
export function ProjectLegend({ timeline, today }: { timeline: ProjectTimeline; today: Day }) {
  const texts = useProjectWords()
  const looks = new Set(timeline.groups.flatMap(group => group.rows.flatMap(row => (row.bar === null ? [] : [lookOf(row.status)]))))
  const words = { running: texts.legendRunning, planned: texts.legendPlanned, ended: texts.legendEnded }
  const shown = (['ended', 'running', 'planned'] as const).filter(look => looks.has(look))
  return (
    <div class="project-legend">
      <ul class="legend">
        {shown.map(look => <li key={look}><Sample bar={SAMPLE} look={look} />{words[look]}</li>)}
      </ul>
      <TimelineLegend timeline={timeline} today={today} />
    </div>
  )
}

const SAMPLE: Bar = { from: 0, to: 0.8, presumedFrom: null, opening: 'stated', closing: 'stated' }
