/** Why the sheet could not be read, as CONTRACT.md's `reason.code` names it. */
export type FailureCode =
  | 'sheet-not-shared'
  | 'sheet-not-found'
  | 'not-a-google-sheet'
  | 'quota-exceeded'
  | 'google-unavailable'
  | 'google-answer-malformed'
  | 'credentials-refused'

/** The sheet could not be read; nothing was read in part. `message`: in Dutch, what is wrong and what to do. */
export class ReadingFailed extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReadingFailed'
    this.code = code
  }
}
