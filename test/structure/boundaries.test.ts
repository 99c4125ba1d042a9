import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forbiddenEdges, partOf, parts } from './boundaries.ts'
import { importGraph, type ImportGraph } from './import-graph.ts'
import { filesOf, isModule, root } from './tree.ts'

describe('the house as it stands', () => {
  const deployed = ['functions/sync/handler.ts', 'functions/api/handler.ts', 'web/dashboard.tsx', 'web/early.ts', 'web/first-view.tsx', 'infra/app.ts']
  let commands: string[]
  let graph: ImportGraph

  beforeAll(async () => {
    const [scripts, tests] = await Promise.all([filesOf('scripts'), filesOf('test')])
    commands = scripts.filter(path => /^scripts\/[^/]+\.(ts|mjs)$/.test(path))
    graph = await importGraph(root, [...deployed, ...commands, ...tests.filter(path => /\.test\.tsx?$/.test(path))])
  })

  test('no part imports what it may not', () => {
    expect(forbiddenEdges(graph.edges)).toEqual([])
  })

  test('every part was scanned, and something is imported across parts', () => {
    expect(new Set(graph.files.map(partOf))).toEqual(new Set(parts))
    expect(graph.edges.filter(({ from, to }) => partOf(to) !== null && partOf(from) !== partOf(to)).length).toBeGreaterThan(20)
  })

  test('every file is reached by a function, a page, the stack or a command', async () => {
    const { files } = await importGraph(root, [...deployed, ...commands])
    const reached = new Set(files)
    expect((await filesOf('functions', 'infra', 'web', 'scripts')).filter(isModule).filter(path => !reached.has(path))).toEqual([])
  })
})

describe('the table of boundaries', () => {
  const files = {
    'package.json': '{ "type": "module", "imports": { "#model/*": "./functions/model/*" } }',
    'functions/model/money.ts': "export const cents = 1",
    'functions/workbook/grid.ts': "import { cents } from '#model/money.ts'\nexport const grid = cents\nexport interface Grid { a: 1 }",
    'functions/ledger/ledger.ts': "export const ledger = 1",
    'functions/ledger/keys.ts': "export const keys = 1",
    'functions/environment.ts': "export const read = 1\nexport interface Environment { a: 1 }",
    'functions/odd.ts': "import 'node:os'",
    'scripts/start.ts': "export const start = 1",
    'test/fixture.ts': "export const fixture = 1",
  }
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
    for (const [path, text] of Object.entries(files)) await write(path, text)
  })

  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['functions/model/report.ts', "import { grid } from '../workbook/grid.ts'", 'functions/workbook/grid.ts: model may not import workbook'],
    ['functions/model/clock.ts', "import { hostname } from 'node:os'", 'node:os: model may not import this package'],
    ['functions/workbook/parse.ts', "import * as v from 'valibot'", 'valibot: workbook may not import this package'],
    ['functions/api/handler.ts', "import { grid } from '../workbook/grid.ts'", 'functions/workbook/grid.ts: api may not import workbook'],
    ['functions/api/answer.ts', "import type { Grid } from '../workbook/grid.ts'", 'functions/workbook/grid.ts: api may not import workbook'],
    ['functions/google/sheet.ts', "import { grid, type Grid } from '../workbook/grid.ts'", 'functions/workbook/grid.ts: google may import only its types'],
    ['functions/google/sheet.ts', "import { google } from 'googleapis'", 'googleapis: the whole package; import the module of one API'],
    ['functions/sync/handler.ts', "export * from '../../scripts/start.ts'", 'scripts/start.ts: sync may not import scripts'],
    ['functions/ledger/late.ts', "export const late = () => import('../../scripts/start.ts')", 'scripts/start.ts: ledger may not import scripts'],
    ['functions/odd.ts', "import 'node:os'", 'node:os: functions/odd.ts stands in no part of the house'],
    ['functions/sync/odd.ts', "import '../odd.ts'", 'functions/odd.ts: functions/odd.ts stands in no part of the house'],
    ['web/main.tsx', "import { ledger } from '../functions/ledger/ledger.ts'", 'functions/ledger/ledger.ts: web may not import ledger'],
    ['infra/app.ts', "import { ledger } from '../functions/ledger/ledger.ts'", 'functions/ledger/ledger.ts: infra may not import ledger'],
    ['infra/app.ts', "import { read } from '../functions/environment.ts'", 'functions/environment.ts: infra may import only its types'],
    ['scripts/check.ts', "import { fixture } from '../test/fixture.ts'", 'test/fixture.ts: scripts may not import test'],
    ['functions/workbook/parse.ts', "import type {\n  Grid,\n} from './grid.ts'\nimport { cents } from '#model/money.ts'", null],
    ['functions/google/sheet.ts', "import type { Grid } from '../workbook/grid.ts'\nimport { readFile } from 'node:fs/promises'", null],
    ['infra/app.ts', "import type { Environment } from '../functions/environment.ts'\nimport { keys } from '../functions/ledger/keys.ts'", null],
    ['functions/api/handler.ts', "import { ledger } from '../ledger/ledger.ts'\nimport { cents } from '#model/money.ts'\nimport { jwtVerify } from 'jose'", null],
    ['scripts/check.ts', "import { grid } from '../functions/workbook/grid.ts'", null],
  ])('%s with %j', async (path, text, refused) => {
    await write(path, `${text}\n`)
    const { edges } = await importGraph(folder, [path])
    const own = edges.filter(edge => edge.from === path)
    expect(own).not.toEqual([])
    expect(forbiddenEdges(own)).toEqual(refused === null ? [] : [`${path} imports ${refused}`])
  })

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
