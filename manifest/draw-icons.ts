import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '#tests/support/chromium.ts'

/** The sizes that Teams asks for, by the name of the drawing. */
const SIZES = { color: 192, color32x32: 32, outline: 32 } as const

const place = (file: string) => fileURLToPath(new URL(`icons/${file}`, import.meta.url))

const browser = await launchChromium()
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 })
    const drawing = await readFile(place(`${name}.svg`), 'utf8')
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`)
    await page.screenshot({ path: place(`${name}.png`), omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
