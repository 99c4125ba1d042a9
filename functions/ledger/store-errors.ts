import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'

/** DynamoDB didn't answer, or not in time, or not often enough: later it may. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}

/** DynamoDB didn't answer to the one write that publishes: whether there is a new revision isn't known until it answers again. */
export class PublicationUncertain extends StoreUnavailable {
  override name = 'PublicationUncertain'
}

/** The table, the region, the credentials or the rights aren't there: somebody has to set them. */
export class StoreMisconfigured extends Error {
  override name = 'StoreMisconfigured'
  readonly code: 'table-missing' | 'credentials-missing' | 'not-allowed' | 'region-missing'
  constructor(code: StoreMisconfigured['code'], options: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

export function isRefusedCondition(error: unknown): boolean {
  return error instanceof ConditionalCheckFailedException
}

/** What an error of the SDK means to who runs this; anything unknown is passed on as it is. */
export function storeError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  if (cause.message === 'Region is missing') return new StoreMisconfigured('region-missing', { cause })
  const code = MISCONFIGURED[cause.name]
  if (code !== undefined) return new StoreMisconfigured(code, { cause })
  const status = statusOf(cause)
  const temporary = status === null ? !PROGRAMMING.has(cause.name) : status >= 500 || status === 429 || THROTTLED.has(cause.name)
  return temporary ? new StoreUnavailable('DynamoDB is not available', { cause }) : cause
}

const MISCONFIGURED: Record<string, StoreMisconfigured['code']> = {
  ResourceNotFoundException: 'table-missing',
  CredentialsProviderError: 'credentials-missing',
  TokenProviderError: 'credentials-missing',
  UnrecognizedClientException: 'credentials-missing',
  InvalidSignatureException: 'credentials-missing',
  ExpiredTokenException: 'credentials-missing',
  IncompleteSignature: 'credentials-missing',
  MissingAuthenticationTokenException: 'credentials-missing',
  AccessDeniedException: 'not-allowed',
}

const THROTTLED = new Set(['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded', 'LimitExceededException'])

/** Without an answer's status: errors of this program rather than of the way to DynamoDB. */
const PROGRAMMING = new Set(['TypeError', 'ReferenceError', 'RangeError'])

/** The answer's HTTP status; null where none came. */
function statusOf(error: Error): number | null {
  if (!('$metadata' in error)) return null
  const metadata = error.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return null
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : null
}
