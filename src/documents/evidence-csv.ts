import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import { csvOf } from './csv.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { evidenceTexts } from './texts/texts-for.ts'

/**
 * Returns the evidence of an item as one table that Excel in Danish opens: what it is, what happened, the audit trail
 * and how to verify it, each row with the section that it is of.
 */
export function evidenceCsv(evidence: Evidence, language: Language): string {
  const { csv, facts } = evidenceTexts(language)
  const sheet = evidenceSheet(evidence, language)
  const [chronology, trail] = sheet.tables
  const known = (section: string, of: typeof sheet.facts) =>
    of.map(({ label, value }) => ({ section, what: label, value }))
  const rows = [
    ...known(facts, [{ label: sheet.titleLabel, value: sheet.title }, ...sheet.facts]),
    ...(chronology?.rows ?? []).map(([when, what, who, where], i) => ({
      section: chronology?.heading,
      number: i + 1,
      when,
      what,
      who,
      where,
    })),
    ...(trail?.rows ?? []).map(([number, when, what, who], i) => ({
      section: trail?.heading,
      number,
      when,
      what,
      who,
      value: evidence.trail[i]?.hash,
    })),
    ...known(sheet.verification.heading, sheet.verification.facts),
    { section: sheet.verification.heading, what: sheet.made },
  ]
  return csvOf(rows, csv)
}
