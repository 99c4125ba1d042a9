import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { handler } from '../../functions/sync/handler.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { startLocalServices, writeWorkbook, type LocalServices } from './local-services.ts'
import { PERSON } from './person.ts'
import { smallTabs, type Tabs } from './workbooks.ts'

// The whole way, over HTTP: a workbook's files behind the Sheets protocol, Google's client, a database.
let services: LocalServices
let ledger: Ledger

beforeEach(async () => {
  services = await startLocalServices(tidy())
  ledger = openLedger(services.engine.client, 'streekboek')
  for (const [name, value] of Object.entries(services.environment)) vi.stubEnv(name, value)
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await services.close()
})

const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false, functionName: 'sync', functionVersion: '1', invokedFunctionArn: '', memoryLimitInMB: '512',
  awsRequestId: 'run-1', logGroupName: '', logStreamName: '', getRemainingTimeInMillis: () => 60_000,
  done: () => {}, fail: () => {}, succeed: () => {},
}

/** One sync of the workbook as it then is. */
async function syncOf(tabs: Tabs | null, event: object = {}): Promise<SyncResult> {
  if (tabs !== null) await writeWorkbook(services.workbook, tabs)
  return await handler(event, CONTEXT)
}

const WRITTEN = { written: true, reason: null }
const NOT_WRITTEN = { written: false, reason: null }

const AWARDS = ['Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status']
const award = (code: string, amount = '€ 75.000'): string[] =>
  [code, 'subsidie', 'Vlaanderen', '', 'SB-01', '', amount, 'jaarlijks', '1/1/2019', '31/12/2019', 'toegekend']

/** A workbook about which there is nothing to say. */
function tidy(change: Tabs = {}): Tabs {
  return smallTabs({
    Projecten: [
      ['Code', 'Project', 'Domein', 'Start', 'Einde'],
      ['SB-01', 'Buurtzorg', 'SB', '1/1/2018', '31/12/2021'],
      ['SB-02', 'Huis van het Kind', 'SB', '1/9/2018', 'doorlopend'],
    ],
    Subsidies: [AWARDS, ...['S-001', 'S-002', 'S-003', 'S-004', 'S-005', 'S-006', 'S-007', 'S-008'].map(code => award(code))],
    ...change,
  })
}

/** Twelve cells with problems of twelve codes. */
function untidy(): Tabs {
  const rows = tidy()
  const at = (code: string, column: number, value: string) => award(code).with(column, value)
  return {
    ...rows,
    Domeinen: [['Code', 'Domein', '=1+1'], ['SB', 'Sociaal beleid', '']],
    Projecten: [
      ['Code', 'Project', 'Domein', 'Start', 'Einde'],
      ['SB-01', 'Buurtzorg', 'Sociaal belied', '1/1/2018', '31/12/2021'],
      ['SB-02', 'Huis van het Kind', 'SB', '30/02/2018', 'doorlopend'],
    ],
    Subsidies: [
      AWARDS, at('S-001', 6, 'veel'), at('S-002', 6, '75,333'), at('S-003', 6, '-500'), at('S-004', 1, 'gift'), at('S-005', 2, ''),
      at('S-006', 9, '31/12/2018'), award('S-001'), at('S-008', 6, '#REF!'),
    ],
    Personeel: [
      ['Code', 'Functie', 'Domein', 'VTE', 'Inzet', 'Start', 'Einde', 'Financiering'],
      ['P-01', 'Coördinator', 'SB', '4/5', 'partner', '1/9/2018', '31/12/2021', ''],
      ['P-02', 'Begeleider', 'SB', '0,5', 'regionaal', '1/9/2018', '31/12/2021', ''],
    ],
  }
}

