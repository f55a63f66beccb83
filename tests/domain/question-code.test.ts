import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Understanding } from '#domain/question.ts'
import { decodeQuestion, encodeQuestion } from '#domain/question-code.ts'
import { asked } from '#tests/questions/december.ts'

const QUESTIONS = [
  'hvilke aftaler er ikke underskrevet',
  'opgaver til systemansvarlig på SAPA i Q1',
  'hvilke kommuner i Nordjylland mangler at underskrive 3x',
  'aftaler undtagen FLIS og SAPA',
  'hvem mangler 3x, undtagen Aarhus',
  'databehandleraftale bilag A',
  'stop påmindelser',
  'which meetings are there before summer',
]
const bare = ({ because: _, ...question }: Understanding): Understanding => ({ ...question, unread: [] })

describe('a question as a text', () => {
  it.each(QUESTIONS)('of "%s" is read as it was understood', (q) => {
    const { understanding } = asked(q)
    expect(decodeQuestion(encodeQuestion(understanding))).toEqual(bare(understanding))
  })

  it('holds none of the words that nobody understood', () => {
    expect(encodeQuestion({ ...asked(QUESTIONS[0] ?? '').understanding, unread: ['hemmeligt'] })).toBe(
      'ask=list_agreements&status=unsigned&kind=agreement&in=da',
    )
  })

  it.each([
    ['nothing', ''],
    ['no text', 7],
    ['an intent that is none', 'ask=drop_table'],
    ['a status that is none', 'ask=list_tasks&status=secret'],
    ['a day that is none', 'ask=list_tasks&from=2025-02-30'],
    ['a municipality that is none', 'ask=list_tasks&municipality=9999'],
    ['a filter that nobody knows', 'ask=list_tasks&person=mette'],
    ['the same filter twice', 'ask=list_tasks&status=open&status=signed'],
    ['markup for a name', 'ask=list_tasks&solution=%3Cb%3E'],
    ['a text longer than any of ours', `ask=list_tasks&topic=${'a'.repeat(60)}${',b'.repeat(600)}`],
  ])('is refused whole for %s: half of a question is another question', (_, code) => {
    expect(decodeQuestion(code)).toBeUndefined()
  })

  it('of any text at all is a question or none', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeQuestion(text) === undefined || text.includes('ask=')))
  })
})
