import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Of two cores both: many of them wait for a database or a process. */
const AT_ONCE = Math.max(2, availableParallelism() - 1)

/** What pages show depends on the day: ages, what ends soon, the year that is chosen. For the tests it is this one, whenever they run. */
const CLOCK_SHIFT = Date.parse('2026-11-28T12:00:00+01:00') - Date.now()

export default defineConfig({
  test: {
    // Far from UTC: a test that leans on the machine's own time zone fails.
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As long as a busy machine needs; otherwise a second.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'], maxWorkers: AT_ONCE, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'browser', include: ['test/browser/**/*.test.ts'], maxWorkers: 1, sequence: { groupOrder: 2 },
          // Threads take these words over from their process, and no environment.
          execArgv: ['--import', new URL(`test/browser/clock-here.ts?shift=${CLOCK_SHIFT}`, import.meta.url).href],
          provide: { clockShift: CLOCK_SHIFT },
        },
      },
    ],
  },
})