const MOMENT = expect.stringMatching(/^Streekboek · laatste controle op \d\d\/\d\d\/20\d\d om \d\d:\d\d$/) as string
const PUBLISHED = (revision: number) => expect.stringMatching(new RegExp(`^Versie ${revision} is gepubliceerd op .* om \\d\\d:\\d\\d\\.$`)) as string
const OWN_TAB = 'Streekboek herschrijft dit tabblad zodra er iets verandert. Wat u hier zelf typt, gaat verloren.'
const HEADER = ['Ernst', 'Tabblad', 'Cel', 'Wat er staat', 'Wat er mis is', 'Wat u kunt doen']

describe('the tab Controle and the notes', () => {
  test('after a run with twelve problems of different codes, and after they are mended', async () => {
    expect(await syncOf(null)).toMatchObject({ status: 'published', revision: 1, problems: [], feedback: WRITTEN })

    const first = await syncOf(untidy())
    expect(first).toMatchObject({ status: 'held', revision: 1, feedback: WRITTEN })
    const wrong = first.problems.filter(({ severity }) => severity !== 'info')
    expect(new Set(wrong.map(({ code }) => code)).size).toBe(12)
    const textsOf = (cell: string) => {
      const { message, fix } = first.problems.find(problem => `${problem.tab} ${problem.cell}` === cell) ?? { message: '', fix: '' }
      return [message, fix]
    }
    const told = [
      [MOMENT],
      ['Niet gepubliceerd: 11 fouten. Versie 1 blijft staan.'],
      ['1 waarschuwing, 1 mededeling.'],
      [OWN_TAB],
      [''],
      HEADER,
      ['fout', 'Projecten', 'C2', 'Sociaal belied', ...textsOf('Projecten C2')],
      ['fout', 'Projecten', 'D3', '30/02/2018', ...textsOf('Projecten D3')],
      ['fout', 'Subsidies', 'G2', 'veel', ...textsOf('Subsidies G2')],
      ['fout', 'Subsidies', 'G3', '75,333', ...textsOf('Subsidies G3')],
      ['fout', 'Subsidies', 'G4', '-500', ...textsOf('Subsidies G4')],
      ['fout', 'Subsidies', 'B5', 'gift', ...textsOf('Subsidies B5')],
      ['fout', 'Subsidies', 'C6', '', ...textsOf('Subsidies C6')],
      ['fout', 'Subsidies', 'J7', '31/12/2018', ...textsOf('Subsidies J7')],
      ['fout', 'Subsidies', 'A8', 'S-001', ...textsOf('Subsidies A8')],
      ['fout', 'Subsidies', 'G9', '#REF!', ...textsOf('Subsidies G9')],
      ['fout', 'Personeel', 'D2', '4/5', ...textsOf('Personeel D2')],
      ['waarschuwing', 'Personeel', 'H3', '', ...textsOf('Personeel H3')],
      ['ter info', 'Domeinen', 'C1', '=1+1', ...textsOf('Domeinen C1')],
    ]
    expect(await services.person.tab('Controle')).toEqual(told)
    expect(await services.person.notes()).toEqual({})
    const links = await services.person.links('Controle')
    expect(Object.keys(links)).toEqual(Array.from({ length: 13 }, (_, index) => `C${index + 7}`))
    const [, gid, range] = /^#gid=(\d+)&range=(.+)$/.exec(links['C9'] ?? '') ?? []
    expect([await services.person.titleOf(Number(gid)), range]).toEqual(['Subsidies', 'G2'])

    await services.person.note('Subsidies', 4, 7, 'Vraag An waarom')
    const second = await syncOf(null)
    expect(second).toMatchObject({ status: 'held', reading: first.reading, feedback: WRITTEN })
    const notes = Object.fromEntries(wrong.map(({ tab, cell, message, fix }) => [`${tab}!${cell}`, `Streekboek: ${message} ${fix}`]))
    expect(await services.person.notes()).toEqual({ ...notes, 'Subsidies!G4': 'Vraag An waarom' })
    expect(await services.person.tab('Controle')).toEqual(told)

    const writes = services.sheet.writes()
    expect(await syncOf(null)).toMatchObject({ status: 'held', reading: first.reading, feedback: NOT_WRITTEN, requests: { google: 2 } })
    expect(services.sheet.writes()).toBe(writes)

    const mended = await syncOf(tidy())
    expect(mended).toMatchObject({ status: 'unchanged', revision: 1, problems: [], feedback: WRITTEN })
    expect(await services.person.notes()).toEqual({ 'Subsidies!G4': 'Vraag An waarom' })
    expect(await services.person.tab('Controle')).toEqual([
      [MOMENT], [PUBLISHED(1)], ['Geen waarschuwingen.'], [OWN_TAB], [''], HEADER, [''],
    ])
    expect(await syncOf(null)).toMatchObject({ status: 'unchanged', feedback: NOT_WRITTEN, requests: { google: 2 } })
  })

  test('are never data, nor part of what was read', async () => {
    const { reading, counts } = await syncOf(null)
    expect(await syncOf(null)).toMatchObject({ status: 'unchanged', reading, counts, problems: [] })
  })

  test('a new revision is told, and a reading that changes nothing isn\'t', async () => {
    await syncOf(null)
    expect(await syncOf(tidy({ Domeinen: [['Domein', 'Code'], ['Sociaal beleid', 'SB']] }))).toMatchObject({ status: 'unchanged', feedback: NOT_WRITTEN })
    expect(await syncOf(tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] }))).toMatchObject({ status: 'published', revision: 2, feedback: WRITTEN })
    expect((await services.person.tab('Controle'))?.[1]).toEqual([PUBLISHED(2)])
  })

  test('with FEEDBACK=off the sheet is only read', async () => {
    vi.stubEnv('FEEDBACK', 'off')
    expect(await syncOf(untidy())).toMatchObject({ status: 'held', feedback: NOT_WRITTEN, requests: { google: 2 } })
    expect(services.sheet.writes()).toBe(0)
    expect(await services.person.tab('Controle')).toBeNull()
  })
})

