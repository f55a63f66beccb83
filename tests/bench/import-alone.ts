import { readFile as bytesOf } from 'node:fs/promises'
import { openPdf } from '#catalog/source/pdf/open-pdf.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { readSource } from '#catalog/source/read-source.ts'

/**
 * Reads a PDF, and prints the milliseconds that took and the most memory of a process that does, in megabytes: as Fristvagt
 * reads it, or (`floor`) only the bare text of its pages by pdf.js, with nothing put together.
 */
const [how, file = ''] = process.argv.slice(2)
const LOOK_EVERY_MS = 20
const bytes = await bytesOf(file)
const start = performance.now()
if (how === 'floor') await bareText()
else await readSource({ name: 'slides.pdf', bytes })
const took = performance.now() - start
process.stdout.write(`took ${took} with ${how === 'floor' ? 0 : await megabytesOfReading()}\n`)

/** Reads it here, as the process does that Fristvagt starts for it. */
async function megabytesOfReading(): Promise<number> {
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() / 1024 ** 2)
  }, LOOK_EVERY_MS)
  await readFile({ name: 'slides.pdf', bytes }, READ_LIMITS)
  clearInterval(watch)
  return most
}

async function bareText(): Promise<void> {
  const pdf = await openPdf(bytes)
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await pdf.loadingTask.destroy()
}
