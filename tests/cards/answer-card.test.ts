import { describe, expect, it } from 'vitest'
import { answerCard } from '#cards/answer-card.ts'
import { drawCard } from '#cards/draw-card.ts'
import { standingsOf } from '#domain/standing.ts'
import { buttonsOf, wordsOf } from '#tests/support/card-checks.ts'
import { aarhusContext, digestOf, unsignedOf } from '#tests/support/gallery-world.ts'

const context = aarhusContext()
const spec = unsignedOf(context, 'da')
const groupsOf = (words: readonly string[]) => words.filter((word) => /\(\d+\)$/.test(word))

describe('which agreements are unsigned', () => {
  it('keeps unsigned, unknown and not yet sent apart', () => {
    expect(groupsOf(wordsOf(answerCard(spec, context)))).toEqual([
      'Ikke underskrevet (1)',
      'Status kendes ikke (4)',
      'Ikke udsendt endnu (2)',
    ])
  })

  it('puts the overdue first in each group', () => {
    const words = wordsOf(answerCard(spec, context))
    const titles = words.filter((word) => /^[A-Z]\w+ · Databehandleraftale/.test(word))
    expect(titles[0]).toBe('EESSI · Databehandleraftale - ny skabelon')
    expect(titles[1]).toBe('FLIS · Databehandleraftale - ny skabelon')
  })

  it('waits for what KOMBIT has not sent, and says what cannot be read', () => {
    const text = wordsOf(answerCard(spec, context)).join('\n')
    expect(text).toContain(
      'Uafklaret – KOMBIT har ikke sat en frist\nAfvent aftalen fra KOMBIT · status kendes ikke',
    )
    expect(text).toContain('Fristen kan ikke læses: »50.10.2025«')
  })

  it('folds what waits for KOMBIT, and has no button to sign it with', () => {
    const card = answerCard(spec, context)
    expect(buttonsOf(card)).toContain('Vis dem (2)')
    expect(buttonsOf(card).filter((title) => title === 'Underskrevet')).toHaveLength(5)
    const alone = answerCard({ ...spec, items: ['aula-dba', 'kp-dba'], more: 0 }, context)
    expect(buttonsOf(alone)).not.toContain('Vis dem (2)')
  })

  it('shows six of a group and folds the rest, but never a single one', () => {
    const tasks = [...context.catalogue.obligations].flatMap(([id, { type }]) =>
      type === 'task' ? [id] : [],
    )
    const shown = (count: number) =>
      buttonsOf(answerCard({ ...spec, items: tasks.slice(0, count), more: 0 }, context)).filter((title) =>
        title.startsWith('Vis flere'),
      )
    expect(shown(7)).toEqual([])
    expect(shown(9)).toEqual(['Vis flere (3)'])
  })

  it('moves what is signed to a group of its own', () => {
    expect(groupsOf(wordsOf(answerCard(spec, aarhusContext(['flis-dba']))))).toEqual([
      'Ikke underskrevet (1)',
      'Status kendes ikke (3)',
      'Ikke udsendt endnu (2)',
      'Underskrevet (1)',
    ])
  })

  it('says that Odder has signed the 3x agreement, and who says so', () => {
    const odder = { ...context, standings: standingsOf(context.catalogue, '0727', new Map()) }
    const words = wordsOf(answerCard({ ...spec, municipality: '0727', items: ['3x-datastandarder'] }, odder))
    expect(words).toContain(
      '✓ KOMBIT pr. 20.11.2025: underskrevet · 3xbegrebs- og datastandarder · Tilslutningsaftale',
    )
  })

  it('counts what did not fit and links to it, dates itself and names its source', () => {
    const card = answerCard(spec, context)
    expect(wordsOf(card)).toContain(`Og ${spec.more} mere.`)
    expect(buttonsOf(card)).toContain('Se hele listen')
    expect(wordsOf(card).at(-1)).toBe(
      'Pr. 1. december 2025 · Kilde: KOMBIT-programledermøde 5. december 2025',
    )
  })

  it('calls tasks done, and a mixture in place', () => {
    const mixed = { ...spec, items: ['valg-ean', '3x-datastandarder'], more: 0 }
    expect(groupsOf(wordsOf(answerCard(mixed, context)))).toEqual(['Ikke på plads (2)'])
    const tasks = { ...spec, items: ['valg-ean', 'adg-0'], more: 0 }
    expect(groupsOf(wordsOf(answerCard(tasks, aarhusContext(['valg-ean']))))).toEqual([
      'Ikke udført (1)',
      'Udført (1)',
    ])
  })

  it('goes on with buttons that narrow and widen the question, and with none where it is not known', () => {
    const question = 'ask=list_agreements&status=unsigned&solution=flis&municipality=own&in=da'
    const asked = buttonsOf(answerCard({ ...spec, question }, context)).slice(-4)
    expect(asked).toEqual(['Næste måned', 'Hele landet', 'Alle løsninger', 'Uanset status'])
    const { question: _, ...before } = spec
    expect(buttonsOf(answerCard(before, context))).not.toContain('Næste måned')
  })

  it('links to the very list that it has no room for', () => {
    const text = JSON.stringify(answerCard(spec, context))
    expect(text).toContain('/tab/ask?ask=list_agreements&status=unsigned&in=da')
  })

  it('asks which of two things is meant, and answers for both meanwhile', () => {
    const meanings = ['FKI-STS', 'STS'].map((name) => ({
      name,
      question: { intent: 'list_tasks', filters: { solution: [name] }, language: 'da', unread: [] } as const,
    }))
    const card = answerCard(spec, context, { meanings })
    expect(wordsOf(card)).toContain('Navnet kan betyde flere ting. Hvilken mener du?')
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['FKI-STS', 'STS']))
    expect(groupsOf(wordsOf(card))).not.toEqual([])
  })
})

it('a card is drawn again by the kind of its spec', () => {
  const digest = digestOf(context, 'en')
  expect(drawCard(spec, context)).toEqual(answerCard(spec, context))
  expect(wordsOf(drawCard(digest, context))[0]).toBe('Deadlines in Aarhus')
})
