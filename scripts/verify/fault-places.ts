import { TABLES, type Dataset, type Places } from '#model/dataset.ts'
import { CHAIN_FILE, csvFile, DATASET_FILE, evidenceFiles, PLACES_FILE, PROBLEMS_FILE, PUBLIC_KEY_FILE, REPORT_FILE, RULES_FILE } from '../../functions/evidence/evidence-files.ts'
import { headersOf } from '../../functions/evidence/chain-file.ts'
import { workbookOf } from '../../functions/evidence/grid-files.ts'
import { sha256 } from '../../functions/ledger/content.ts'
import { readTables } from './csv-dataset.ts'
import { placeOfDifference } from './difference.ts'
import type { Fault } from './fault.ts'
import { placeInGrid } from './grid-place.ts'
import { alteredRevision, checkChain, placeInChain } from './pack-chain.ts'
import type { PackContent } from './pack-content.ts'
import { expectedFiles, textOf } from './pack-rules.ts'

/**
 * Tells more precisely where files were altered: by what the pack's other files say, and what only the rules can tell
 * by this program's, where the pack's are the same. That they were altered is certain already, and stays so whatever
 * is found in them.
 *
 * @param content its signature and list of files are genuine
 */
export async function placeFaults(faults: readonly Fault[], content: PackContent, ownRules: string): Promise<Fault[]> {
  const altered = new Set(faults.filter(({ code }) => code === 'file-altered').map(({ file }) => file ?? ''))
  const known = await orNull(() => knownContent(content, altered))
  const placed = await Promise.all(faults.map(async (fault): Promise<Fault> => {
    const { code, file } = fault
    return code !== 'file-altered' || file === null ? fault : { ...fault, place: await orNull(() => placeByOthers(file, content, known, ownRules)) }
  }))
  const left = placed.filter(({ code, file, place }) => code === 'file-altered' && place === null && BY_RULES.has(file ?? ''))
  if (left.length === 0 || content.text(RULES_FILE) !== ownRules) return placed
  return await orNull(() => placedByRules(placed, content, ownRules)) ?? placed
}

/** What follows from nothing but the rules. */
const BY_RULES: ReadonlySet<string> = new Set([REPORT_FILE, PROBLEMS_FILE])

interface KnownContent {
  dataset: Dataset
  places: Places
}

/** From those of the dataset's files that are as they were; the tables hold all that it does. */
function knownContent({ text }: PackContent, altered: ReadonlySet<string>): KnownContent {
  const tables = () => readTables(table => text(csvFile(table)) ?? '')
  return {
    dataset: altered.has(DATASET_FILE) ? tables().dataset : JSON.parse(text(DATASET_FILE) ?? '') as Dataset,
    places: altered.has(PLACES_FILE) ? tables().places : JSON.parse(text(PLACES_FILE) ?? '') as Places,
  }
}

function placeByOthers(path: string, { manifest, file, text }: PackContent, known: KnownContent | null, ownRules: string): string | null {
  // Also where it isn't UTF-8 any more.
  const found = Buffer.from(file(path) ?? new Uint8Array()).toString()
  if (path === CHAIN_FILE) {
    const revision = alteredRevision(found, manifest.seal, manifest.revision)
    return revision === null ? null : placeInChain(revision)
  }
  if (path === RULES_FILE) return sha256(ownRules) === manifest.rules ? placeOfDifference(path, ownRules, found, NO_ROWS) : null
  if (known === null) return null
  const { dataset, places } = known
  if (path.startsWith('grid/')) return placeInGrid(path, found, dataset, places)
  const expected = evidenceFiles({
    format: manifest.format,
    headers: headersOf(text(CHAIN_FILE) ?? '') ?? [],
    cells: workbookOf(text),
    dataset,
    places,
    report: text(REPORT_FILE) ?? '',
    problems: text(PROBLEMS_FILE) ?? '',
    rules: text(RULES_FILE) ?? '',
    publicKey: text(PUBLIC_KEY_FILE) ?? '',
  }).find(each => each.path === path)
  return expected === undefined ? null : placeOfDifference(path, textOf(expected), found, dataset)
}

async function placedByRules(faults: readonly Fault[], content: PackContent, ownRules: string): Promise<Fault[] | null> {
  const { chain } = checkChain(content)
  const expected = chain === null ? null : (await expectedFiles(content, chain, ownRules)).expected
  return expected && faults.map(fault => {
    const whole = fault.code === 'file-altered' && fault.place === null ? expected.files.find(({ path }) => path === fault.file) : undefined
    return whole === undefined ? fault : { ...fault, place: placeOfDifference(whole.path, textOf(whole), content.text(whole.path) ?? '', expected.dataset) }
  })
}

/** What was altered may hold anything at all: where it can't be told, it isn't. */
async function orNull<T>(tell: () => T | Promise<T>): Promise<T | null> {
  try {
    return await tell()
  } catch {
    return null
  }
}

const NO_ROWS = Object.fromEntries(TABLES.map(table => [table, []])) as unknown as Dataset
