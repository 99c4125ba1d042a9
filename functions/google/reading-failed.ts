/** Why the sheet could not be read or written to, as CONTRACT.md's `reason.code` names it; the last two: written to. */
export type FailureCode =
  | 'sheet-not-shared'
  | 'sheet-not-found'
  | 'not-a-google-sheet'
  | 'quota-exceeded'
  | 'google-unavailable'
  | 'google-answer-malformed'
  | 'credentials-refused'
  | 'sheet-changing'
  | 'sheet-not-editable'
  | 'feedback-refused'

/**
 * The sheet could not be read, or not be written to; nothing was in part. `message`: in Dutch, what is wrong
 * and what to do.
 */
export class ReadingFailed extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReadingFailed'
    this.code = code
  }
}
