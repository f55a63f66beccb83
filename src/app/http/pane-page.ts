import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paneHeaders } from './web-security.ts'

/** Where the built page has room for the script of Outlook's (src/pane/index.html). */
const PLACE_OF_SCRIPT = '<!-- office.js -->'

/** Microsoft's own address, the one that Outlook's add-ins are to load it from. */
export const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/**
 * Returns the page of Outlook's pane from the built one in a folder, with Microsoft's script before ours: office.js must
 * have run before anything asks for it. The demo loads its stand-in instead. Throws when the page has no place for it.
 */
export async function panePage(folder: string, standIn?: string) {
  const built = await readFile(join(folder, 'index.html'), 'utf8')
  if (!built.includes(PLACE_OF_SCRIPT))
    throw new Error('the built page of the pane has no place for office.js: build it anew (npm run build)')
  const script = `<script src="${standIn ?? OFFICE_SCRIPT}"></script>`
  return { headers: paneHeaders(standIn !== undefined), html: built.replace(PLACE_OF_SCRIPT, script) }
}
