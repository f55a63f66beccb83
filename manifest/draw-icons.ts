import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '#tests/support/chromium.ts'

/** The sizes that Teams, and for its ribbon Outlook, ask for, with the drawing that each is made of. */
const ICONS = [
  { name: 'color', of: 'color', size: 192 },
  { name: 'color32x32', of: 'color32x32', size: 32 },
  { name: 'outline', of: 'outline', size: 32 },
  { name: 'ribbon16', of: 'ribbon16', size: 16 },
  { name: 'ribbon32', of: 'color32x32', size: 32 },
  { name: 'ribbon80', of: 'color32x32', size: 80 },
] as const

const place = (file: string) => fileURLToPath(new URL(`icons/${file}`, import.meta.url))

const browser = await launchChromium()
try {
  for (const { name, of, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 })
    const drawing = await readFile(place(`${of}.svg`), 'utf8')
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    )
    await page.screenshot({ path: place(`${name}.png`), omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
