import { generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import { countRows } from '#model/dataset.ts'
import { asRead, type WorkbookAsRead } from '../../functions/evidence/as-read.ts'
import { packCells } from '../../functions/evidence/cell-chunks.ts'
import { evidencePack, signEvidence, type EvidenceContent } from '../../functions/evidence/evidence.ts'
import { publicPem } from '../../functions/evidence/key-file-signer.ts'
import { derive } from '../../functions/evidence/rules.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { yearInBrussels } from '../../functions/ledger/brussels.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import type { Problem } from '../../functions/workbook/reading.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'
import { gridOf as gridOfTabs, soundTabs } from '../workbook/grid-of.ts'

export const SAMPLE = join(import.meta.dirname, '../../scripts/local/westhoek')

export async function sampleGrid(): Promise<Grid> {
  return gridOf(await readWorkbookFiles(SAMPLE, 2026))
}

export function smallGrid(): Grid {
  return gridOfTabs(soundTabs())
}

export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    publicKey: async () => publicPem(publicKey),
    sign: async message => sign('sha256', message, privateKey),
  }
}

export interface Published {
  cells: WorkbookAsRead
  /** What a coordinator let pass. */
  guards?: Problem[]
}

/** The evidence of the last of these revisions, each published a day after the one before. */
export function contentOf(rules: string, revisions: readonly Published[]): EvidenceContent {
  const headers: string[] = []
  let content: EvidenceContent | null = null
  for (const [index, { cells, guards = [] }] of revisions.entries()) {
    const publishedAt = new Date(Date.UTC(2026, 10, 5 + index, 9, 30)).toISOString()
    const { problems, content: derived } = derive(cells, yearInBrussels(publishedAt))
    if (derived === null) throw new Error('the workbook has errors')
    const { dataset, places } = derived
    const { hash } = packDataset(dataset)
    const reading = hashReading({ cells: cells.tabs, problems: [...guards, ...problems] })
    const previous = headers.at(-1)
    const report = canonicalJson({ ...derived.report, revision: index + 1, hash, publishedAt })
    const problemsJson = canonicalJson([...guards, ...problems])
    headers.push(canonicalJson({
      format: 1,
      revision: index + 1,
      hash,
      previousHash: previous === undefined ? null : (JSON.parse(previous) as { hash: string }).hash,
      previousSeal: previous === undefined ? null : sha256(previous),
      publishedAt,
      reading,
      counts: countRows(dataset),
      changes: { added: 1, changed: 0, removed: 0 },
      accepted: guards.length === 0 ? null : { reading, by: 'command', guards: [...new Set(guards.map(({ code }) => code))].toSorted() },
      payloads: {
        report: sha256(report),
        changes: sha256('{}'),
        places: sha256(canonicalJson(places)),
        cells: packCells(cells).hash,
        problems: sha256(problemsJson),
        rules: sha256(canonicalJson(rules)),
      },
      editorCommitment: sha256(`salt ${index}`),
    }))
    content = { headers: [...headers], cells, dataset, places, report, problems: problemsJson, rules }
  }
  if (content === null) throw new Error('no revision')
  return content
}

export async function packOf(content: EvidenceContent, signer: Signer = newSigner()): Promise<Uint8Array> {
  return evidencePack(content, await signEvidence(content, signer))
}

/** One revision of this grid. */
export async function packOfGrid(grid: Grid, rules: string, signer: Signer = newSigner()): Promise<Uint8Array> {
  return packOf(contentOf(rules, [{ cells: asRead(grid) }]), signer)
}
