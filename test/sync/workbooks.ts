import type { Cell, Grid, GridTab } from '../../functions/workbook/grid.ts'
import { ReadingFailed } from '../../functions/google/reading-failed.ts'
import type { GoogleSheet } from '../../functions/google/google-sheet.ts'

/** Lines of cells, as text; the first line is the header. */
export type Tabs = Record<string, string[][]>

/** A small workbook without problems of severity error. */
export function smallTabs(change: Tabs = {}): Tabs {
  return {
    Domeinen: [['Code', 'Domein'], ['SB', 'Sociaal beleid']],
    Projecten: [['Code', 'Project', 'Domein', 'Start', 'Einde'], ['SB-01', 'Buurtzorg', 'SB', '1/1/2018', '31/12/2021']],
    Subsidies: [
      ['Code', 'Soort', 'Verstrekker', 'Project', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status'],
      ['S-001', 'subsidie', 'Vlaanderen', 'SB-01', '75.333', 'projectperiode', '1/1/2018', '31/12/2021', 'toegekend'],
    ],
    Personeel: [['Code', 'Functie', 'Domein', 'VTE', 'Inzet', 'Start', 'Einde'], ['P-01', 'Coördinator', 'SB', '0,5', 'partner', '1/9/2018', '31/12/2021']],
    Gemeenten: [['NIS', 'Gemeente', 'Vennoot vanaf'], ['32003', 'Diksmuide', '1/1/2014'], ['38025', 'Veurne', '']],
    ...change,
  }
}

/** Only the amount of the one award differs. */
export function withAmount(amount: string): Tabs {
  const { Subsidies: [header = [], row = []] = [] } = smallTabs()
  return smallTabs({ Subsidies: [header, row.with(4, amount)] })
}

export function gridFrom(tabs: Tabs): Grid {
  return { title: 'Proef', locale: 'nl_BE', tabs: Object.entries(tabs).map(tabFrom) }
}

/** When, as that sheet tells, An Peeters edited it. */
export const EDITED_AT = '2026-11-22T10:59:00.000Z'

/** A sheet that gives these in turn, the last one again and again; a failure is thrown. */
export function fakeSheet(...readings: (Tabs | ReadingFailed | (() => Promise<Tabs>))[]): GoogleSheet {
  let read = 0
  let requests = 0
  return {
    async readGrid() {
      const reading = readings[Math.min(read++, readings.length - 1)]
      requests++
      if (reading instanceof ReadingFailed) throw reading
      return gridFrom(typeof reading === 'function' ? await reading() : reading ?? {})
    },
    async writeFeedback() {
      throw new Error('not asked for')
    },
    async lastEdit() {
      requests++
      return { by: 'person', editor: 'An Peeters', editedAt: EDITED_AT }
    },
    requests: () => requests,
  }
}

function tabFrom([title, lines]: [string, string[][]], index: number): GridTab {
  return { title, id: index, merges: [], rows: lines.map((line, number) => ({ row: number + 1, cells: line.map(cellFrom) })) }
}

function cellFrom(text: string): Cell | null {
  return text === '' ? null : { kind: 'text', shown: text }
}
