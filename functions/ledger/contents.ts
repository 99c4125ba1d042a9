import { chunkKey, partKey, type Key } from './keys.ts'
import { LedgerDamaged, sha256, type Content } from './content.ts'
import type { Store, StoreReader } from './store.ts'

/** Writes each content that isn't stored yet; stored content is never written over. `keyOf`: of the kind of item. */
export async function writeContents(store: Store, contents: readonly Content[], keyOf: (hash: string) => Key = chunkKey): Promise<void> {
  for (let first = 0; first < contents.length; first += AT_ONCE) {
    await Promise.all(contents.slice(first, first + AT_ONCE).map(content => writeContent(store, content, keyOf)))
  }
}

/** In the hashes' order. @throws LedgerDamaged where one isn't stored */
export async function readContents(store: StoreReader, hashes: readonly string[], keyOf: (hash: string) => Key = chunkKey): Promise<Content[]> {
  const items = await store.getMany([...new Set(hashes)].map(keyOf))
  const contents: Content[] = []
  for (const hash of hashes) {
    const item = items.get(keyOf(hash).pk)
    const bytes = item?.['bytes']?.B ?? await joinedParts(store, item?.['parts']?.L?.map(part => part.S ?? '') ?? [])
    if (bytes.length === 0) throw new LedgerDamaged(`content ${hash} is not stored`)
    contents.push({ hash, bytes })
  }
  return contents
}

/** A DynamoDB item holds 400 KB, names included. */
const MOST_BYTES = 390_000
const AT_ONCE = 16

/** Too large for one item: its parts first, so that the chunk is there only when they all are. */
async function writeContent(store: Store, { hash, bytes }: Content, keyOf: (hash: string) => Key): Promise<void> {
  if (bytes.length <= MOST_BYTES) {
    await store.putNew(keyOf(hash), { bytes: { B: bytes } })
    return
  }
  const parts = Array.from({ length: Math.ceil(bytes.length / MOST_BYTES) }, (_, index) => bytes.subarray(index * MOST_BYTES, (index + 1) * MOST_BYTES))
  const names = parts.map(sha256)
  for (const [index, part] of parts.entries()) await store.putNew(partKey(names[index] ?? ''), { bytes: { B: part } })
  await store.putNew(keyOf(hash), { parts: { L: names.map(name => ({ S: name })) } })
}

async function joinedParts(store: StoreReader, names: readonly string[]): Promise<Uint8Array> {
  const items = await store.getMany([...new Set(names)].map(partKey))
  return Buffer.concat(names.map(name => {
    const bytes = items.get(partKey(name).pk)?.['bytes']?.B
    if (bytes === undefined) throw new LedgerDamaged(`part ${name} is not stored`)
    return bytes
  }))
}
