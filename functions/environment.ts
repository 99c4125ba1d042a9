import * as v from 'valibot'

/** Where the revisions are: the endpoint, region and credentials themselves are read by the AWS SDK. */
export interface DatabaseEnvironment {
  tableName: string
  onLoopback: boolean
  hasCredentials: boolean
  hasRegion: boolean
}

export interface SyncEnvironment {
  spreadsheetId: string
  database: DatabaseEnvironment
  googleCredentials: { file: string } | { secret: string }
  googleApiRoot: string | null
  /** Whether what a reading finds is written into the sheet; else the sheet is only ever read. */
  feedback: boolean
  /** Where the key is that signs each revision: AWS KMS (id, ARN or alias), or a file. */
  signingKey: { kms: string } | { file: string; madeWhenMissing: boolean }
  /** Where the bundled rules are; null = beside the function. */
  rulesFile: string | null
}

export interface ApiEnvironment {
  database: DatabaseEnvironment
  token: {
    issuer: string
    audience: string
    /** An http(s) address of a JWKS, or the JWKS itself as JSON. */
    keys: string
    rolesClaim: string
  }
  /** The name of the sync function. */
  syncFunction: string
  /** Where evidence packs are kept that are too large for an answer; null = nowhere. */
  packs: { bucket: string } | { folder: string } | null
  /** A mail or https address of the association, for its readers; null where the administrator named none. */
  contact: string | null
  /** The module that draws the first page; null = the browser draws it. */
  firstViewFile: string | null
}

/** Names the variables that are missing or wrong. */
export class EnvironmentMistake extends Error {
  override name = 'EnvironmentMistake'
  readonly variables: string[]
  constructor(variables: string[]) {
    super(`set ${variables.join(', ')}`)
    this.variables = variables
  }
}

type Variables = Record<string, string | undefined>

/**
 * @param localKey the file of the key that signs where the database is on this machine and no key is named, made when it
 * is missing; null = none, as in a function: it never chooses a key itself
 * @throws EnvironmentMistake
 */
export function syncEnvironment(variables: Variables, localKey: string | null = null): SyncEnvironment {
  const read = parse(sync, variables)
  const { GOOGLE_APPLICATION_CREDENTIALS: file, GOOGLE_CREDENTIALS_SECRET: secret } = read
  if (file === undefined && secret === undefined) throw new EnvironmentMistake(['GOOGLE_APPLICATION_CREDENTIALS'])
  const database = databaseEnvironment(variables)
  return {
    spreadsheetId: read.SPREADSHEET_ID,
    database,
    googleCredentials: secret === undefined ? { file: file ?? '' } : { secret },
    googleApiRoot: read.GOOGLE_API_ROOT ?? null,
    feedback: read.FEEDBACK !== 'off',
    signingKey: signingKeyOf(read, database.onLoopback ? localKey : null),
    rulesFile: read.RULES_FILE ?? null,
  }
}

function signingKeyOf({ SIGNING_KEY: kms, SIGNING_KEY_FILE: file }: v.InferOutput<typeof sync>, localKey: string | null): SyncEnvironment['signingKey'] {
  if (kms !== undefined) return { kms }
  if (file !== undefined) return { file, madeWhenMissing: false }
  if (localKey === null) throw new EnvironmentMistake(['SIGNING_KEY'])
  return { file: localKey, madeWhenMissing: true }
}

/** @throws EnvironmentMistake */
export function apiEnvironment(variables: Variables): ApiEnvironment {
  const read = parse(api, variables)
  return {
    database: databaseEnvironment(variables),
    token: {
      issuer: read.TOKEN_ISSUER,
      audience: read.TOKEN_AUDIENCE,
      keys: read.TOKEN_KEYS,
      rolesClaim: read.TOKEN_ROLES_CLAIM ?? 'roles',
    },
    syncFunction: read.SYNC_FUNCTION,
    contact: read.CONTACT ?? null,
    firstViewFile: read.FIRST_VIEW_FILE ?? null,
    packs: read.PACKS_BUCKET !== undefined ? { bucket: read.PACKS_BUCKET } : read.PACKS_FOLDER !== undefined ? { folder: read.PACKS_FOLDER } : null,
  }
}

/** @throws EnvironmentMistake */
export function databaseEnvironment(variables: Variables): DatabaseEnvironment {
  const read = parse(database, variables)
  const endpoint = read.AWS_ENDPOINT_URL_DYNAMODB ?? read.AWS_ENDPOINT_URL
  return {
    tableName: read.TABLE_NAME,
    onLoopback: endpoint !== undefined && LOOPBACK.has(new URL(endpoint).hostname),
    hasCredentials: [read.AWS_ACCESS_KEY_ID, read.AWS_PROFILE].some(variable => variable !== undefined),
    hasRegion: [read.AWS_REGION, read.AWS_PROFILE].some(variable => variable !== undefined),
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

function parse<S extends v.GenericSchema>(schema: S, variables: Variables): v.InferOutput<S> {
  // A variable that is set to nothing counts as not set.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''))
  const read = v.safeParse(schema, set)
  if (read.success) return read.output
  throw new EnvironmentMistake([...new Set(read.issues.map(issue => v.getDotPath(issue) ?? ''))])
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const address = v.pipe(text, v.url(), v.regex(/^https?:/))

const sync = v.object({
  SPREADSHEET_ID: text,
  GOOGLE_APPLICATION_CREDENTIALS: v.optional(text),
  GOOGLE_CREDENTIALS_SECRET: v.optional(text),
  GOOGLE_API_ROOT: v.optional(address),
  FEEDBACK: v.optional(v.pipe(text, v.picklist(['on', 'off']))),
  SIGNING_KEY: v.optional(text),
  SIGNING_KEY_FILE: v.optional(text),
  RULES_FILE: v.optional(text),
})

const api = v.object({
  TOKEN_ISSUER: text,
  TOKEN_AUDIENCE: text,
  TOKEN_KEYS: v.pipe(text, v.check(keys => /^https?:\/\//.test(keys) ? URL.canParse(keys) : keys.startsWith('{'))),
  TOKEN_ROLES_CLAIM: v.optional(text),
  SYNC_FUNCTION: text,
  FIRST_VIEW_FILE: v.optional(text),
  PACKS_BUCKET: v.optional(text),
  PACKS_FOLDER: v.optional(text),
  CONTACT: v.optional(v.union([v.pipe(text, v.email()), v.pipe(address, v.regex(/^https:/))])),
})

const database = v.object({
  TABLE_NAME: v.pipe(text, v.regex(/^[\w.-]{3,255}$/)),
  AWS_ENDPOINT_URL_DYNAMODB: v.optional(address),
  AWS_ENDPOINT_URL: v.optional(address),
  AWS_ACCESS_KEY_ID: v.optional(text),
  AWS_REGION: v.optional(text),
  AWS_PROFILE: v.optional(text),
})
