import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '#app/demo/start-demo.ts'
import { ended } from '#tests/support/ended.ts'
import { teamsClient } from '#tests/support/teams-client.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-restart-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a demo that is ended and begun again in the same folder', () => {
  it('still has chat, choice and subscription, and nudges on, though its port is another', async () => {
    const first = await startDemo({ port: 0, folder })
    let before: number
    try {
      const mette = teamsClient(first.origin)
      await mette.installInTeam()
      const welcome = await mette.waitForCard((card) => card.includes('choose-municipality'))
      await mette.press(welcome, 'choose-municipality', { municipality: '0751' })
      await mette.press(await mette.waitForCard((card) => card.includes('subscribe-yes')), 'subscribe-yes')
      await mette.advance('morning')
      await mette.waitForCard((card) => card.includes('Frister i Aarhus'))
      before = (await mette.messages('General')).length
    } finally {
      await first.close()
    }

    const second = await startDemo({ port: 0, folder })
    try {
      expect(second.origin).not.toBe(first.origin)
      const mette = teamsClient(second.origin)
      expect(await mette.messages('General')).toHaveLength(before)
      expect(await mette.advance('morning')).toMatch(/^2025-12-02T07:00/)
      const digest = await mette.waitForCard((card) => card.includes('Tirsdag 2. december 2025'))
      expect(digest.conversation).toBe(mette.channel('General'))
    } finally {
      await second.close()
    }
  })
})

describe('Ctrl-C', () => {
  it('ends the demo cleanly: exit 0, nothing on standard error, and the folder free again', async () => {
    const child = spawn(
      process.execPath,
      ['src/app/cli.ts', 'demo', '--no-open', '--port', '0', '--data', folder],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const end = ended(child)
    await Promise.race([once(child.stdout, 'data'), end])
    child.kill('SIGINT')
    expect(await end).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^ready http:\/\/localhost:\d+\n$/),
      stderr: '',
    })
    const again = await startDemo({ port: 0, folder })
    await again.close()
  })
})
