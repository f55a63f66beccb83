import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet } from '../sheet.ts'
import { loadFonts } from './fonts.ts'
import { sheetPdf } from './sheet-pdf.ts'

/** What a worker is given: a document in words, and when it was made. */
export interface PdfOrder {
  readonly sheet: Sheet
  readonly made: Date
}

const { sheet, made } = workerData as PdfOrder
parentPort?.postMessage(await sheetPdf(sheet, made, await loadFonts()))
