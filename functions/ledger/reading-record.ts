import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Places } from '#model/dataset.ts'
import { contentOf, valueOf, type Content } from './content.ts'
import { readContents, writeContents } from './contents.ts'
import { READING_KEY } from './keys.ts'
import {
  parseEdit, parseFailure, parseFeedback, parseMovedPlaces, parseNote, parseRequest, parseWrong,
  type Failure, type FeedbackRecord, type LastReading, type MovedPlaces, type PersonsEdit, type ReadingNote, type RequestRecord, type StoredFeedback,
} from './last-reading.ts'
import type { Item, Store } from './store.ts'

export interface RecordedReading {
  /** When the reading began: a reading that began later is never written over. ISO 8601, UTC, milliseconds. */
  checkedAt: string
  note: Omit<ReadingNote, 'problems'>
  /** As `/api/problems` lists them. */
  problems: readonly object[]
  /** Those of them that may be kept for good, as they are where they are too many to stand in the record; left out: all. */
  lastingProblems?: readonly object[]
  /**
   * `published`: rows stand where the last revision says · otherwise where they stand now, of which content ·
   * null: the reading doesn't tell (it is held).
   */
  places: 'published' | { of: string; places: Places } | null
  /**
   * What is known of what the sheet holds while it is being told something else; left out where it isn't.
   * A run that ends while it writes there then leaves no record of what no longer stands there.
   */
  feedback?: FeedbackRecord
  /** The last edit by a person; null: not known any more. Left out where what is recorded still is the last that was seen. */
  edit?: PersonsEdit | null
}

export async function recordReading(store: Store, { checkedAt, note, problems, lastingProblems = problems, places, feedback, edit }: RecordedReading): Promise<boolean> {
  const whole = contentOf(problems)
  const problemsContent = isInline(whole) ? whole : contentOf(lastingProblems)
  const set: Item = {
    checkedAt: { S: checkedAt },
    note: { S: JSON.stringify({ ...note, problems: problemsContent.hash } satisfies ReadingNote) },
    ...(feedback !== undefined && storedFeedback(feedback)),
  }
  const remove = ['failure']
  if (edit === null) remove.push('edit')
  else if (edit !== undefined) set['edit'] = { S: JSON.stringify(edit) }
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

/**
 * Beside whatever reading is recorded. What counts is when a request was asked for, not when its run was done: a run that
 * was held up knows less of the sheet than that of a later request, and its page is the one that somebody looks at.
 */
export function recordRequest(store: Store, request: RequestRecord, askedAt: string): Promise<boolean> {
  return store.update(READING_KEY, {
    UpdateExpression: 'SET #request = :request, #asked = :asked',
    ConditionExpression: 'attribute_not_exists(#asked) OR #asked <= :asked OR #asked > :future',
    ExpressionAttributeNames: { '#request': 'request', '#asked': 'requestAskedAt' },
    ExpressionAttributeValues: { ':request': { S: JSON.stringify(request) }, ':asked': { S: askedAt }, ':future': { S: farAfter(request.at) } },
  })
}

/**
 * Where another reading was recorded since, its own run may have written into the sheet before this one did:
 * then what stands there isn't known, and the next reading writes it anew.
 */
export async function recordFeedback(store: Store, checkedAt: string, feedback: FeedbackRecord): Promise<boolean> {
  const { feedback: stored, wrong } = storedFeedback(feedback)
  const recorded = await store.update(READING_KEY, {
    UpdateExpression: 'SET #feedback = :feedback, #wrong = :wrong',
    ConditionExpression: '#checkedAt = :checkedAt',
    ExpressionAttributeNames: { '#feedback': 'feedback', '#wrong': 'wrong', '#checkedAt': 'checkedAt' },
    ExpressionAttributeValues: { ':feedback': stored, ':wrong': wrong, ':checkedAt': { S: checkedAt } },
  })
  if (recorded) return true
  await store.update(READING_KEY, {
    UpdateExpression: 'REMOVE #feedback, #wrong',
    ExpressionAttributeNames: { '#feedback': 'feedback', '#wrong': 'wrong' },
  })
  return false
}

export async function readLastReading(store: Store): Promise<LastReading | null> {
  const item = await store.get(READING_KEY, 'checkedAt', 'note', 'failure', 'moved', 'request', 'feedback', 'wrong', 'edit')
  if (item?.['checkedAt']?.S === undefined) return null
  const { checkedAt, note, failure, moved, request, feedback, wrong, edit } = item
  return {
    checkedAt: checkedAt.S,
    note: note?.S === undefined ? null : parseNote(note.S),
    failure: failure?.S === undefined ? null : parseFailure(failure.S),
    moved: moved?.S === undefined ? null : parseMovedPlaces(moved.S),
    request: request?.S === undefined ? null : parseRequest(request.S),
    feedback: feedback?.S === undefined || wrong?.B === undefined ? null : openFeedback(feedback.S, wrong.B),
    edit: edit?.S === undefined ? null : parseEdit(edit.S),
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

/** Two payloads, the note and what was written into the sheet stay below the 400 KB of a DynamoDB item. */
const MOST_INLINE_BYTES = 120_000

const isInline = ({ bytes }: Content) => bytes.length <= MOST_INLINE_BYTES

/** Clocks of two machines never differ by more; a record from further in the future is a mistake to write over. */
const LARGEST_CLOCK_DIFFERENCE_MS = 10 * 60_000

/** Puts the content in the record, or under its own hash where it is too large. */
async function hold(store: Store, name: string, content: Content, set: Item, remove: string[]): Promise<void> {
  if (isInline(content)) set[name] = { B: content.bytes }
  else {
    await writeContents(store, [content])
    remove.push(name)
  }
}

function storedFeedback({ wrong, ...rest }: FeedbackRecord): { feedback: AttributeValue; wrong: AttributeValue } {
  const { hash, bytes } = contentOf(wrong)
  return { feedback: { S: JSON.stringify({ ...rest, wrong: hash } satisfies StoredFeedback) }, wrong: { B: bytes } }
}

function openFeedback(json: string, bytes: Uint8Array): FeedbackRecord {
  const { wrong: hash, ...rest } = parseFeedback(json)
  return { ...rest, wrong: parseWrong(valueOf({ hash, bytes })) }
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
    ConditionExpression: 'attribute_not_exists(#checkedAt) OR #checkedAt <= :checkedAt OR #checkedAt > :future',
    ExpressionAttributeNames: Object.fromEntries(names.map(name => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      ':future': { S: farAfter(checkedAt) },
    },
  })
}

function farAfter(instant: string): string {
  return new Date(Date.parse(instant) + LARGEST_CLOCK_DIFFERENCE_MS).toISOString()
}
