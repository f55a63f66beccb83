import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import type { SourceDocument } from '#catalog/source/source-document.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { droppedLines } from '#tests/support/dropped-lines.ts'
import { anyMaterial } from '#tests/support/generated-material.ts'
import { asText } from '#tests/support/material-as.ts'
import { telling } from '#tests/support/telling-lines.ts'

const published = catalogueOf([december2025], 1)
const meetingDate = day('2025-12-05')

/** A text as it is read: blocks of lines, numbered. */
function documentOf(text: string): SourceDocument {
  const lines = text.split('\n').map((line, i) => ({ line: i + 1, text: line }))
  const blocks = lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => ({ kind: 'text' as const, lines: [line] }))
  return { name: 'x.txt', kind: 'text', hash: '0'.repeat(64), pages: [{ number: 1, blocks }] }
}

function dropped(text: string): readonly string[] {
  const draft = understand(documentOf(text), { meetingDate, published })
  expect(editionFaults(draft.edition)).toEqual([])
  expect(draft.left.filter(telling(meetingDate))).toEqual([])
  return droppedLines(text, draft)
}

const WORDS =
  'SAPA FLIS VALG Databehandleraftale Tilslutningsaftale - ny skabelon bilag A B+C Sendt uge 44 15. december 05.12.2025 50.10.2025 Uafklaret primo dec systemansvarlige og KOMBIT- programledere Deadline Aftale Udsendt til KOMBIT-løsning Projekt Opgave Start dato Slut dato Webinar dialogmøde torsdag den 8. januar 2026 kl. 9.30 - 11.00 Tilmeldingsfrist Opgaven: 83 kommuner mangler Aarhus Fang | [ ] tidsplan er offentliggjort — Tilbudsfrist: efter sommerferien 2026 2. halvår uge 7 https://kombit.dk/a AHA@kombit.dk Anne Hansen Herning Nyhed: DIALOGMØDE AGENDA Kontakt primo marts'.split(
    ' ',
  )
const anyLine = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const anyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: anyLine }, { weight: 1, arbitrary: fc.constant('') }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((lines) => lines.join('\n'))

describe('nothing of a file is dropped in silence', () => {
  it('whatever the words of offices are put together to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(dropped(text)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 }), (lines) => {
        understand(documentOf(lines.join('\n')), { meetingDate, published })
      }),
      { numRuns: 60 },
    )
  })

  it('of generated material, of which each line is an item, a problem or left over as what it is', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const draft = understand(documentOf(asText(material)), { meetingDate: material.meeting, published })
        expect(draft.left.filter(({ as }) => as === 'prose')).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})

describe('hostile text', () => {
  /** Four times as much takes about four times as long; what compares all with all takes sixteen times. */
  const ratio = (text: (size: number) => string) => {
    const cost = (size: number) => {
      const document = documentOf(text(size))
      const before = process.cpuUsage()
      understand(document, { meetingDate, published })
      const { user } = process.cpuUsage(before)
      return user
    }
    cost(2000)
    const least = (size: number) => Math.min(cost(size), cost(size), cost(size))
    return least(16_000) / Math.max(least(4000), 4000)
  }

  it.each([
    ['one line of one letter', (n: number) => 'a'.repeat(n * 20)],
    ['one line of digits and dots', (n: number) => '1.'.repeat(n * 10)],
    ['one line of words', (n: number) => 'SAPA den 8. januar kl. '.repeat(n)],
    ['one line of brackets', (n: number) => '([|'.repeat(n * 5)],
    [
      'lines of rows',
      (n: number) =>
        `KOMBIT-løsning Aftale Udsendt til Deadline\n${'SAPA Databehandleraftale - ny 1.1.2026\n'.repeat(n / 20)}`,
    ],
    ['lines of names', (n: number) => `83 kommuner mangler underskrift:\n${'Aarhug\n'.repeat(n / 10)}`],
    ['lines of dashes', (n: number) => '- \n'.repeat(n)],
  ])('takes time by its length: %s', (_, text) => {
    expect(ratio(text)).toBeLessThan(9)
  })
})
