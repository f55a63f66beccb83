import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Configuration } from '#app/configuration.ts'
import { createLog } from '#app/log.ts'
import { type ProductionSecrets, productionSecrets } from '#app/secrets/production-secrets.ts'

let folder: string
let lines: string
let secrets: ProductionSecrets | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-secrets-'))
  lines = ''
  secrets = undefined
  mount('one', { bot: 'the-first-secret-of-the-bot', link: 'l'.repeat(32) })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Mounts files as Kubernetes does: a folder of this revision, and a link to it that is replaced at once. */
function mount(revision: string, files: Readonly<Record<string, string | Buffer>>): void {
  mkdirSync(join(folder, revision))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, revision, name), content)
  symlinkSync(revision, join(folder, '..next'))
  renameSync(join(folder, '..next'), join(folder, '..data'))
}
const path = (name: string) => join(folder, '..data', name)
const log = createLog('debug', () => secrets?.texts() ?? [], {
  write: (line) => {
    lines += line
  },
})
function opened(): ProductionSecrets {
  secrets = productionSecrets(
    {
      BOT_APP_TYPE: 'SingleTenant',
      BOT_APP_PASSWORD_FILE: path('bot'),
      TAB_CLIENT_SECRET: 'the-secret-of-the-tab',
      LINK_SECRET_FILE: path('link'),
      DATABASE_URL: 'postgres://fristvagt:p%40ss-of-the-base@db.example/f',
    } as Configuration,
    log,
  )
  return secrets
}

describe('the secrets of a production server', () => {
  it('whose file is gone leave the last good one in its place, and say so once', () => {
    const { bot } = opened()
    rmSync(path('bot'))
    for (let n = 0; n < 3; n++) expect(bot?.()).toMatchObject({ secret: 'the-first-secret-of-the-bot' })
    log.info('the server goes on')
    expect(lines.match(/the last good one is used/g)).toHaveLength(1)
    expect(lines).toContain('the server goes on')
  })

  it('are replaced as Kubernetes replaces them, and neither the old nor the new is ever logged', () => {
    const { bot, links } = opened()
    mount('two', { bot: 'the-second-secret-of-the-bot\r\n', link: `${'m'.repeat(32)}\n${'l'.repeat(32)}` })
    expect(bot?.()).toEqual({ kind: 'secret', secret: 'the-second-secret-of-the-bot' })
    expect(links()).toEqual(['m'.repeat(32), 'l'.repeat(32)])
    log.info('the-first-secret-of-the-bot the-second-secret-of-the-bot')
    log.info(`${'l'.repeat(32)} ${'m'.repeat(32)} p@ss-of-the-base p%40ss-of-the-base`)
    expect(lines).not.toMatch(/secret-of|ss-of|lll|mmm/)
  })

  it.each([
    ['with a mark of UTF-8 before it', Buffer.from('\ufeffthe-second-secret\r\n')],
    ['with blanks around it', Buffer.from('\n  the-second-secret \n\n')],
  ])('are read %s', (_how, content) => {
    const { bot } = opened()
    mount('two', { bot: content, link: 'l'.repeat(32) })
    expect(bot?.()).toMatchObject({ secret: 'the-second-secret' })
  })

  it.each([
    ['UTF-16, as PowerShell writes', Buffer.from('\ufeffthe-second-secret\r\n', 'utf16le')],
    ['two lines', Buffer.from('the-second-secret\nsomething else')],
    ['zeros, as a disk that was full leaves', Buffer.alloc(20)],
  ])('are not taken from a file of %s', (_what, content) => {
    const { bot } = opened()
    mount('two', { bot: content, link: 'l'.repeat(32) })
    expect(bot?.()).toMatchObject({ secret: 'the-first-secret-of-the-bot' })
    expect(lines).toContain('the last good one is used')
  })
})
