import { Worker } from 'node:worker_threads'
import type { PdfOrder } from './pdf-worker.ts'

/** What the longest document that anybody has asked for needs, many times over. */
const MOST_MEMORY_MB = 256

let before: Promise<unknown> = Promise.resolve()

/**
 * Returns a document as PDF, drawn in a thread of its own: opening the fonts alone takes longer than others should wait
 * for their answers. One at a time, so that many who ask at once do not take all of the machine.
 */
export function drawPdf(order: PdfOrder): Promise<Buffer> {
  const drawn = before.then(() => drawInThread(order))
  before = drawn.catch(() => undefined)
  return drawn
}

function drawInThread(order: PdfOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    // After a message this is too late to matter; without one, nobody would be told.
    worker.once('exit', (code) => reject(new Error(`the PDF was not drawn: its thread ended with ${code}`)))
  })
}
