import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCAL_FOLDER, PANE_FOLDER, TAB_FOLDER } from '#app/folders.ts'

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** What a secret looks like in a file: a private key, a signed token, a password in an address, our own variables. */
const SECRETS =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.|postgres(?:ql)?:\/\/[^/\s"']+:[^/\s"']+@|BOT_APP_PASSWORD|TAB_CLIENT_SECRET|LINK_SECRET/

describe.each([
  ['the tab', TAB_FOLDER],
  ['the pane', PANE_FOLDER],
  ['the local pages', LOCAL_FOLDER],
])('%s as built', (_what, folder) => {
  it('has files, none of which is a source map or names one', async () => {
    const files = await filesIn(folder)
    expect(files.length).toBeGreaterThan(2)
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    for (const file of files) expect(await readFile(file, 'utf8'), file).not.toContain('sourceMappingURL')
  })

  it('holds no secret, and no path of the machine it was built on', async () => {
    for (const file of await filesIn(folder)) {
      const text = await readFile(file, 'utf8')
      expect(text, file).not.toMatch(SECRETS)
      expect(text.includes(process.cwd()), file).toBe(false)
    }
  })
})
