import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Far from UTC: a test that leans on the machine's own time zone fails.
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], maxWorkers: 1 } },
    ],
  },
})
