import { describe, expect, it } from 'vitest'
import type { Filters, Intent } from '#domain/question.ts'
import { conversed, idsOf } from '../december.ts'

const understoodAfter = (...questions: readonly string[]) => conversed(...questions).understanding

describe('a question that leans on the one before', () => {
  it.each<[string, string, Intent, Partial<Record<keyof Filters, unknown>>]>([
    [
      'SAPA opgaver i december',
      'og i januar?',
      'list_tasks',
      { solution: ['sapa'], kind: 'task', from: '2026-01-01', to: '2026-01-31' },
    ],
    [
      'hvilke aftaler er ikke underskrevet',
      'og Aalborg?',
      'list_agreements',
      { status: 'unsigned', kind: 'agreement', municipality: ['0851'] },
    ],
    [
      'hvilke aftaler er ikke underskrevet',
      'hvad med Odense',
      'list_agreements',
      { status: 'unsigned', kind: 'agreement', municipality: ['0461'] },
    ],
    [
      'hvilke aftaler er ikke underskrevet',
      'kun FLIS',
      'list_agreements',
      { status: 'unsigned', kind: 'agreement', solution: ['flis'] },
    ],
    ['sapa aftaler', 'også FLIS', 'list_agreements', { kind: 'agreement', solution: ['sapa', 'flis'] }],
    ['which agreements are unsigned', 'what about tasks?', 'list_tasks', { status: 'open', kind: 'task' }],
    [
      'hvilke opgaver har vi',
      'kun de overskredne',
      'list_tasks',
      { status: 'overdue', kind: 'task', municipality: ['own'] },
    ],
    [
      'har vi underskrevet 3x?',
      'hvem mangler så?',
      'who_is_missing',
      { status: 'unsigned', solution: ['3x-datastandarder'] },
    ],
    [
      'hvem mangler 3x i Nordjylland',
      'og i Midtjylland?',
      'who_is_missing',
      { status: 'unsigned', solution: ['3x-datastandarder'], municipality: ['KKR Midtjylland'] },
    ],
    [
      'hvem mangler 3x i Nordjylland',
      'hvem har underskrevet?',
      'who_is_missing',
      { status: 'signed', solution: ['3x-datastandarder'], municipality: ['KKR Nordjylland'] },
    ],
    [
      '3x',
      'har Odder underskrevet den?',
      'item_detail',
      { solution: ['3x-datastandarder'], municipality: ['0727'] },
    ],
    [
      '3x',
      'vi har underskrevet den',
      'mark_signed',
      { solution: ['3x-datastandarder'], municipality: ['own'] },
    ],
    [
      'hvornår er fristen for FLIS',
      'mind mig om det igen om 14 dage',
      'snooze',
      { solution: ['flis'], from: '2025-12-15', to: '2025-12-15' },
    ],
    ['SAPA-aftalen', 'hvornår er fristen?', 'deadline_of', { solution: ['sapa'], kind: 'agreement' }],
    [
      'hvilke aftaler er ikke underskrevet',
      'uge 51',
      'list_agreements',
      { status: 'unsigned', kind: 'agreement', from: '2025-12-15', to: '2025-12-21' },
    ],
  ])('after "%s": "%s"', (before, question, intent, filters) => {
    const u = understoodAfter(before, question)
    expect([u.intent, u.filters, u.unread]).toEqual([intent, filters, []])
  })

  it('goes on from what was understood of several', () => {
    const { filters, except } = understoodAfter(
      'hvilke aftaler er ikke underskrevet',
      'undtagen SAPA',
      'og i december',
    )
    expect(except).toEqual({ solution: ['sapa'] })
    expect(filters).toMatchObject({ status: 'unsigned', from: '2025-12-01', to: '2025-12-31' })
  })

  it('says which word pointed back, and what that gave', () => {
    expect(understoodAfter('SAPA opgaver i december', 'og i januar?').because).toEqual(
      expect.arrayContaining([
        { words: 'i januar', gave: 'from', value: '2026-01-01' },
        { words: 'og', gave: 'intent', value: 'list_tasks', before: true },
        { words: 'og', gave: 'solution', value: 'sapa', before: true },
      ]),
    )
  })
})

describe('what was shown before', () => {
  it.each([
    ['nummer 2', 'item_detail', ['flis-dba']],
    ['the second one', 'item_detail', ['flis-dba']],
    ['udskyd den anden til fredag', 'snooze', ['flis-dba']],
    ['udskyd den sidste til fredag', 'snooze', ['flis-dba']],
    ['mark the first one as done', 'mark_done', ['valg-ean']],
    ['udskyd dem til fredag', 'snooze', ['valg-ean', 'flis-dba']],
    ['hvilke af dem er overskredet?', 'list_tasks', []],
  ] as const)('is pointed at by "%s"', (question, intent, items) => {
    const answer = conversed('hvilke opgaver har frist i denne uge', question)
    expect([answer.understanding.intent, idsOf(answer), answer.understanding.unread]).toEqual([
      intent,
      items,
      [],
    ])
  })

  it('goes into the calendar', () => {
    const events = idsOf(conversed('hvilke webinarer er der i januar', 'læg det i min kalender'))
    expect(events).toEqual(['sapa-webinar-2026-01-21'])
  })

  it('of another municipality is put off for one’s own', () => {
    const { filters } = understoodAfter(
      'hvilke aftaler har Odder ikke underskrevet',
      'mind mig om dem på fredag',
    )
    expect(filters.municipality).toBeUndefined()
  })

  it('has no ninety-ninth: nothing is guessed', () => {
    const { intent, unread } = understoodAfter('hvilke opgaver har frist i denne uge', 'den niende')
    expect([intent, unread]).not.toEqual(['item_detail', []])
    expect(understoodAfter('hvilke opgaver har frist i denne uge', 'nummer 99').intent).toBe('unknown')
  })
})

describe('a question that stands on its own', () => {
  it.each([
    'hvad er NIS2',
    'hvilke møder kommer der',
    'hvilke opgaver har vi i januar',
    'hvem mangler at underskrive 3x?',
    'hvornår er det næste møde',
    'hjælp',
    'abonner på SAPA',
    'og hvad med vejret?',
    'SAPA-aftalen',
  ])('means the same after another: "%s"', (question) => {
    expect(understoodAfter('hvilke aftaler har Odder ikke underskrevet i december', question)).toEqual(
      understoodAfter(question),
    )
  })

  it('that leans on nothing tells what it cannot know', () => {
    expect(understoodAfter('mind mig om det igen om 14 dage').unread).toEqual(['det'])
    expect(understoodAfter('hjælp', 'mind mig om det igen om 14 dage').unread).toEqual(['det'])
    expect(understoodAfter('the second one').intent).toBe('unknown')
  })
})

describe('a CPR number between two questions', () => {
  it('is refused, and leaned on by nothing', () => {
    const refused = conversed('sapa opgaver', 'og 010190-1234?')
    expect(refused.understanding).toMatchObject({ intent: 'unknown', refused: 'cpr-number', filters: {} })
    expect(JSON.stringify(conversed('sapa opgaver', 'og 010190-1234?', 'og i januar?'))).not.toMatch(
      /1234|0101/,
    )
  })
})
