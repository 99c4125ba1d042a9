import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ProjectsTexts } from '../../text/projects-nl.ts'

/** The sentences about projects in the reader's language. */
export const ProjectWords = createContext<ProjectsTexts | null>(null)

export function useProjectWords(): ProjectsTexts {
  const texts = useContext(ProjectWords)
  if (texts === null) throw new Error('the texts about projects are missing')
  return texts
}
