import { expect, test } from 'vitest'
import { pagePolicy } from '../../infra/page-policy.ts'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"

test.each([
  ['<script src="/a.js"></script>', POLICY],
  // The hashes as a browser names them in what it refuses.
  ['<head><script>alert(1)</script><script type="module" src="/a.js"></script>', "default-src 'none'; script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; style-src 'self'"],
  ['<script>1</script><script>$&</script>', "default-src 'none'; script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'sha256-K14568EyDnb9KRzrRKFeWbLsd1Gpc1Ct69uqDCek0NM='; style-src 'self'"],
])('for a page with %s: %s', (page, policy) => {
  expect(pagePolicy(POLICY, page)).toBe(policy)
})

test('a policy that says nothing of scripts isn\'t taken for one', () => {
  expect(() => pagePolicy("default-src 'none'", '')).toThrow("lacks script-src 'self'")
})
