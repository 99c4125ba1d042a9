/** What the person at the keyboard can mend: its message is shown as it is, and the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
