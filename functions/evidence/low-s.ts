/**
 * The same signature with the lower of the two values that s can have: (r, s) and (r, n − s) both verify, so that
 * whoever has a signature can make another. What isn't a signature comes back as it is.
 *
 * @param signature ECDSA on P-256: DER
 */
export function withLowS(signature: Uint8Array): Uint8Array {
  const numbers = numbersOf(signature)
  if (numbers === null) return signature
  const { r, s } = numbers
  return derOf(r, s > ORDER / 2n ? ORDER - s : s)
}

/** Whether it is the one of the two, in the one way to write it. */
export function hasLowS(signature: Uint8Array): boolean {
  return numbersOf(signature) !== null && Buffer.compare(withLowS(signature), signature) === 0
}

/** Of the group of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const SEQUENCE = 0x30
const INTEGER = 0x02

/** Null where the bytes aren't a sequence of two short integers from 1 to the order. */
function numbersOf(der: Uint8Array): { r: bigint; s: bigint } | null {
  const [sequence, length, tag, rLength = 0] = der
  const [sTag, sLength] = der.subarray(4 + rLength, 6 + rLength)
  if (sequence !== SEQUENCE || length !== der.length - 2 || tag !== INTEGER || sTag !== INTEGER || sLength !== der.length - 6 - rLength) return null
  const [r, s] = [numberOf(der.subarray(4, 4 + rLength)), numberOf(der.subarray(6 + rLength))]
  return [r, s].every(number => number > 0n && number < ORDER) ? { r, s } : null
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
}

function derOf(...numbers: bigint[]): Uint8Array {
  const integers = numbers.map(number => {
    // A first bit that is set would make it negative.
    const hex = number.toString(16)
    const bytes = Buffer.from(hex.padStart(hex.length + hex.length % 2, '0'), 'hex')
    const content = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
    return Buffer.concat([Buffer.of(INTEGER, content.length), content])
  })
  const all = Buffer.concat(integers)
  return Buffer.concat([Buffer.of(SEQUENCE, all.length), all])
}