describe('who edited the sheet last, and when', () => {
  const onSchedule = { publish: 'when-stable' }
  const bad = () => tidy({ Subsidies: [AWARDS, ...['S-001', 'S-002', 'S-003', 'S-004', 'S-005', 'S-006', 'S-007', 'S-008'].map(code => award(code, code === 'S-004' ? 'veel' : undefined))] })
  const mended = () => tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] })

  /** A person's edit of the workbook: what is to be told of it. */
  async function edit(editor: string, tabs: Tabs) {
    services.editedBy(editor)
    await writeWorkbook(services.workbook, tabs)
    const files = await readdir(services.workbook)
    const times = await Promise.all(files.map(async name => (await stat(join(services.workbook, name))).mtimeMs))
    return { editor, editedAt: new Date(Math.max(...times)).toISOString() }
  }

  test('is who corrected an error, although Streekboek wrote into the sheet before the schedule published', async () => {
    const first = await edit('An Peeters', tidy())
    await syncOf(null)
    expect(await ledger.head()).toMatchObject({ revision: 1, ...first })
    await edit('Bert Claes', bad())
    expect(await syncOf(null, onSchedule)).toMatchObject({ status: 'held', feedback: WRITTEN })
    const correction = await edit('Cis Maes', mended())
    // What was wrong is taken out of the sheet again, and then Streekboek is who edited it last.
    expect(await syncOf(null, onSchedule)).toMatchObject({ status: 'unchanged', revision: 1, feedback: WRITTEN })
    expect(await syncOf(null, onSchedule)).toMatchObject({ status: 'published', revision: 2 })
    expect(await ledger.head()).toMatchObject({ revision: 2, ...correction })
  })

  test('is who edited it, where Streekboek wrote after that edit was seen and before it was accepted', async () => {
    await syncOf(null)
    const loss = await edit('Bert Claes', tidy({ Subsidies: [AWARDS, award('S-001')] }))
    const { reading } = await syncOf(null, onSchedule)
    expect(await syncOf(null, { ...onSchedule, accept: reading })).toMatchObject({ status: 'published', revision: 2 })
    expect(await ledger.head()).toMatchObject({ revision: 2, ...loss })
  })

  test('is who ticked the box, for that is an edit too', async () => {
    await syncOf(null)
    await edit('Bert Claes', tidy({ Subsidies: [AWARDS, award('S-001')] }))
    await syncOf(null, onSchedule)
    await services.person.tick('Controle')
    expect(await syncOf(null, onSchedule)).toMatchObject({ status: 'published', revision: 2 })
    expect(await ledger.head()).toMatchObject({ revision: 2, editor: PERSON, editedAt: expect.any(String) })
  })

  test('costs a sheet that changed one request more, and a sheet that didn\'t none', async () => {
    expect((await syncOf(null)).requests.google).toBe(2 + 1 + 1 + 1 + 1)
    expect((await syncOf(null)).requests.google).toBe(2)
  })
})

