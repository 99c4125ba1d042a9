import type { SourcedRow } from '../dataset.ts'

type Award = SourcedRow<'funding'>
type Post = SourcedRow<'staffing'>

/** What belongs to a project, in the order of codes. */
export interface ProjectRows {
  project: SourcedRow<'projects'> | null
  funding: Award[]
  /** Its own posts, and those of elsewhere that one of its awards pays. */
  posts: { post: Post; own: boolean }[]
}

interface Tables {
  projects: readonly SourcedRow<'projects'>[]
  funding: readonly Award[]
  staffing: readonly Post[]
}

/** @param code as the report has it */
export function projectRowsOf(code: string, { projects, funding, staffing }: Tables): ProjectRows {
  const awards = funding.filter(award => award.project === code)
  const paying = new Set(awards.map(award => award.code))
  return {
    project: projects.find(project => project.code === code) ?? null,
    funding: awards,
    posts: staffing
      .filter(post => post.project === code || post.fundedBy.some(award => paying.has(award)))
      .map(post => ({ post, own: post.project === code })),
  }
}
