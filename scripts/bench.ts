import { parseArgs } from 'node:util'
import { measureFirstLoad } from './bench/first-load.ts'
import { measureFunctions } from './bench/function-sizes.ts'
import { isWithinBudget } from './bench/measurement.ts'
import { tableOf } from './bench/table.ts'

// `npm run bench [-- --json]`: what is deployed and what a page costs, against their budgets. Ends with
// 1 beyond a budget.
const { values: { json } } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const measurements = [...await measureFunctions(), await measureFirstLoad()]
const over = measurements.filter(measurement => !isWithinBudget(measurement))

if (json) process.stdout.write(`${JSON.stringify({ measurements }, null, 2)}\n`)
else process.stdout.write(`${measurements.map(tableOf).join('\n\n')}\n`)
if (over.length > 0) process.stderr.write(`Over budget: ${over.map(({ name }) => name).join('; ')}.\n`)
process.exitCode = over.length > 0 ? 1 : 0
