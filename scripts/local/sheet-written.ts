import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { CellData, GridSize } from './sheet-cell-data.ts'
import { UsageError } from './usage-error.ts'

/** What stands in the sheet beside the workbook's files. */
export type Written = Pick<Kept, 'tabs' | 'notes'>
export type Kept = v.InferOutput<typeof Kept>
export type WrittenTab = v.InferOutput<typeof WrittenTab>

/** What programs wrote beside the workbook's files, which are never touched. */
export interface WrittenStore {
  current: () => Kept
  /** From then on it is `current`; resolved once it is kept. */
  replace: (written: Kept) => Promise<void>
}

/**
 * @param path of a JSON file that keeps it across restarts; null = only in memory
 * @throws UsageError where the file holds something else
 */
export async function openWritten(path: string | null): Promise<WrittenStore> {
  let current = path === null ? NOTHING : await readWritten(path)
  let saving: Promise<void> = Promise.resolve()
  return {
    current: () => current,
    async replace(written) {
      current = written
      if (path === null) return
      // One after another, also after one that failed.
      saving = saving.catch(() => undefined).then(() => save(path, written))
      await saving
    },
  }
}

async function readWritten(path: string): Promise<Kept> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING
    throw error
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), text)
  if (parsed.success) return parsed.output
  throw new UsageError(`${path} bewaart wat Streekboek in de werkmap schreef, maar is onleesbaar. Verwijder dat bestand: Streekboek schrijft het opnieuw.`)
}

/** Never half a file. */
async function save(path: string, written: Kept): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, JSON.stringify(written))
  await rename(`${path}.new`, path)
}

const NOTHING: Kept = { tabs: [], notes: [], last: null }

const WrittenTab = v.object({
  sheetId: v.number(),
  title: v.string(),
  hidden: v.optional(v.boolean()),
  gridProperties: GridSize,
  /** `rows[0][0]` is A1; what isn't there is empty. */
  rows: v.array(v.array(CellData)),
})

const Kept = v.object({
  tabs: v.array(WrittenTab),
  /** On cells of the files' tabs; row and column count from 0. They stay at their place whatever moves in the file. */
  notes: v.array(v.object({ tab: v.string(), row: v.number(), column: v.number(), note: v.string() })),
  /** Who wrote last, when, and how the workbook's files then were; null where nothing was written. */
  last: v.optional(v.nullable(v.object({ email: v.string(), at: v.pipe(v.string(), v.isoTimestamp()), files: v.string() })), null),
})
