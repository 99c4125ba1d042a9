import { readFileSync } from 'node:fs'
import { Function, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

/**
 * Every page has its own path, and all are one file: a path that is no file's asks for `index.html`.
 * The local run serves by the same web/file-paths.json.
 */
export function pagePaths(scope: Construct): Function {
  return new Function(scope, 'PagePaths', {
    comment: 'Streekboek: the paths of pages',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(pagePathsCode()),
  })
}

function pagePathsCode(): string {
  const { files }: { files: string } = JSON.parse(readFileSync(new URL('../web/file-paths.json', import.meta.url), 'utf8'))
  return `const files = new RegExp(${JSON.stringify(files)})
function handler(event) {
  if (!files.test(event.request.uri)) event.request.uri = '/index.html'
  return event.request
}
`
}
