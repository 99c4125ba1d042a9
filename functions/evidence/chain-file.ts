/**
 * Every header, from revision 1 on: a JSON list with one header a line, so that the seal of the n-th line's
 * text, without the comma, can be taken with any program that knows SHA-256.
 *
 * @param headers the sealed texts
 */
export function chainText(headers: readonly string[]): string {
  return `[\n${headers.join(',\n')}\n]\n`
}

/** The inverse; null where the text isn't such a list. */
export function headersOf(chain: string): string[] | null {
  const lines = chain.split('\n')
  const headers = lines.slice(1, -2).map(line => line.replace(/,$/, ''))
  return headers.length > 0 && chainText(headers) === chain ? headers : null
}
