import { readFile } from 'node:fs/promises'
import { readSource } from '#catalog/source/read-source.ts'
import './fristvagt-bot.ts'

/** Fristvagt whole, which also reads the file that it is told of, and says when it has, in milliseconds. */
process.on('message', async (message) => {
  if (typeof message !== 'object' || message === null || !('file' in message)) return
  const bytes = await readFile(String(message.file))
  const start = performance.now()
  const { pages } = await readSource({ name: 'slides.pdf', bytes })
  process.send?.({ read: performance.now() - start, pages: pages.length })
})