describe('where the sheet can\'t be written', () => {
  test('the outcome stands, the reason is told, and the next reading tries again', async () => {
    services.sheet.refuseWriting(true)
    const refused = await syncOf(null)
    expect(refused).toMatchObject({ status: 'published', revision: 1, feedback: { written: false, reason: expect.stringMatching(/Bewerker\.$/) } })
    const failure = (await ledger.lastReading())?.feedback?.failure
    expect(failure).toEqual({ since: expect.any(String), code: 'sheet-not-editable', message: refused.feedback.reason })

    const again = await syncOf(null)
    expect(again).toMatchObject({ status: 'unchanged', feedback: refused.feedback })
    expect((await ledger.lastReading())?.feedback?.failure).toEqual(failure)
    expect(await syncOf(tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] }))).toMatchObject({ status: 'published', revision: 2, feedback: refused.feedback })

    services.sheet.refuseWriting(false)
    expect(await syncOf(null)).toMatchObject({ status: 'unchanged', revision: 2, feedback: WRITTEN })
    expect((await ledger.lastReading())?.feedback?.failure).toBeNull()
    expect((await services.person.tab('Controle'))?.[1]).toEqual([PUBLISHED(2)])
  })

  test('a cell that stood wrong meanwhile gets its note as soon as writing is possible', async () => {
    await syncOf(null)
    services.sheet.refuseWriting(true)
    const bad = tidy({ Subsidies: [AWARDS, award('S-001', 'veel')] })
    await syncOf(bad)
    services.sheet.refuseWriting(false)
    expect(await syncOf(null)).toMatchObject({ status: 'held', feedback: WRITTEN })
    expect(Object.keys(await services.person.notes())).toEqual(['Subsidies!G2'])
  })
})

