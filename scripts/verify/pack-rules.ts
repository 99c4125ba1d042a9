import type { WorkbookAsRead } from '../../functions/evidence/as-read.ts'
import { DATASET_FILE, evidenceFiles, PLACES_FILE, PROBLEMS_FILE, PUBLIC_KEY_FILE, REPORT_FILE, RULES_FILE } from '../../functions/evidence/evidence-files.ts'
import { GridUnreadable, workbookOf } from '../../functions/evidence/grid-files.ts'
import { derive, type Derived } from '../../functions/evidence/rules.ts'
import { bytesOf, type EvidenceFile } from '../../functions/evidence/evidence-file.ts'
import { manifestFile } from '../../functions/evidence/manifest.ts'
import { packCells } from '../../functions/evidence/cell-chunks.ts'
import { yearInBrussels } from '../../functions/ledger/brussels.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { countRows, type Dataset } from '#model/dataset.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import type { GuardCode, Problem } from '../../functions/workbook/reading.ts'
import { deriveConfined, RulesFailed } from './confined-rules.ts'
import { placeOfDifference } from './difference.ts'
import type { Fault } from './fault.ts'
import type { CheckedChain } from './pack-chain.ts'
import type { PackContent } from './pack-content.ts'

/** The pack's files, but the signature, as they follow from its cells, chain and key. */
export interface Expected {
  files: EvidenceFile[]
  dataset: Dataset
  /** Whose rules said so. */
  rules: 'own' | 'pack'
}

/**
 * Derives everything anew.
 *
 * @param ownRules the text of this program's rules: where the pack's are the same, this program's own code runs
 */
export async function expectedFiles(content: PackContent, chain: CheckedChain, ownRules: string): Promise<{ expected: Expected | null; faults: Fault[] }> {
  const fail = (fault: Fault) => ({ expected: null, faults: [fault] })
  const { headers, revision } = chain
  const { format } = content.manifest
  const rules = content.text(RULES_FILE) ?? ''
  const isOwn = rules === ownRules
  try {
    const cells = workbookOf(content.text)
    const { problems, content: derived } = await deriveBy(isOwn ? null : rules, cells, yearInBrussels(revision.publishedAt))
    if (derived === null) {
      const error = problems.find(({ severity }) => severity === 'error')
      return fail({ code: 'cells-wrong', file: `grid/`, place: error === undefined ? null : cellOf(error), detail: error?.message ?? '' })
    }
    const { dataset, places, report } = derived
    const guards = acceptedGuards(content.text(PROBLEMS_FILE), problems.length)
    if (guards === null || codesOf(guards).join() !== revision.guards.join()) return fail({ code: 'guards-differ', file: PROBLEMS_FILE, place: null })
    const files = evidenceFiles({
      format,
      headers,
      cells,
      dataset,
      places,
      report: canonicalJson({ ...report, revision: revision.revision, hash: revision.hash, publishedAt: revision.publishedAt }),
      problems: canonicalJson([...guards, ...problems]),
      rules,
      publicKey: content.text(PUBLIC_KEY_FILE) ?? '',
    })
    const manifest = manifestFile({ format, headers, rules }, files)
    return { expected: { files: [...files, manifest], dataset, rules: isOwn ? 'own' : 'pack' }, faults: notAsSealed(content, chain, { cells, problems: [...guards, ...problems], dataset, rules }) }
  } catch (error) {
    if (error instanceof GridUnreadable) return fail({ code: 'cells-unreadable', file: error.path, place: null })
    if (error instanceof RulesFailed) return fail({ code: 'rules-failed', file: RULES_FILE, place: null, detail: error.message })
    // What foreign rules give may be anything at all.
    if (!isOwn && (error instanceof TypeError || error instanceof RangeError)) return fail({ code: 'rules-failed', file: RULES_FILE, place: null, detail: error.message })
    throw error
  }
}

/** Every file that isn't what it must be. */
export function compareFiles({ text, file }: PackContent, { files, dataset }: Expected): Fault[] {
  return files.flatMap((expected): Fault[] => {
    const { path } = expected
    const found = file(path)
    const { bytes, sha256: hash } = expected.facts()
    if (found?.length === bytes && sha256(found) === hash) return []
    return [{ code: 'does-not-follow', file: path, place: placeOfDifference(path, textOf(expected), text(path) ?? '', dataset) }]
  })
}

export function textOf(file: EvidenceFile): string {
  return Buffer.from(bytesOf(file)).toString()
}

async function deriveBy(foreign: string | null, cells: WorkbookAsRead, year: number): Promise<Derived> {
  return foreign === null ? derive(cells, year) : await deriveConfined(foreign, cells, year) as Derived
}

interface Sealed {
  cells: WorkbookAsRead
  /** Those of the guards first. */
  problems: Problem[]
  dataset: Dataset
  rules: string
}

/** What the sealed header says of the pack's content. */
function notAsSealed(content: PackContent, { revision: { hash, counts, payloads, reading } }: CheckedChain, derived: Sealed): Fault[] {
  const { cells, problems, dataset, rules } = derived
  const sealed: [file: string, isSealed: boolean][] = [
    [DATASET_FILE, packDataset(dataset).hash === hash && canonicalJson(countRows(dataset)) === canonicalJson(counts)],
    [PLACES_FILE, hashOf(content, PLACES_FILE) === payloads.places],
    [REPORT_FILE, hashOf(content, REPORT_FILE) === payloads.report],
    [PROBLEMS_FILE, hashOf(content, PROBLEMS_FILE) === payloads.problems],
    ['grid/', packCells(cells).hash === payloads.cells && hashReading({ cells: cells.tabs, problems }) === reading],
    [RULES_FILE, sha256(canonicalJson(rules)) === payloads.rules],
  ]
  return sealed.filter(([, isSealed]) => !isSealed).map(([file]): Fault => ({ code: 'not-as-sealed', file, place: null }))
}

function hashOf(content: PackContent, path: string): string {
  return sha256(content.file(path) ?? '')
}

/** The problems before those that follow from the cells: null where there can't be any such, or they are no guards'. */
function acceptedGuards(json: string | null, derived: number): Problem[] | null {
  let problems: unknown
  try {
    problems = JSON.parse(json ?? '')
  } catch {
    return null
  }
  if (!Array.isArray(problems) || problems.length < derived) return null
  const guards = (problems as Problem[]).slice(0, problems.length - derived)
  return guards.every(guard => GUARDS.has(guard?.code)) ? guards : null
}

function codesOf(guards: readonly Problem[]): string[] {
  return [...new Set(guards.map(({ code }) => code))].toSorted()
}

const GUARDS: ReadonlySet<string> = new Set<GuardCode>(['rows-lost', 'column-lost', 'total-swing'])

function cellOf({ tab, cell }: Problem): string | null {
  return [tab, cell].filter(part => part !== null).join(' ') || null
}
