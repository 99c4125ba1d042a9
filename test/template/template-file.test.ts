import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FUNDING_KINDS, FUNDING_STATUSES, ROLES, TABLES, TABS } from '#model/dataset.ts'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { COLUMNS, columnsOf } from '../../functions/workbook/columns.ts'
import type { Reading } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { csvRecords } from '../../scripts/local/csv-records.ts'
import { enteredCell } from '../../scripts/local/sheet-typing.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'
import { templateFile } from '../../scripts/template/template-file.ts'
import { templateWorkbook } from '../../scripts/template/template-workbook.ts'

const SAMPLE = fileURLToPath(new URL('../../scripts/local/westhoek', import.meta.url))
const SCRIPT = fileURLToPath(new URL('../../scripts/template.ts', import.meta.url))
const YEAR = 2026

let folder = ''
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

async function readingOf(path: string): Promise<Reading> {
  return readWorkbook(gridOf(await readWorkbookFiles(path, YEAR)))
}

function headersOf(sheet: ExcelJS.Worksheet | undefined): string[] {
  const headers: string[] = []
  sheet?.getRow(1).eachCell(cell => { headers.push(cell.text) })
  return headers
}

/** From the directory at a zip file's end. */
function entryNames(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf(DIRECTORY_ENTRY); at !== -1; at = zip.indexOf(DIRECTORY_ENTRY, at + 46)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)))
  }
  return names
}
const DIRECTORY_ENTRY = Buffer.from('504b0102', 'hex')

describe('the file', () => {
  test('has the explanation, then every tab', async () => {
    const { worksheets } = await opened(await templateFile())
    expect(worksheets.map(({ name }) => name)).toEqual(['Uitleg', ...TABLES.map(table => TABS[table])])
  })

  test.each(TABLES.map(table => TABS[table]))('%s has all its columns, a star at the required ones, and a frozen header', async tab => {
    const sheet = (await opened(await templateFile())).getWorksheet(tab)
    expect(headersOf(sheet)).toEqual(columnsOf(tab).map(({ name, required }) => (required === true ? `${name}*` : name)))
    expect(sheet?.views).toEqual([expect.objectContaining({ state: 'frozen', ySplit: 1 })])
  })

  test('explains each column in one sentence, and marks the required ones by their fill too', async () => {
    const workbook = await opened(await templateFile())
    const fills = { required: new Set<string>(), optional: new Set<string>() }
    for (const [tab, columns] of Object.entries(COLUMNS)) {
      for (const [index, column] of columns.entries()) {
        const cell = workbook.getWorksheet(tab)?.getCell(1, index + 1)
        const note = typeof cell?.note === 'string' ? cell.note : cell?.note?.texts?.map(({ text }) => text).join('')
        expect(note, `${tab} ${column.name}`).toMatch(/^\p{Lu}(?:(?![.!?] \p{Lu}).)+\.$/u)
        fills['required' in column ? 'required' : 'optional'].add(JSON.stringify(cell?.fill))
      }
    }
    expect({ required: fills.required.size, optional: fills.optional.size, together: fills.required.union(fills.optional).size })
      .toEqual({ required: 1, optional: 1, together: 2 })
  })

  test('is the same, byte by byte, each time', async () => {
    const first = await templateFile()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(Buffer.compare(await templateFile(), first)).toBe(0)
  })

  test('holds no formula, macro, or link to anywhere', async () => {
    const bytes = await templateFile()
    const kindsOfParts = new Set(entryNames(Buffer.from(bytes)).map(name => name.replace(/\d+(?=\.)/, '')))
    expect([...kindsOfParts].toSorted()).toEqual([
      '[Content_Types].xml', '_rels/', '_rels/.rels', 'docProps/', 'docProps/app.xml', 'docProps/core.xml',
      'xl/', 'xl/_rels/', 'xl/_rels/workbook.xml.rels', 'xl/comments.xml', 'xl/drawings/', 'xl/drawings/vmlDrawing.vml',
      'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/theme/', 'xl/theme/theme.xml', 'xl/workbook.xml',
      'xl/worksheets/', 'xl/worksheets/_rels/', 'xl/worksheets/_rels/sheet.xml.rels', 'xl/worksheets/sheet.xml',
    ])
    const kinds = new Set<ExcelJS.ValueType>()
    for (const sheet of (await opened(bytes)).worksheets) sheet.eachRow(row => { row.eachCell(cell => { kinds.add(cell.type) }) })
    expect([...kinds]).toEqual([ExcelJS.ValueType.String])
  })
})

