import type { TabName } from '#model/dataset.ts'
import { queryText } from './route.ts'

/** Where a row stands whose story is told: on the page, or among the rows behind a figure beside it. */
export type StoryPlace = 'verhaal' | 'rijverhaal'

export interface StoryRow {
  tab: TabName
  code: string
}

/** How many parts of a row's story the address has open: `verhaal=Subsidies,S-003`, or three with `Subsidies.3,S-003`; 0 = it is closed. */
export function openedParts(place: StoryPlace, row: StoryRow, search: string): number {
  return Math.max(0, ...storiesIn(place, new URLSearchParams(search)).filter(story => isOf(story, row)).map(({ parts }) => parts))
}

/** The query string with so many parts of this story open; parameters of others, and other stories, in `search` are kept. */
export function storySearch(place: StoryPlace, row: StoryRow, parts: number, search: string): string {
  const query = new URLSearchParams(search)
  const others = storiesIn(place, query).filter(story => !isOf(story, row))
  query.delete(place)
  for (const { tab, code, parts: open } of parts === 0 ? others : [...others, { ...row, parts }]) query.append(place, `${tab}${open === 1 ? '' : `.${open}`},${code}`)
  return queryText(query)
}

/** What can't be read is no story. */
function storiesIn(place: StoryPlace, query: URLSearchParams): { tab: string; code: string; parts: number }[] {
  return query.getAll(place).flatMap(text => {
    const [, tab = '', parts = '1', code = ''] = /^([A-Z][a-z]+)(?:\.([1-9]\d{0,2}))?,(.+)$/s.exec(text) ?? []
    return code === '' ? [] : [{ tab, code, parts: Number(parts) }]
  })
}

function isOf(story: { tab: string; code: string }, { tab, code }: StoryRow): boolean {
  return story.tab === tab && story.code === code
}
