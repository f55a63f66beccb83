import { describe, expect, it } from 'vitest'
import { answerCard } from '#cards/answer-card.ts'
import { digestCard } from '#cards/digest-card.ts'
import { eventsCard } from '#cards/events-card.ts'
import { bytesOf, COMFORTABLE_BYTES } from '#cards/limits.ts'
import { previewCard } from '#cards/preview-card.ts'
import { parseCardAction } from '#cards/verbs.ts'
import type { AnswerSpec } from '#domain/card-spec.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { addDays, day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { buttonsOf, partsOf, wordsOf } from '#tests/support/card-checks.ts'
import { anEdition, anEvent, aTask } from '#tests/support/factories.ts'
import { aarhusContext } from '#tests/support/gallery-world.ts'

const today = day('2025-12-01')
const tasks = Array.from({ length: 2000 }, (_, i) =>
  aTask({
    id: `opgave-${i}`,
    title: `Opgave nummer ${i} med en ganske lang titel`,
    due: onDay(addDays(today, i % 30)),
  }),
)
const events = Array.from({ length: 200 }, (_, i) => anEvent({ id: `møde-${i}` }))
const context = aarhusContext([], today, catalogueOf([anEdition({ tasks, events })], 1))
const place = { municipality: '0751', language: 'da', day: today } as const
const lines = tasks.map(({ id }) => ({ item: id, type: 'task', stage: 'before-7' }) as const)

describe('with 2,000 obligations', () => {
  it('the morning card keeps the most urgent, counts the rest and links to them', () => {
    const card = digestCard({ ...place, kind: 'digest', lines }, context)
    const words = wordsOf(card).join('\n')
    const shown = words.match(/Opgave nummer \d+/g) ?? []
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(shown.length).toBeGreaterThan(15)
    expect(shown).toEqual(
      tasks.slice(0, shown.length).map((task) => task.title.slice(0, shown[tasks.indexOf(task)]?.length)),
    )
    expect(words).toContain(`Og ${2000 - shown.length} mere, der ikke er plads til her.`)
    expect(JSON.stringify(card)).toContain('https://fristvagt.example/tab/agreement')
  })

  it('an answer drawn again from its own button shows and counts the same', () => {
    const items = tasks.map((task) => task.id)
    const card = answerCard({ ...place, kind: 'answer', heading: 'Opgaver', items, more: 0 }, context)
    const press = partsOf(card).find((part) => part.verb === 'fulfil')
    const action = parseCardAction('fulfil', press?.data)
    const spec = action?.verb === 'fulfil' ? action.spec : undefined
    expect(answerCard(spec as AnswerSpec, context)).toEqual(card)
  })

  it('an answer takes ten, folds all but six, and says how many more there are', () => {
    const items = tasks.map((task) => task.id)
    const card = answerCard({ ...place, kind: 'answer', heading: 'Opgaver', items, more: 0 }, context)
    expect(wordsOf(card)).toContain('Ikke udført (10)')
    expect(wordsOf(card)).toContain('Og 1990 mere.')
    expect(buttonsOf(card)).toContain('Vis flere (4)')
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
  })

  it('a preview of full mornings fits', () => {
    const nudges = tasks.map((t) => ({ item: t.id, type: 'task', stage: 'due', deadline: t.due }) as const)
    const mornings = Array.from({ length: 30 }, (_, i) => ({ day: addDays(today, i), nudges }))
    const card = previewCard({ ...place, from: today, days: 30, time: '08:00', context, mornings })
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
    expect(wordsOf(card)).toContain('60000 påmindelser på 30 morgener')
  })

  it('a list of 200 meetings shows ten', () => {
    const card = eventsCard({ ...context, ...place, events, heading: 'Møder', inCalendar: new Map() })
    expect(wordsOf(card)).toContain('Og 190 mere.')
    expect(bytesOf(card)).toBeLessThanOrEqual(COMFORTABLE_BYTES)
  })
})
