/** The workbook can't be read from its files; `message`: in Dutch, what is wrong and what to do. A mistake in use, not a bug. */
export class WorkbookFileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WorkbookFileError'
  }
}
