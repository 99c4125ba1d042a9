import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Far from UTC: a test that leans on the machine's own time zone fails.
    env: { TZ: 'Pacific/Kiritimati' },
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
