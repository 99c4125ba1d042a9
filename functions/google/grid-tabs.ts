import type { Grid, GridTab, Merge } from '../workbook/grid.ts'
import { isControleTitle, isOwnControle, tickIn } from './controle-tab.ts'
import type { Content } from './grid-rows.ts'

export interface TabContent extends Content {
  id: number
  title: string
  merges: Merge[]
}

/** The grid of these tabs: Streekboek's own is not data, it tells what a person ticked in it. */
export function gridWith({ title, locale }: Pick<Grid, 'title' | 'locale'>, tabs: readonly TabContent[]): Grid {
  const own = tabs.filter(tab => isControleTitle(tab.title) && isOwnControle(tab.rows))
  return {
    title,
    locale,
    tabs: tabs.filter(tab => !own.includes(tab)).map(tabOf),
    ...(own.length === 0 ? {} : { feedback: { tick: own.map(tab => tickIn(tab.rows)).find(tick => tick !== null) ?? null } }),
  }
}

function tabOf({ title, id, rows, merges, notes }: TabContent): GridTab {
  return { title, id, rows, merges, ...(notes.length === 0 ? {} : { notes }) }
}
