import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streekboekApp } from '../../infra/app.ts'
import { bundleFunction, type FunctionBundle } from '../../scripts/bundle.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { bundleFirstView } from '../../scripts/web/first-view-bundle.ts'
import { resourcesOf, type Template } from './synthesis.ts'

/** What the stack and Lambda set. */
const environment = {
  TABLE_NAME: 'ledger', SPREADSHEET_ID: 'sheet', GOOGLE_CREDENTIALS_SECRET: 'google',
  TOKEN_ISSUER: 'https://login.example.org', TOKEN_AUDIENCE: 'streekboek', TOKEN_KEYS: '{"keys":[]}', TOKEN_ROLES_CLAIM: 'roles',
  SYNC_FUNCTION: 'sync', PACKS_BUCKET: 'packs', FEEDBACK: 'on', SIGNING_KEY: 'key', AWS_REGION: 'eu-west-1', NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=16',
}

describe.each([
  { name: 'sync', budget: 1_500_000, apart: /node_modules\/(jose|aws-cdk-lib)\// },
  { name: 'api', budget: 900_000, apart: /node_modules\/(googleapis|google-auth-library|aws-cdk-lib)\/|functions\/(google|sync|workbook)\// },
] as const)('the bundle of the $name function', ({ name, budget, apart }) => {
  let folder: string
  let bundle: FunctionBundle

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streekboek-bundle-'))
    bundle = await bundleFunction(name, folder)
  })

  afterAll(() => rm(folder, { recursive: true }))

  test('starts from a folder without packages, and has the handler that Lambda calls', async () => {
    const program = `import(${JSON.stringify(pathToFileURL(bundle.file).href)}).then(({ handler }) => console.log(typeof handler), error => console.log(error.message))`
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--eval', program], { cwd: folder, env: environment })
    expect({ stdout, stderr }).toEqual({ stdout: 'function\n', stderr: '' })
  })

  test('lies beside its source map and nothing else', async () => {
    expect((await readdir(folder)).toSorted()).toEqual(['handler.mjs', 'handler.mjs.map'])
  })

  test(`is at most ${budget} bytes`, () => {
    expect(bundle.bytes).toBeGreaterThan(100_000)
    expect(bundle.bytes).toBeLessThanOrEqual(budget)
  })

  test('holds nothing that it doesn\'t use', () => {
    expect(Object.keys(bundle.inputs).filter(path => apart.test(path))).toEqual([])
  })
})

test('each function is deployed with the bundle of its own, beside it the rules that evidence names, or what draws the first page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-synthesis-'))
  try {
    const webDirectory = join(folder, 'web')
    await mkdir(webDirectory)
    await writeFile(join(webDirectory, 'index.html'), '<!doctype html>')
    const assembly = streekboekApp({ webDirectory, outdir: join(folder, 'cdk.out') }).synth()
    const template: Template = assembly.getStackByName('Streekboek').template
    const assets = resourcesOf(template, 'AWS::Lambda::Function')
      .filter(({ Properties }) => Properties['Runtime'] === 'nodejs24.x')
      .map(({ Properties }) => {
        const { S3Key: key } = Properties['Code'] as { S3Key: string }
        return join(assembly.directory, `asset.${key.replace('.zip', '')}`)
      })
    const deployed = await Promise.all(assets.map(asset => readFile(join(asset, 'handler.mjs'), 'utf8')))
    const besides = await Promise.all(assets.map(asset => Promise.all(['rules.mjs', 'first-view.mjs'].map(file => readFile(join(asset, file), 'utf8').catch(() => null)))))
    const [rules, firstView] = await Promise.all([bundleRules(), bundleFirstView()])
    const bundled = await Promise.all((['sync', 'api'] as const).map(async name => {
      const { file } = await bundleFunction(name, join(folder, name))
      return readFile(file, 'utf8')
    }))
    expect(deployed.map((code, index) => code === bundled[index])).toEqual([true, true])
    expect(besides.flat().map(text => (text === rules ? 'rules' : text === firstView ? 'first view' : text))).toEqual(['rules', null, null, 'first view'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