describe('drop-downs and formats', () => {
  const refused = 'stop'
  const warned = 'warning'
  const hint = 'none'
  test.each<[string, string, string, string]>([
    ['Projecten', 'Domein*', 'Domeinen!$A$2:$A$2000', warned],
    ['Projecten', 'Rol', `"${ROLES.join(',')}"`, hint],
    ['Projecten', 'Prioriteit', 'Prioriteiten!$A$2:$A$2000', warned],
    ['Projecten', 'Gemeenten', 'Gemeenten!$B$2:$B$2000', hint],
    ['Subsidies', 'Soort*', `"${FUNDING_KINDS.join(',')}"`, refused],
    ['Subsidies', 'Project', 'Projecten!$A$2:$A$2000', warned],
    ['Subsidies', 'Domein', 'Domeinen!$A$2:$A$2000', warned],
    ['Subsidies', 'Basis', '"projectperiode,jaarlijks,eenmalig"', refused],
    ['Subsidies', 'Status*', `"${FUNDING_STATUSES.join(',')}"`, refused],
    ['Personeel', 'Domein*', 'Domeinen!$A$2:$A$2000', warned],
    ['Personeel', 'Project', 'Projecten!$A$2:$A$2000', warned],
    ['Personeel', 'Inzet', '"regionaal,intergemeentelijk,partner"', refused],
    ['Personeel', 'Financiering', 'Subsidies!$A$2:$A$2000', hint],
  ])('%s %s offers %s (%s)', async (tab, header, formula, style) => {
    const sheet = (await opened(await templateFile())).getWorksheet(tab)
    const column = headersOf(sheet).indexOf(header) + 1
    for (const row of [2, 2_000]) {
      const validation = sheet?.getCell(row, column).dataValidation
      expect(validation).toMatchObject({ type: 'list', allowBlank: true, formulae: [formula] })
      expect(validation?.showErrorMessage === true ? validation.errorStyle : 'none').toBe(style)
    }
  })

  test('every other column takes anything', async () => {
    const ranges = templateWorkbook().worksheets.flatMap(({ model }) => Object.keys((model as { dataValidations?: object }).dataValidations ?? {}))
    expect(ranges.length).toBe(13)
  })

  test.each<[string, string, string | undefined]>([
    ['Domeinen', 'Code*', '@'],
    ['Projecten', 'Domein*', '@'],
    ['Projecten', 'Start', undefined],
    ['Projecten', 'Prioriteit', '0'],
    ['Subsidies', 'Code*', '@'],
    ['Subsidies', 'Bedrag', '"€" #,##0.00'],
    ['Subsidies', 'Einde', undefined],
    ['Personeel', 'VTE', '0.00'],
    ['Personeel', 'Financiering', '@'],
    ['Gemeenten', 'NIS*', '@'],
    ['Gemeenten', 'Inwoners', '#,##0'],
    ['Gemeenten', 'Peildatum', 'dd/mm/yyyy'],
    ['Gemeenten', 'Vennoot tot', undefined],
    ['Prioriteiten', 'Nummer*', '0'],
    ['Vergaderingen', 'Datum*', 'dd/mm/yyyy'],
  ])('%s %s is formatted as %s', async (tab, header, format) => {
    const sheet = (await opened(await templateFile())).getWorksheet(tab)
    expect(sheet?.getCell(2, headersOf(sheet).indexOf(header) + 1).numFmt).toBe(format)
  })
})

