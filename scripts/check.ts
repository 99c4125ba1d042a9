// `npm run check -- PATH [--json]`: validates a workbook's files without any service.
// Exit 0 no errors · 1 errors · 2 usage · 3 Streekboek itself fails.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { reportOf } from '#model/reckoning.ts'
import { gridOf } from '../functions/google/grid-answer.ts'
import { yearInBrussels } from '../functions/ledger/brussels.ts'
import type { Problem, Reading, Severity } from '../functions/workbook/reading.ts'
import { readWorkbook } from '../functions/workbook/workbook.ts'
import { plainText, problemsTable } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { readWorkbookFiles } from './local/workbook-files.ts'

const USAGE = `Gebruik: npm run check -- PAD [--json]

PAD is een map met CSV-bestanden (een per tabblad) of een .xlsx-bestand.
--json  één JSON-document met problems, counts en (zonder fouten) report
`

const OWN_FAULT = 'De werkmap is niet nagekeken, door een fout in Streekboek zelf. Aan uw werkmap hoeft u niets te wijzigen. '
  + 'Bezorg de beheerder de regels hierboven, samen met de werkmap.'

try {
  const { path, json } = parseCommand()
  const year = yearInBrussels(new Date().toISOString())
  const reading = readWorkbook(gridOf(await readWorkbookFiles(path, year)))
  const output = json ? jsonOf(reading, year) : tableOf(reading)
  process.stdout.write(`${output}\n`)
  process.exitCode = reading.problems.some(({ severity }) => severity === 'error') ? 1 : 0
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${plainText(error.message)}\n\n${USAGE}`)
    process.exitCode = 2
  } else {
    // Exit 1 would say that the workbook has errors.
    console.error(error)
    process.stderr.write(`\n${OWN_FAULT}\n`)
    process.exitCode = 3
  }
}

function parseCommand(): { path: string; json: boolean } {
  const { values, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined) throw new UsageError('Geef het pad van een werkmap.')
  if (more.length > 0) throw new UsageError('Geef maar één pad.')
  // npm runs its commands in the project's folder; the path was typed in another.
  return { path: resolve(process.env['INIT_CWD'] ?? '.', path), json: values.json }
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
  } catch (error) {
    throw new UsageError('Deze opdracht kent alleen een pad en --json.', { cause: error })
  }
}

function jsonOf({ problems, counts, content }: Reading, year: number): string {
  return JSON.stringify({ problems, counts, ...(content === null ? {} : { report: reportOf(content.dataset, year) }) })
}

function tableOf({ problems, counts }: Reading): string {
  const rows = Object.entries(counts).map(([tab, count]) => `${tab} ${count}`).join(' · ')
  const table = problemsTable(problems, process.stdout.columns ?? 120)
  return [...(table === '' ? [] : [table, '']), `Gelezen rijen: ${rows}`, summaryOf(problems)].join('\n')
}

function summaryOf(problems: readonly Problem[]): string {
  const count = (severity: Severity) => problems.filter(problem => problem.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const told = [
    `${errors} ${errors === 1 ? 'fout' : 'fouten'}`,
    `${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`,
    `${count('info')} ter info`,
  ].join(', ')
  return errors === 0 ? `${told}. Deze werkmap kan gepubliceerd worden.` : `${told}. Verbeter de fouten: zo wordt deze werkmap niet gepubliceerd.`
}
