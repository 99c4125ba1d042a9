import { parseArgs } from 'node:util'
import { dashboardOverruns, dashboardTable } from './bench/dashboard-table.ts'
import { DASHBOARD_SIZES, measureDashboards } from './bench/dashboard.ts'
import { measureFirstLoad } from './bench/first-load.ts'
import { measureFunctions } from './bench/function-sizes.ts'
import { ledgerOverruns, ledgerTable } from './bench/ledger-table.ts'
import { measureLedger } from './bench/ledger.ts'
import { isWithinBudget } from './bench/measurement.ts'
import { scaleOverruns, scaleTable } from './bench/scale-table.ts'
import { measureScale } from './bench/scale.ts'
import { tableOf } from './bench/table.ts'

// `npm run bench [-- --json] [--only sizes|scale|ledger|dashboard]`: what is deployed, what a page costs, what a sync
// of a large workbook and what a long ledger takes, against their budgets, and Overzicht beside its peer, against targets. Ends with 1 beyond a budget.
const { values: { json, only } } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } })
const say = (line: string) => process.stderr.write(`${line}\n`)

const wanted = (part: 'sizes' | 'scale' | 'ledger' | 'dashboard') => only === undefined || only === part
const measurements = !wanted('sizes') ? [] : [...await measureFunctions(), await measureFirstLoad()]
const scale = !wanted('scale') ? [] : await measureScale([1_000, 10_000, 50_000], say)
const ledger = wanted('ledger') ? await measureLedger(1_000, say) : null
const dashboard = !wanted('dashboard') ? [] : await measureDashboards(DASHBOARD_SIZES, 7, say)

const tables = [
  ...measurements.map(tableOf),
  ...(scale.length === 0 ? [] : [scaleTable(scale)]),
  ...(ledger === null ? [] : [ledgerTable(ledger)]),
  ...(dashboard.length === 0 ? [] : [dashboardTable(dashboard)]),
]
process.stdout.write(json ? `${JSON.stringify({ measurements, scale, ledger, dashboard }, null, 2)}\n` : `${tables.join('\n\n')}\n`)

const over = [
  ...measurements.filter(measurement => !isWithinBudget(measurement)).map(({ name }) => name),
  ...scaleOverruns(scale),
  ...(ledger === null ? [] : ledgerOverruns(ledger)),
]
const missed = dashboardOverruns(dashboard)
if (missed.length > 0) say(`Target missed: ${missed.join('; ')}.`)
if (over.length > 0) say(`Over budget: ${over.join('; ')}.`)
process.exitCode = over.length > 0 ? 1 : 0
