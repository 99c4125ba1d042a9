import { readFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import type { Loader, Metafile, Plugin } from 'esbuild'

/**
 * Keeps what the same pages share in one file. Left to itself, the bundler makes a file for every set of late modules that
 * share something: dozens, of a few hundred bytes each, where every request costs a phone a round trip.
 *
 * @param metafile of a build of the same sources without this
 * @param first the late module that every page begins with
 * @param pages of each page the late modules that it always loads
 * @param root that paths are relative to
 */
export function sharedModules({ inputs }: Metafile, { first, pages, root }: { first: string; pages: readonly (readonly string[])[]; root: string }): Plugin {
  const late = new Set(Object.values(inputs).flatMap(({ imports }) => imports.filter(each => each.kind === 'dynamic-import').map(each => each.path)))
  const always = reachedFrom([first], inputs)
  const onPages = pages.map(page => reachedFrom(page, inputs))
  const perEntry = new Map([...late].map(entry => [entry, reachedFrom([entry], inputs)]))
  const isAlone = (path: string) => [...perEntry.values()].filter(reached => reached.has(path)).length < 2
  const groups = new Map<string, string[]>()
  for (const path of Object.keys(inputs)) {
    const users = onPages.flatMap((page, index) => (page.has(path) ? [index] : []))
    if (late.has(path) || !/\.[jt]sx?$/.test(path) || (!always.has(path) && (users.length === 0 || isAlone(path)))) continue
    const name = always.has(path) || users.length >= pages.length * NEARLY_EVERY ? CORE : `shared-${users.join('-')}`
    groups.set(name, [...groups.get(name) ?? [], path])
  }
  // A request costs more than what little stands in some of them.
  for (const [name, paths] of groups) {
    if (name === CORE || paths.reduce((sum, path) => sum + (inputs[path]?.bytes ?? 0), 0) >= LITTLE) continue
    groups.set(CORE, [...groups.get(CORE) ?? [], ...paths])
    groups.delete(name)
  }
  /** Of what an entry reaches, and of what these groups bring along. */
  const groupsOf = (entry: string): string[] => {
    const found = new Set([CORE])
    let reached = reachedFrom([entry, ...groups.get(CORE) ?? []], inputs)
    for (let more = [...groups]; more.length > 0;) {
      more = [...groups].filter(([name, paths]) => !found.has(name) && paths.some(path => reached.has(path)))
      for (const [name] of more) found.add(name)
      reached = reachedFrom([...reached, ...more.flatMap(([, paths]) => paths)], inputs)
    }
    return [...found]
  }

  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: /^shared-[a-z0-9-]+$/ }, ({ path }) => (groups.has(path) ? { path, namespace: 'shared-modules', sideEffects: true } : null))
      build.onLoad({ filter: /.*/, namespace: 'shared-modules' }, ({ path }) => ({ contents: importsOf((groups.get(path) ?? []).map(each => `./${each}`)), loader: 'js', resolveDir: root }))
      // Who loads one module of a group loads them all: so the group is one file.
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const name = relative(root, path).split('\\').join('/')
        if (!late.has(name)) return null
        return { contents: importsOf(groupsOf(name)) + await readFile(path, 'utf8'), loader: extname(path).slice(1) as Loader, resolveDir: dirname(join(root, name)) }
      })
    },
  }
}

function importsOf(paths: readonly string[]): string {
  return paths.map(path => `import ${JSON.stringify(path)}\n`).join('')
}

const CORE = 'shared-core'
/** Bytes of source. */
const LITTLE = 2_000
/** From this share of the pages on, what they share comes with every page. */
const NEARLY_EVERY = 0.35

/** All that comes with these modules, themselves included. */
function reachedFrom(starts: readonly string[], inputs: Metafile['inputs']): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    for (const each of inputs[path]?.imports ?? []) if (each.kind === 'import-statement' && each.external !== true) add(each.path)
  }
  for (const start of starts) add(start)
  return found
}
