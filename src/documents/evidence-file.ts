import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import { evidenceCsv } from './evidence-csv.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { drawPdf } from './pdf/draw-pdf.ts'

/**
 * Returns the evidence of an item as a file for the municipality's journal: a table for Excel, or pages of A4 that are
 * tagged and fit for archives (PDF/A-2a).
 */
export async function evidenceFile(
  evidence: Evidence,
  format: 'csv' | 'pdf',
  language: Language,
): Promise<Buffer | string> {
  if (format === 'csv') return evidenceCsv(evidence, language)
  const made = new Date(evidence.madeAt.epochMilliseconds)
  return drawPdf({ sheet: evidenceSheet(evidence, language), made })
}
