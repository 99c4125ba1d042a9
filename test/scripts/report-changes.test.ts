import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangesAnswer } from '../../functions/api/changes-answer.ts'
import { startLocalServices, type LocalServices } from '../sync/local-services.ts'

let services: LocalServices

beforeAll(async () => {
  services = await startLocalServices()
  services.editedBy('An Peeters')
  await sync()
  await edit('Projecten.csv', 'SEW-04,WestUp,SEW,2024,2029', 'SEW-04,WestUp,SEW,2024,2030')
  await edit('Subsidies.csv', '€ 75.333', '€ 95.333')
  await edit('Vergaderingen.csv', 'Datum,Orgaan,Onderwerp,Bron\n', 'Datum,Orgaan,Onderwerp,Bron\n05/12/2026,Raad van Bestuur,Begroting 2027,\n')
  await sync()
})
afterAll(() => services.close())

async function sync(): Promise<void> {
  const { code, error } = await run('sync', ['--json'])
  if (code !== 0) throw new Error(error)
}

async function run(command: 'sync' | 'report', words: string[]) {
  const { PATH, TZ } = process.env
  const script = fileURLToPath(new URL(`../../scripts/${command}.ts`, import.meta.url))
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, TZ, AWS_EC2_METADATA_DISABLED: 'true', ...services.environment },
  })
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: code as unknown, out, error }
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(services.workbook, file)
  const content = await readFile(path, 'utf8')
  expect(content).toContain(from)
  await writeFile(path, content.replace(from, to))
}

test('report --changes tells in Dutch what changed, where, and what it did to the totals', async () => {
  const { code, out, error } = await run('report', ['--changes', '1..2'])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  const lines = out.replaceAll(/\d+ \p{L}+ \d{4}/gu, 'VANDAAG').split('\n').filter(line => !line.includes('door de kalender'))
  expect(lines).toEqual([
    'Wijzigingen sinds versie 1 (VANDAAG) tot en met versie 2 (VANDAAG)',
    '1 toegevoegd, 2 gewijzigd, 0 verwijderd',
    '',
    'Projecten',
    '  gewijzigd: SEW-04 WestUp, rij 30, versie 2 op VANDAAG, laatst bewerkt door An Peeters op VANDAAG',
    '    Einde: van 31/12/2029 naar 31/12/2030',
    '',
    'Subsidies',
    '  gewijzigd: S-002 niet vermeld in de bron, rij 3, versie 2 op VANDAAG, laatst bewerkt door An Peeters op VANDAAG',
    '    Bedrag: van 75.333,00 euro naar 95.333,00 euro',
    '',
    'Vergaderingen',
    '  nieuw: 2026-12-05 Raad van Bestuur Begroting 2027, rij 2, versie 2 op VANDAAG, laatst bewerkt door An Peeters op VANDAAG',
    '    Datum: 05/12/2026',
    '    Orgaan: Raad van Bestuur',
    '    Onderwerp: Begroting 2027',
    '',
    'Gevolg voor de totalen',
    '  subsidie, eigen boekhouding, SB 2018: + 4.996,58 euro (van 18.820,36 naar 23.816,94)',
    '  subsidie, eigen boekhouding, SB 2019: + 4.996,57 euro (van 18.820,36 naar 23.816,93)',
    '  subsidie, eigen boekhouding, SB 2020: + 5.010,27 euro (van 18.871,92 naar 23.882,19)',
    '  subsidie, eigen boekhouding, SB 2021: + 4.996,58 euro (van 18.820,36 naar 23.816,94)',
    '',
  ])
})

test('report --changes --json is what /api/changes answers; ends may be left out, and may be days', async () => {
  const { code, out } = await run('report', ['--changes', '1..2', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out) as ChangesAnswer).toMatchObject({ from: { revision: 1 }, to: { revision: 2 }, counts: { added: 1, changed: 2, removed: 0 } })
  for (const range of ['..', '1..', '..2', '1..2090-12-31']) expect((await run('report', ['--changes', range, '--json'])).out).toBe(out)
  expect(JSON.parse((await run('report', ['--json', '--changes', '1990-01-01..'])).out)).toMatchObject({ from: null, to: { revision: 2 }, counts: { changed: 0, removed: 0 } })
})

test.each([
  [['--changes', '2..1'], 2, 'De vergelijking begint na haar einde. Geef bij from de oudste versie of dag, en bij to de jongste.\n'],
  [['--changes', '1..3'], 3, 'Deze versie bestaat niet.\n'],
  [['--changes', '1990-01-01..1990-01-02'], 3, 'Op die dag was er nog geen versie gepubliceerd.\n'],
  [['--changes', '1..gisteren'], 2, expect.stringContaining('Geef bij from en bij to')],
  [['--changes', '1'], 2, expect.stringContaining('Geef na --changes twee versies of dagen')],
  [['--changes', '1..2..3'], 2, expect.stringContaining('Geef na --changes twee versies of dagen')],
  [['--changes', '1..2', '--revision', '2'], 2, expect.stringContaining('Geef bij --changes geen --revision')],
])('report %j ends with %i', async (words, code, error) => {
  expect(await run('report', words)).toEqual({ code, out: '', error })
})
