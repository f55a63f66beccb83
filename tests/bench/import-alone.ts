import { readFile } from 'node:fs/promises'
import { openPdf } from '#catalog/source/pdf/open-pdf.ts'
import { readSource } from '#catalog/source/read-source.ts'

/**
 * Reads a PDF in a process of its own, and prints the milliseconds that took and the most memory of the process, in
 * megabytes: as Fristvagt does, or (`floor`) only the bare text of its pages by pdf.js, with nothing put together.
 */
const [how, file = ''] = process.argv.slice(2)
const LOOK_EVERY_MS = 20
const bytes = await readFile(file)
let megabytes = 0
const watch = setInterval(() => {
  megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 ** 2)
}, LOOK_EVERY_MS)
const start = performance.now()
if (how === 'floor') await bareText()
else await readSource({ name: 'slides.pdf', bytes })
const took = performance.now() - start
clearInterval(watch)
process.stdout.write(`took ${took} with ${megabytes}\n`)

async function bareText(): Promise<void> {
  const pdf = await openPdf(bytes)
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await pdf.loadingTask.destroy()
}
