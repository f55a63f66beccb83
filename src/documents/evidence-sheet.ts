import type { AuditEntry } from '#domain/audit.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import { eventLine } from './evidence-events.ts'
import { evidenceFacts, person, words } from './evidence-facts.ts'
import { momentWords } from './moments.ts'
import type { Sheet, SheetTable } from './sheet.ts'
import { evidenceTexts } from './texts/texts-for.ts'

const SHOWN_OF_HASH = 16

/** Returns the evidence of an item in words. */
export function evidenceSheet(evidence: Evidence, language: Language): Sheet {
  const texts = evidenceTexts(language)
  const { obligation, events, trail, madeAt, madeBy } = evidence
  const tableOf = (
    { heading, note, none, columns }: typeof texts.chronology,
    rows: readonly (readonly string[])[],
  ): SheetTable => ({ heading, note: rows.length === 0 ? none : note, columns, rows })
  return {
    language,
    kind: texts.kind,
    title: words(obligation.item.title),
    titleLabel: texts.labels[obligation.type],
    facts: evidenceFacts(evidence, language),
    tables: [
      tableOf(
        texts.chronology,
        events.map((event) => eventLine(event, evidence, language)),
      ),
      tableOf(
        texts.trail,
        trail.map((entry) => trailLine(entry, language)),
      ),
    ],
    verification: verificationOf(evidence, language),
    made: texts.made(momentWords(madeAt, language), person(madeBy, language)),
    page: texts.page,
  }
}

function trailLine({ seq, at, action, by, hash }: AuditEntry, language: Language): readonly string[] {
  const { actions } = evidenceTexts(language)
  const who = person(by ?? { tenant: '', id: '', name: '' }, language)
  return [
    String(seq),
    momentWords(at, language),
    actions[action] ?? action,
    who,
    hash.slice(0, SHOWN_OF_HASH),
  ]
}

function verificationOf({ municipality, end }: Evidence, language: Language): Sheet['verification'] {
  const { verification: texts } = evidenceTexts(language)
  if (!end) return { heading: texts.heading, facts: [], note: texts.noChain }
  const command = `fristvagt audit --municipality ${municipality} --expect ${municipality}:${end.seq}:${end.hash}`
  return {
    heading: texts.heading,
    facts: [
      { label: texts.end, value: String(end.seq) },
      { label: texts.hash, value: end.hash },
      { label: texts.command, value: command },
    ],
    note: texts.note,
  }
}
