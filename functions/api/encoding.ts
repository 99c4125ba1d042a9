export type Encoding = 'br' | 'gzip' | 'identity'

/** The encoding that an `Accept-Encoding` header likes best; of equals the smallest. Where it accepts none: identity. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = new Map((acceptEncoding ?? '').toLowerCase().split(',').map(weighed))
  let best: Encoding = 'identity'
  let bestWeight = 0
  for (const encoding of ENCODINGS) {
    const weight = weights.get(encoding) ?? (encoding === 'identity' ? UNSTATED_IDENTITY : weights.get('*') ?? 0)
    if (weight > bestWeight) [best, bestWeight] = [encoding, weight]
  }
  return best
}

/** Smallest first. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity']

/** Acceptable unless it is refused, but after anything that is asked for. */
const UNSTATED_IDENTITY = Number.MIN_VALUE

/** Such as `gzip;q=0.5`; without a number that can be read, q is 1. */
function weighed(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map(word => word.trim())
  const weight = Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1)
  return [name === 'x-gzip' ? 'gzip' : name, Number.isNaN(weight) ? 1 : weight]
}
