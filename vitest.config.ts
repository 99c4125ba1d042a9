import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Of two cores both: many of them wait for a database or a process. */
const AT_ONCE = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  test: {
    // Far from UTC: a test that leans on the machine's own time zone fails.
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'], maxWorkers: AT_ONCE, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
})
