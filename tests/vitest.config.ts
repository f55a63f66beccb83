import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Two kinds of test: those that need only Node, and those that drive a real browser (`*.browser.test.ts`). */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // What is allowed a second, or a minute, fails on a busy machine and not only on a broken one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    // Much of what tests wait for are programs, browsers and clocks of their own: a worker a core would leave cores idle.
    maxWorkers: availableParallelism() + 1,
    // Loading the product anew for each file took longer than the tests did.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/support/build.setup.ts', 'tests/support/shared-postgres.setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/support/build.setup.ts', 'tests/support/find-chromium.setup.ts'],
        },
      },
    ],
  },
})
