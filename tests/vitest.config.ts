import { defineConfig } from 'vitest/config'

/**
 * Two kinds of test: those that need only Node, and those that drive a real browser (`*.browser.test.ts`).
 * The browser ones run one file at a time: each starts a server and a Chromium, and two cores carry no more.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // What is allowed a second, or a minute, fails on a busy machine and not only on a broken one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/support/build.setup.ts', 'tests/support/shared-postgres.setup.ts'],
          // Half of what these wait for are programs of their own: one worker would leave a core idle.
          maxWorkers: '100%',
          // Loading the product anew for each file took longer than the tests did.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/support/build.setup.ts', 'tests/support/find-chromium.setup.ts'],
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
})
