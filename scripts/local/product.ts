import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { buildWeb } from '../build-web.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { bundleRules } from '../verify/rules-bundle.ts'
import { bundleFirstView } from '../web/first-view-bundle.ts'
import { ensureKeyFile } from '../../functions/evidence/key-file-signer.ts'
import { startDatabase } from './database.ts'
import { hostFunction, type FunctionHost } from './function-host.ts'
import { startGateway } from './gateway.ts'
import { makeLocalIdentity, makeServiceAccount } from './identity.ts'
import { startLambdaService } from './lambda-service.ts'
import type { Service } from './listening.ts'
import { startSheetsService } from './sheets-service.ts'
import { readStaticFiles } from './static-files.ts'

export interface ProductSettings {
  /** A folder of CSV files, or one `.xlsx`. */
  workbook: string
  port: number
  /** Where the database, keys and pages of this workbook stand. */
  data: string
  /** One line of progress at a time. */
  say: (line: string) => void
}

export interface Product extends Service {
  sync: () => Promise<SyncResult>
  /** A token of somebody who has these roles alone. */
  tokenWith: (roles: readonly string[]) => Promise<string>
}

/**
 * The whole product on this machine: the functions unchanged, the services round them by stand-ins.
 *
 * @throws UsageError where the workbook or the data folder can't be used
 */
export async function startProduct({ workbook, port, data, say }: ProductSettings): Promise<Product> {
  const opened: Pick<Service, 'close'>[] = []
  const close = async () => {
    for (const part of opened.splice(0).toReversed()) await part.close()
  }
  const keep = <T extends Pick<Service, 'close'>>(part: T): T => {
    opened.push(part)
    return part
  }

  try {
    await mkdir(data, { recursive: true })
    say('De pagina\'s worden gebouwd …')
    const pagesFolder = join(data, 'web')
    const [account, identity] = await Promise.all([makeServiceAccount(), makeLocalIdentity(), buildWeb(pagesFolder)])

    const spreadsheetId = `local-${nameOf(workbook)}`
    const sheets = keep(await startSheetsService({
      workbook, spreadsheetId, email: account.email, publicKey: account.publicKey, written: join(data, 'sheet-writes.json'),
    }))
    const database = keep(await startDatabase(join(data, 'database')))

    const keyFile = join(data, 'service-account.json')
    await writeFile(keyFile, JSON.stringify(account.keyFile), { mode: 0o600 })
    keep({ close: () => rm(keyFile, { force: true }) })

    // The key stays, as every revision that it signed does.
    const signingKey = join(data, 'signing-key.pem')
    await ensureKeyFile(signingKey)
    const rulesFile = join(data, 'rules.mjs')
    await writeFile(rulesFile, await bundleRules())
    const firstViewFile = join(data, 'first-view.mjs')
    await writeFile(firstViewFile, await bundleFirstView())

    const log = createWriteStream(join(data, 'functions.log'))
    keep({ close: () => new Promise<void>(resolve => log.end(resolve)) })

    const shared = {
      TABLE_NAME: 'streekboek',
      AWS_ENDPOINT_URL_DYNAMODB: database.address,
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    }
    const syncFunction = keep(hostFunction({
      name: 'sync',
      module: new URL('../../functions/sync/handler.ts', import.meta.url),
      environment: {
        ...shared, SPREADSHEET_ID: spreadsheetId, GOOGLE_APPLICATION_CREDENTIALS: keyFile, GOOGLE_API_ROOT: sheets.address,
        SIGNING_KEY_FILE: signingKey, RULES_FILE: rulesFile,
      },
      timeoutMs: 60_000,
      log,
    }))
    const syncs = inTurn(syncFunction)
    const lambda = keep(await startLambdaService({
      functions: new Map([[SYNC_FUNCTION, async event => {
        const result = await syncs.run(event)
        say(outcomeOf(result))
        return result
      }]]),
      onFailure: (_, error) => say(`Niet gelezen: ${error instanceof Error ? error.message : String(error)}`),
    }))
    // Nobody has an address into it any more once this run ends.
    const packs = join(data, 'packs')
    await rm(packs, { recursive: true, force: true })
    keep({ close: () => rm(packs, { recursive: true, force: true }) })
    const apiFunction = keep(hostFunction({
      name: 'api',
      module: new URL('../../functions/api/handler.ts', import.meta.url),
      environment: { ...shared, ...identity.environment, SYNC_FUNCTION, FIRST_VIEW_FILE: firstViewFile, AWS_ENDPOINT_URL_LAMBDA: lambda.address, PACKS_FOLDER: packs },
      timeoutMs: 29_000,
      log,
    }))

    const gateway = keep(await startGateway({ port, pages: await readStaticFiles(pagesFolder), api: apiFunction, kept: packs, identity }))

    say('De werkmap wordt gelezen …')
    say(outcomeOf(await syncs.atOnce()))
    return { address: gateway.address, sync: syncs.atOnce, tokenWith: identity.tokenWith, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The folder that belongs to a workbook alone, so that two workbooks never share one ledger. */
export function nameOf(workbook: string): string {
  const path = resolve(workbook)
  const word = basename(path).toLowerCase().replace(/\.xlsx$/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `${word}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}

/** One line about a sync, for the person at the keyboard. */
export function outcomeOf(result: SyncResult): string {
  const errors = result.problems.filter(problem => problem.severity === 'error').length
  const warnings = result.problems.filter(problem => problem.severity === 'warning').length
  const remarks = warnings === 0 ? '' : ` (${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'})`
  switch (result.status) {
    case 'published':
      return `Versie ${result.revision} is gepubliceerd${remarks}: ${countsOf(result)}.`
    case 'unchanged':
      return `Niets veranderd${remarks}: versie ${result.revision} blijft staan.`
    case 'held': {
      const [first] = result.problems
      const example = first === undefined ? '' : ` Bijvoorbeeld ${[first.tab, first.cell].filter(Boolean).join(' ')}: ${first.message}`
      return `Niet gepubliceerd: ${errors} ${errors === 1 ? 'fout' : 'fouten'}.${example}`
    }
    case 'failed':
      return `Niet gelezen: ${result.reason?.message ?? 'onbekende oorzaak'}`
  }
}

function countsOf({ counts }: SyncResult): string {
  return Object.entries(counts ?? {}).map(([tab, count]) => `${count} ${tab}`).join(' · ')
}

const SYNC_FUNCTION = 'streekboek-sync'

/** Syncs one after another. `atOnce`: whoever asks while such a one waits to begin shares it. */
function inTurn(syncFunction: FunctionHost): { run: (event: unknown) => Promise<SyncResult>; atOnce: () => Promise<SyncResult> } {
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<SyncResult> | null = null
  const run = (event: unknown, onBegin = () => {}) => {
    const sync = running.then(() => {
      onBegin()
      return syncFunction.invoke(event) as Promise<SyncResult>
    })
    running = sync.catch(() => undefined)
    return sync
  }
  return {
    run: event => run(event),
    atOnce: () => waiting ??= run({ publish: 'at-once' }, () => { waiting = null }),
  }
}
