import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Makes one file of modules that are each asked for late by themselves, and yet nearly always come together.
 *
 * @param sets of modules, by their paths from `root` on; no two of a set may export the same name
 */
export function together(sets: readonly (readonly string[])[], root: string): Plugin {
  const setOf = new Map(sets.flatMap(set => set.map(path => [path, set] as const)))
  return {
    name: 'together',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, importer, path }) => {
        const set = kind === 'dynamic-import' ? setOf.get(relative(root, join(dirname(importer), path)).split('\\').join('/')) : undefined
        return set === undefined ? null : { path: set.join(), namespace: 'together', pluginData: set }
      })
      build.onLoad({ filter: /.*/, namespace: 'together' }, ({ pluginData }) => ({
        contents: (pluginData as readonly string[]).map(path => `export * from ${JSON.stringify(`./${path}`)}\n`).join(''), loader: 'js', resolveDir: root,
      }))
    },
  }
}
