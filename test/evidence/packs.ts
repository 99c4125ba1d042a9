import { generateKeyPairSync, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countRows } from '#model/dataset.ts'
import { asRead, type WorkbookAsRead } from '../../functions/evidence/as-read.ts'
import { packCells } from '../../functions/evidence/cell-chunks.ts'
import { headersOf } from '../../functions/evidence/chain-file.ts'
import { CURRENT_FORMAT, type EvidenceFormat } from '../../functions/evidence/evidence-format.ts'
import { evidencePack, signEvidence, type EvidenceContent, type EvidenceSignature } from '../../functions/evidence/evidence.ts'
import { workbookOf } from '../../functions/evidence/grid-files.ts'
import { publicPem } from '../../functions/evidence/key-file-signer.ts'
import { parseManifest } from '../../functions/evidence/manifest.ts'
import { chainLink } from '../../functions/evidence/sealed-header.ts'
import { derive } from '../../functions/evidence/rules.ts'
import { filesOf } from '../../functions/evidence/zip.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { yearInBrussels } from '../../functions/ledger/brussels.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, contentOf as contentOfJson, sha256 } from '../../functions/ledger/content.ts'
import { writeContents } from '../../functions/ledger/contents.ts'
import { evidenceKey, revisionKey } from '../../functions/ledger/keys.ts'
import type { Store } from '../../functions/ledger/store.ts'
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
export function contentOf(rules: string, revisions: readonly Published[], format: EvidenceFormat = CURRENT_FORMAT): EvidenceContent {
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
    content = { format, headers: [...headers], cells, dataset, places, report, problems: problemsJson, rules }
  }
  if (content === null) throw new Error('no revision')
  return content
}

/** One that was signed when its format was the newest. */
export async function goldenPack(format: EvidenceFormat): Promise<Buffer> {
  return readFile(join(import.meta.dirname, `golden/format-${format}.zip`))
}

/** A pack taken apart again. */
export function partsOf(pack: Uint8Array): { content: EvidenceContent; signature: EvidenceSignature; manifest: Buffer } {
  const parts = new Map((filesOf(pack) ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes)]))
  const text = (path: string) => parts.get(path)?.toString() ?? ''
  const manifest = parts.get('manifest.json') ?? Buffer.alloc(0)
  return {
    content: {
      format: parseManifest(manifest.toString())?.format ?? CURRENT_FORMAT,
      headers: headersOf(text('chain.json')) ?? [],
      cells: workbookOf(path => parts.get(path)?.toString() ?? null),
      dataset: JSON.parse(text('dataset/dataset.json')) as EvidenceContent['dataset'],
      places: JSON.parse(text('dataset/places.json')) as EvidenceContent['places'],
      report: text('report.json'),
      problems: text('problems.json'),
      rules: text('rules/rules.mjs'),
    },
    signature: { manifest: sha256(manifest), publicKey: text('public-key.pem'), signature: parts.get('manifest.sig') ?? new Uint8Array() },
    manifest,
  }
}

/** As publication does; of format 1 as it did then. `inline`: what is small stands beside the header, else everything in chunks. */
export async function storeEvidence(store: Store, content: EvidenceContent, { manifest, publicKey, signature }: EvidenceSignature, { inline }: { inline: boolean }): Promise<void> {
  const { format } = content
  const header = content.headers.at(-1) ?? ''
  const dataset = packDataset(content.dataset)
  const cells = packCells(content.cells)
  const payloads = {
    names: dataset.names,
    cells: cells.names,
    report: contentOfJson(JSON.parse(content.report)),
    places: contentOfJson(content.places),
    problems: contentOfJson(JSON.parse(content.problems)),
    rules: contentOfJson(content.rules),
  }
  const { cells: list, problems, rules, ...others } = payloads
  await writeContents(store, [...dataset.chunks.values(), ...(inline ? [] : Object.values(others))])
  await writeContents(store, [rules, ...cells.chunks.values(), ...(inline ? [] : [list, problems])], evidenceKey)
  await store.putNew(revisionKey(content.headers.length), {
    publishedAt: { S: chainLink(header).publishedAt },
    header: { S: header },
    seal: { S: sha256(header) },
    evidence: { S: JSON.stringify({ ...(format !== 1 && { format }), manifest, publicKey }) },
    signature: { B: signature },
    ...(inline && Object.fromEntries(Object.entries(payloads).map(([name, { bytes }]) => [name, { B: bytes }]))),
  })
}

export async function packOf(content: EvidenceContent, signer: Signer = newSigner()): Promise<Uint8Array> {
  return evidencePack(content, await signEvidence(content, signer))
}

/** One revision of this grid. */
export async function packOfGrid(grid: Grid, rules: string, signer: Signer = newSigner()): Promise<Uint8Array> {
  return packOf(contentOf(rules, [{ cells: asRead(grid) }]), signer)
}
