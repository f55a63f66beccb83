import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

const INSTALLERS = [
  ['sh', '-c', 'command -v apt-get && [ "$(id -u)" = 0 ] && apt-get update && apt-get install -y chromium'],
  ['npx', '--no-install', 'playwright-core', 'install', 'chromium'],
] as const

/**
 * Makes sure that there is a Chromium before the browser tests begin, installing one where this user may.
 * Throws with a sentence that says what to do where it cannot: browser tests are never skipped in silence.
 */
export default function setup(): void {
  if (findChromium()) return
  for (const [command, ...args] of INSTALLERS) {
    console.log(`browser tests: no Chromium found, trying: ${[command, ...args].join(' ')}`)
    spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (findChromium()) return
  }
  throw new Error(
    'The browser tests need Chromium, and none could be installed here. Install the package "chromium", ' +
      'or set CHROMIUM_PATH to a Chromium or Chrome that you have, and run npm test again.',
  )
}
