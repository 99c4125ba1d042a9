import type { Places } from '#model/dataset.ts'
import { contentOf, type Content } from './content.ts'
import { readContents, writeContents } from './contents.ts'
import { READING_KEY } from './keys.ts'
import { parseFailure, parseMovedPlaces, parseNote, type Failure, type LastReading, type MovedPlaces, type ReadingNote } from './last-reading.ts'
import type { Item, Store } from './store.ts'

export interface RecordedReading {
  /** When the reading began: a reading that began later is never written over. ISO 8601, UTC, milliseconds. */
  checkedAt: string
  note: Omit<ReadingNote, 'problems'>
  /** As `/api/problems` lists them. */
  problems: readonly object[]
  /**
   * `published`: rows stand where the last revision says · otherwise where they stand now, of which content ·
   * null: the reading doesn't tell (it is held).
   */
  places: 'published' | { of: string; places: Places } | null
}

export async function recordReading(store: Store, { checkedAt, note, problems, places }: RecordedReading): Promise<boolean> {
  const problemsContent = contentOf(problems)
  const set: Item = {
    checkedAt: { S: checkedAt },
    note: { S: JSON.stringify({ ...note, problems: problemsContent.hash } satisfies ReadingNote) },
  }
  const remove = ['failure']
  await hold(store, 'problems', problemsContent, set, remove)
  if (places === 'published') remove.push('moved', 'places')
  else if (places !== null) {
    const placesContent = contentOf(places.places)
    set['moved'] = { S: JSON.stringify({ of: places.of, hash: placesContent.hash } satisfies MovedPlaces) }
    await hold(store, 'places', placesContent, set, remove)
  }
  return updateRecord(store, checkedAt, set, remove)
}

/** Leaves what the last reading said as it is: a failed attempt knows nothing new. */
export function recordFailure(store: Store, checkedAt: string, failure: Failure): Promise<boolean> {
  return updateRecord(store, checkedAt, { checkedAt: { S: checkedAt }, failure: { S: JSON.stringify(failure) } }, [])
}

export async function readLastReading(store: Store): Promise<LastReading | null> {
  const item = await store.get(READING_KEY, 'checkedAt', 'note', 'failure', 'moved')
  if (item === null) return null
  const { checkedAt, note, failure, moved } = item
  return {
    checkedAt: checkedAt?.S ?? '',
    note: note?.S === undefined ? null : parseNote(note.S),
    failure: failure?.S === undefined ? null : parseFailure(failure.S),
    moved: moved?.S === undefined ? null : parseMovedPlaces(moved.S),
  }
}

export async function readProblems(store: Store): Promise<Content | null> {
  const item = await store.get(READING_KEY, 'note', 'problems')
  return item?.['note']?.S === undefined ? null : held(store, parseNote(item['note'].S).problems, item['problems']?.B)
}

/** Where the rows of a content stand since a later reading; null where no reading saw them elsewhere than at publication. */
export async function readMovedPlaces(store: Store, of: string): Promise<Content | null> {
  const item = await store.get(READING_KEY, 'moved', 'places')
  const moved = item?.['moved']?.S === undefined ? null : parseMovedPlaces(item['moved'].S)
  return moved?.of === of ? held(store, moved.hash, item?.['places']?.B) : null
}

/** Two payloads and the note stay below the 400 KB of a DynamoDB item. */
const MOST_INLINE_BYTES = 180_000

/** Clocks of two machines never differ by more; a record from further in the future is a mistake to write over. */
const LARGEST_CLOCK_DIFFERENCE_MS = 10 * 60_000

/** Puts the content in the record, or under its own hash where it is too large. */
async function hold(store: Store, name: string, content: Content, set: Item, remove: string[]): Promise<void> {
  if (content.bytes.length <= MOST_INLINE_BYTES) set[name] = { B: content.bytes }
  else {
    await writeContents(store, [content])
    remove.push(name)
  }
}

async function held(store: Store, hash: string, bytes: Uint8Array | undefined): Promise<Content | null> {
  return bytes === undefined ? (await readContents(store, [hash]))[0] ?? null : { hash, bytes }
}

function updateRecord(store: Store, checkedAt: string, set: Item, remove: string[]): Promise<boolean> {
  const names = [...Object.keys(set), ...remove]
  const settings = Object.keys(set).map(name => `#${name} = :${name}`).join(', ')
  const removals = remove.map(name => `#${name}`).join(', ')
  return store.update(READING_KEY, {
    UpdateExpression: `SET ${settings}${removals === '' ? '' : ` REMOVE ${removals}`}`,
    ConditionExpression: 'attribute_not_exists(pk) OR #checkedAt <= :checkedAt OR #checkedAt > :future',
    ExpressionAttributeNames: Object.fromEntries(names.map(name => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      ':future': { S: new Date(Date.parse(checkedAt) + LARGEST_CLOCK_DIFFERENCE_MS).toISOString() },
    },
  })
}
