// Runs a pack's own rules, given on stdin with their arguments, where they can reach nothing: the process has no
// rights to files, processes or threads, and the rules see the language itself and no more. Writes what they
// give as JSON on stdout.
import vm from 'node:vm'

const { stdin, stdout } = process
let input = ''
stdin.setEncoding('utf8')
for await (const part of stdin) input += part
/** @type {{ rules: string, workbook: unknown, revisionYear: number }} */
const { rules, workbook, revisionYear } = JSON.parse(input)

// Should the rules get hold of an object from out here after all, then there's nothing left to find.
for (const name of ['process', 'fetch', 'WebSocket', 'EventSource', 'Worker', 'require', 'module', 'navigator', 'Buffer']) {
  Reflect.deleteProperty(globalThis, name)
}

// Only text crosses over: no object of this side is ever seen on the other.
const sandbox = Object.assign(Object.create(null), { input: JSON.stringify(workbook) })
const context = vm.createContext(sandbox, { codeGeneration: { strings: false, wasm: false } })
const rulesModule = new vm.SourceTextModule(rules, { context, identifier: 'rules.mjs' })
await rulesModule.link(specifier => {
  throw new Error(`the rules import ${specifier}`)
})

const call = `import { derive } from 'rules'
export const derived = JSON.stringify(derive(JSON.parse(input), ${revisionYear}))`
const callModule = new vm.SourceTextModule(call, { context, identifier: 'call.mjs' })
await callModule.link(() => rulesModule)
await callModule.evaluate()
stdout.write(String(Reflect.get(callModule.namespace, 'derived')))