describe('the reading', () => {
  test('finds nothing wrong in the empty template, only a tab that it leaves alone', async () => {
    const path = join(folder, 'leeg.xlsx')
    await writeFile(path, await templateFile())
    const { problems, counts } = await readingOf(path)
    expect({ counts, problems: problems.map(({ severity, code, tab }) => ({ severity, code, tab })) }).toEqual({
      counts: Object.fromEntries(TABLES.map(table => [TABS[table], 0])),
      problems: [{ severity: 'info', code: 'tab-unknown', tab: 'Uitleg' }],
    })
  })

  test('gets out of a filled template what stands in the sample, with the same warnings', async () => {
    const path = join(folder, 'gevuld.xlsx')
    const workbook = await opened(await templateFile())
    for (const table of TABLES) await fill(workbook.getWorksheet(TABS[table]), join(SAMPLE, `${TABS[table]}.csv`))
    await workbook.xlsx.writeFile(path)

    const [sample, filled] = await Promise.all([readingOf(SAMPLE), readingOf(path)])
    expect(sample.content?.dataset.funding.length).toBe(12)
    expect({ counts: filled.counts, content: filled.content, problems: filled.problems.filter(({ code }) => code !== 'tab-unknown') })
      .toEqual({ counts: sample.counts, content: sample.content, problems: sample.problems })
  })
})

/** Types each cell as a person would: a column's own format stays, an automatic one becomes what the typing implies. */
async function fill(sheet: ExcelJS.Worksheet | undefined, csv: string): Promise<void> {
  for (const [index, record] of csvRecords(await readFile(csv)).entries()) {
    if (index === 0) continue
    for (const [column, entered] of record.entries()) {
      const cell = sheet?.getCell(index + 1, column + 1)
      const typed = enteredCell(entered, YEAR)
      if (cell === undefined || typed === null) continue
      const value = typed.effectiveValue
      if (cell.numFmt === '@' || 'stringValue' in value) cell.value = entered
      else if ('numberValue' in value) {
        cell.value = value.numberValue
        cell.numFmt = cell.numFmt ?? typed.effectiveFormat?.numberFormat?.pattern ?? 'General'
      } else throw new Error(`the sample has ${entered}`)
    }
  }
}

describe('npm run template', () => {
  function template(...args: string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
    const env = { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [SCRIPT, ...args], { env }, (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error)
        else resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      })
    })
  }

  test('writes the file where it was asked for, and says so', async () => {
    const { exit, stdout, stderr } = await template('nieuw.xlsx')
    expect({ exit, stderr, stdout }).toEqual({ exit: 0, stderr: '', stdout: expect.stringContaining(join(folder, 'nieuw.xlsx')) })
    expect(Buffer.compare(await readFile(join(folder, 'nieuw.xlsx')), await templateFile())).toBe(0)
  })

  test('overwrites a file only with --force', async () => {
    const path = join(folder, 'werk.xlsx')
    await writeFile(path, 'mijn cijfers')
    const { exit, stdout, stderr } = await template('werk.xlsx')
    expect({ exit, stdout, stderr, content: await readFile(path, 'utf8') })
      .toEqual({ exit: 2, stdout: '', stderr: expect.stringMatching(/bestaat al.*--force/), content: 'mijn cijfers' })
    expect(await template('werk.xlsx', '--force')).toMatchObject({ exit: 0 })
    expect(Buffer.compare(await readFile(path), await templateFile())).toBe(0)
  })

  test.each<[string, string[], RegExp]>([
    ['no file', [], /Geef de naam van het bestand/],
    ['two files', ['a.xlsx', 'b.xlsx'], /maar één bestand/],
    ['a file of another kind', ['a.ods'], /eindigen op \.xlsx/],
    ['an unknown option', ['a.xlsx', '--empty'], /alleen een bestand en --force/],
    ['a folder that is not there', ['geen/map/a.xlsx'], /kan niet geschreven worden/],
  ])('a mistake in use, %s: exit 2, told with the usage, nothing written', async (_, args, message) => {
    const { exit, stdout, stderr } = await template(...args)
    expect({ exit, stdout, stderr, files: await readdir(folder) }).toEqual({ exit: 2, stdout: '', stderr: expect.stringMatching(message), files: [] })
    expect(stderr).toContain('Gebruik: npm run template -- BESTAND.xlsx')
  })
})
