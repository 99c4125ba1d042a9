import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, contentOf, jsonOf, sha256, valueOf } from '../../functions/ledger/content.ts'

describe('canonical JSON', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ fte: 0.1, large: 1e21, small: 1e-7, negativeZero: -0 }, '{"fte":0.1,"large":1e+21,"negativeZero":0,"small":1e-7}'],
    ['\u20ac \u000f "é"', '"€ \\u000f \\"é\\""'],
    ['half \ud800 a pair', '"half \ufffd a pair"'],
    [{ a: ['\udfff'] }, '{"a":["\ufffd"]}'],
  ])('of %j is %s', (value, json) => {
    expect(canonicalJson(value)).toBe(json)
  })

  test.each<[unknown, string]>([
    [undefined, 'not a JSON value'],
    [Number.NaN, 'NaN is not allowed'],
    [[1, Number.POSITIVE_INFINITY], 'Infinity is not allowed'],
  ])('of %s there is none: it never becomes null', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })
})

test('any value comes back from its content, whose name is the hash of its canonical JSON', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom('most' as const, 'little' as const), (value, effort) => {
    const content = contentOf(value, effort)
    expect(content.hash).toBe(sha256(canonicalJson(value)))
    expect(jsonOf(content)).toBe(canonicalJson(value))
    expect(canonicalJson(valueOf(content))).toBe(canonicalJson(value))
  }), { numRuns: 50 })
})
