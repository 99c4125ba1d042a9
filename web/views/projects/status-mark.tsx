import type { ProjectStatus } from '../../charts/project-status.ts'
import { useProjectWords } from './project-words.ts'

/** Where a project stands, told by a sign and by words. */
export function StatusMark({ status }: { status: ProjectStatus }) {
  const texts = useProjectWords()
  return (
    <p class={`status-mark stand-${status}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d={SIGNS[status]} /></svg>
      {texts.statusTitles[status]}
    </p>
  )
}

/** Running: a triangle to the right; ending: it meets a post; presumed: dashes; planned: an empty ring; ended: a block; unknown: a question mark. */
const SIGNS: Record<ProjectStatus, string> = {
  running: 'M4 2 13 8 4 14z',
  ending: 'M2 2 10 8 2 14zM12 2h2v12h-2z',
  presumed: 'M1 7h3v2H1zM6 7h3v2H6zM11 7h3v2h-3z',
  planned: 'M8 1a7 7 0 1 0 .01 0zM8 3a5 5 0 1 1-.01 0z',
  ended: 'M3 3h10v10H3z',
  unknown: 'M5 5.5a3 3 0 1 1 4 2.8c-.6.3-1 .7-1 1.7v.5H7V10c0-1.5.7-2.2 1.6-2.6A2 2 0 1 0 6 5.5zM7 12h1.5v1.5H7z',
}