describe('a reading that looks like a loss', () => {
  const emptied = () => tidy({ Subsidies: [AWARDS, award('S-001'), award('S-002')] })
  const GUARDS = ['rows-lost', 'total-swing']

  test('is held, names what is lost, and is accepted by a tick in the sheet', async () => {
    await syncOf(null)
    const held = await syncOf(emptied())
    expect(held).toMatchObject({ status: 'held', revision: 1, feedback: WRITTEN })
    expect(held.problems.map(({ code }) => code)).toEqual(GUARDS)
    expect(held.problems[0]?.message).toBe(
      'Uit het tabblad Subsidies zijn 6 van de 8 rijen van versie 1 verdwenen: S-003, S-004, S-005, S-006, S-007 en nog 1, samen goed voor €\u00A0450.000,00.',
    )
    const tab = await services.person.tab('Controle')
    expect(tab?.slice(0, 5)).toEqual([
      [MOMENT], ['Niet gepubliceerd: 2 fouten. Versie 1 blijft staan.'], ['Geen waarschuwingen.'], [OWN_TAB],
      [expect.stringMatching(/^(ONWAAR|FALSE)$/), expect.stringMatching(/Vink dit vakje aan/), '', '', '', held.reading],
    ])
    expect(await syncOf(null)).toMatchObject({ status: 'held', reading: held.reading, feedback: NOT_WRITTEN })

    await services.person.tick('Controle')
    const accepted = await syncOf(null, { publish: 'when-stable' })
    expect(accepted).toMatchObject({ status: 'published', revision: 2, reading: held.reading, problems: [], feedback: WRITTEN })
    expect((await ledger.head())?.accepted).toEqual({ reading: held.reading, by: 'sheet', guards: GUARDS })
    expect((await services.person.tab('Controle'))?.slice(0, 6)).toEqual([[MOMENT], [PUBLISHED(2)], ['Geen waarschuwingen.'], [OWN_TAB], [''], HEADER])

    // It doesn't cover a later loss.
    const { reading: whole } = await syncOf(tidy())
    expect(await syncOf(null, { accept: whole })).toMatchObject({ status: 'published', revision: 3 })
    expect(await syncOf(emptied(), { accept: held.reading })).toMatchObject({ status: 'held', revision: 3 })
    expect((await ledger.revisions()).map(({ accepted }) => accepted?.by ?? null)).toEqual([null, 'sheet', 'command'])
  })

  test('a tick is for exactly the reading beside it', async () => {
    await syncOf(null)
    await syncOf(emptied())
    await services.person.tick('Controle')
    const other = await syncOf(tidy({ Subsidies: [AWARDS, award('S-001')] }))
    expect(other).toMatchObject({ status: 'held', revision: 1 })
    expect((await services.person.tab('Controle'))?.[4]).toEqual([expect.stringMatching(/^(ONWAAR|FALSE)$/), expect.any(String), '', '', '', other.reading])
  })

  test.each([[{}, 'command'], [{ request: 'request-1' }, 'api']] as const)('is accepted by an event with %j: %s', async (event, by) => {
    await syncOf(null)
    const { reading } = await syncOf(emptied())
    expect(await syncOf(null, { accept: 'f'.repeat(64) })).toMatchObject({ status: 'held', reading })
    expect(await syncOf(null, { ...event, accept: reading })).toMatchObject({ status: 'published', revision: 2, reading, problems: [] })
    expect((await ledger.head())?.accepted).toEqual({ reading, by, guards: GUARDS })
  })

  test('an acceptance is against exactly the revision that it was held against', async () => {
    await syncOf(null)
    const { reading } = await syncOf(emptied())
    await syncOf(tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] }))
    const held = await syncOf(emptied(), { accept: reading })
    expect(held).toMatchObject({ status: 'held', revision: 2 })
    expect(held.reading).not.toBe(reading)
  })

  test('that is put right again is no news', async () => {
    await syncOf(null)
    await syncOf(emptied())
    expect(await syncOf(tidy())).toMatchObject({ status: 'unchanged', revision: 1, problems: [], feedback: WRITTEN })
    expect((await services.person.tab('Controle'))?.[4]).toEqual([''])
  })
})

describe('the schedule', () => {
  const onSchedule = { publish: 'when-stable' }

  test('publishes an edit at the second reading that says the same, and tells nothing of what is half typed', async () => {
    await syncOf(null)
    const writes = services.sheet.writes()
    const halfTyped = tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zo']] })
    const typed = tidy({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] })
    expect(await syncOf(halfTyped, onSchedule)).toMatchObject({ status: 'unchanged', revision: 1, feedback: NOT_WRITTEN })
    expect(await syncOf(typed, onSchedule)).toMatchObject({ status: 'unchanged', revision: 1, feedback: NOT_WRITTEN })
    expect(services.sheet.writes()).toBe(writes)
    expect(await syncOf(null, onSchedule)).toMatchObject({ status: 'published', revision: 2, changes: { changed: 1 }, feedback: WRITTEN })
  })
})
