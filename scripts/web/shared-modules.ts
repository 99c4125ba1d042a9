import { readFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import type { Loader, Metafile, Plugin } from 'esbuild'
import { mergedGroups, type Group } from './merged-groups.ts'

interface SharedModulesOptions {
  first: string
  pages: readonly (readonly string[])[]
  visits: readonly number[]
  root: string
}

/**
 * Keeps what the same pages share in one file. Left to itself, the bundler makes a file for every set of late modules that
 * share something: dozens, of a few hundred bytes each, where every request costs a phone a round trip.
 *
 * @param metafile of a build of the same sources without this
 * @param first the module that every page begins with
 * @param pages of each page the late modules that it always loads
 * @param visits of each page, to weigh what it loads
 * @param root that paths are relative to
 */
export function sharedModules({ inputs }: Metafile, { first, pages, visits, root }: SharedModulesOptions): Plugin {
  const late = new Set([first, ...Object.values(inputs).flatMap(({ imports }) => imports.filter(each => each.kind === 'dynamic-import').map(each => each.path))])
  const onPages = pages.map(page => reachedFrom([first, ...page], inputs))
  const perEntry = new Map([...late].map(entry => [entry, reachedFrom([entry], inputs)]))
  const isAlone = (path: string) => [...perEntry.values()].filter(reached => reached.has(path)).length < 2
  const shared = new Map<string, { users: Set<number>; paths: string[] }>()
  for (const path of Object.keys(inputs)) {
    const users = onPages.flatMap((page, index) => (page.has(path) ? [index] : []))
    const isOfFirst = perEntry.get(first)?.has(path) === true
    if (late.has(path) || !/\.[jt]sx?$/.test(path) || users.length === 0 || (!isOfFirst && isAlone(path))) continue
    const { paths } = shared.get(users.join()) ?? { paths: [] }
    shared.set(users.join(), { users: new Set(users), paths: [...paths, path] })
  }
  const groups = mergedGroups([...shared.values()].map(({ users, paths }, index, all): Group => {
    const reached = reachedFrom(paths, inputs)
    return {
      users,
      paths,
      bytes: paths.reduce((sum, path) => sum + (inputs[path]?.bytes ?? 0), 0) * COMPRESSED,
      parts: new Set([index]),
      needs: new Set(all.flatMap((other, place) => (other.paths.some(path => reached.has(path)) ? [place] : []))),
    }
  }), visits)
  const nameOf = ({ parts }: Group) => `shared-${[...parts].toSorted((a, b) => a - b).join('-')}`
  const byName = new Map(groups.map(group => [nameOf(group), group]))

  /** Of what an entry reaches, and of what these groups bring along. */
  const groupsOf = (entry: string): string[] => {
    const reached = perEntry.get(entry) ?? new Set()
    const needs = new Set(groups.filter(({ paths }) => paths.some(path => reached.has(path))).flatMap(group => [...group.needs]))
    for (let before = -1; before < needs.size;) {
      before = needs.size
      for (const { parts, needs: more } of groups) if (!parts.isDisjointFrom(needs)) for (const each of more) needs.add(each)
    }
    return groups.filter(({ parts }) => !parts.isDisjointFrom(needs)).map(nameOf)
  }

  return {
    name: 'shared-modules',
    setup(build) {
      build.onResolve({ filter: /^shared-[a-z0-9-]+$/ }, ({ path }) => (byName.has(path) ? { path, namespace: 'shared-modules', sideEffects: true } : null))
      build.onLoad({ filter: /.*/, namespace: 'shared-modules' }, ({ path }) => ({ contents: importsOf((byName.get(path)?.paths ?? []).map(each => `./${each}`)), loader: 'js', resolveDir: root }))
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

/** Of a source's bytes, once minified and compressed. */
const COMPRESSED = 0.2

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
