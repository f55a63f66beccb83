import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageHeaders } from './web-security.ts'

/** Where vite writes that a nonce belongs (`html.cspNonce` in src/tab/vite.config.ts). */
const PLACE_OF_NONCE = '__CSP_NONCE__'

/**
 * Returns how to make the tab's page from the built one in a folder: each time with a new nonce, by which the style
 * elements that Fluent adds at run time are told from those that somebody else would. Throws when the page has no place
 * for one: its styles would all be refused.
 */
export async function tabPage(folder: string, demo: boolean) {
  const built = await readFile(join(folder, 'index.html'), 'utf8')
  if (!built.includes(PLACE_OF_NONCE))
    throw new Error('the built page of the tab has no place for a nonce: build it anew (npm run build)')
  return () => {
    const nonce = randomBytes(16).toString('base64')
    return { headers: pageHeaders(demo, nonce), html: built.replaceAll(PLACE_OF_NONCE, nonce) }
  }
}
