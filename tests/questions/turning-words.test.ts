import { describe, expect, it } from 'vitest'
import type { Understanding } from '#domain/question.ts'
import { asked, idsOf, understood } from './december.ts'
import { GOLDEN } from './golden.ts'

/** Questions that are understood, and the same with a word that turns them: it must never be passed over. */
const TURNED = [
  ['hvilke aftaler er underskrevet', 'hvilke aftaler er ikke underskrevet'],
  ['which agreements are signed', 'which agreements are not signed'],
  ['hvilke opgaver er færdige', 'hvilke opgaver er endnu ikke færdige'],
  ['hvad skal vi gøre', 'hvad skal vi ikke gøre'],
  ['hvilke aftaler mangler', 'hvilke aftaler mangler undtagen SAPA'],
  ['which agreements are unsigned', 'which agreements are unsigned except SAPA'],
  ['alle aftaler', 'alle aftaler andre end databehandleraftaler'],
  ['hvem mangler 3x', 'alle andre end Aarhus der mangler 3x'],
  ['opgaver', 'opgaver men ikke SAPA'],
  ['aftaler for SAPA og FLIS', 'aftaler for SAPA og FLIS undtagen bilag A'],
  ['opgaver 15. december', 'opgaver efter 15. december'],
  ['opgaver 15. december', 'opgaver før 15. december'],
  ['opgaver', 'opgaver efter mødet'],
  ['opgaver', 'opgaver før valget'],
  ['tasks', 'tasks before the meeting'],
  ['åbne opgaver', 'ikke åbne opgaver'],
] as const

describe('a word that turns the meaning', () => {
  it.each(TURNED)('of "%s" is honoured or reported in "%s"', (plain, turned) => {
    const reported = understood(turned).unread.length > 0
    const before = [idsOf(asked(plain)), asked(plain).municipalities]
    const after = [idsOf(asked(turned)), asked(turned).municipalities]
    const honoured = JSON.stringify(before) !== JSON.stringify(after) || plainly(plain) !== plainly(turned)
    expect(reported || honoured).toBe(true)
  })

  const plainly = (q: string) => JSON.stringify([understood(q).filters, understood(q).except])

  it('takes out what it names', () => {
    const ids = idsOf(asked('hvilke aftaler er ikke underskrevet undtagen SAPA og FLIS'))
    expect(ids).toContain('eessi-dba')
    expect(ids.filter((id) => /^(sapa|flis)-/.test(id))).toEqual([])
  })

  it('is told of with what it points at when it cannot be read', () => {
    expect(understood('opgaver efter mødet').unread).toEqual(['efter mødet'])
    expect(understood('aftaler for SAPA undtagen bilag A').unread).toEqual(['undtagen bilag A'])
    expect(asked('opgaver efter mødet').text).toContain('efter mødet')
  })

  it('that is a word of ours in no sentence of ours is told of as well', () => {
    expect(understood('slet alle aftaler').unread).toEqual(['slet'])
  })

  it('words of titles that nothing within the filters has are told of', () => {
    const answer = asked('hvilke aftaler er sendt')
    expect(answer.understanding.unread).toEqual(['sendt'])
    expect(answer.text).toContain('sendt')
  })
})

/** Words that matter, whatever they are added to: none of the suite's questions says the same already. */
const ADDED: Record<'da' | 'en', readonly string[]> = {
  da: [
    ...[
      'ikke',
      'aldrig',
      'uden',
      'undtagen',
      'bortset fra',
      'efter',
      'før',
      'siden',
      'hvorfor',
      'hvordan',
      'hvis',
    ],
    ...[
      'medmindre',
      'mindst 77',
      'mere end 77',
      'højst 77',
      '77',
      'tidligere',
      'gamle',
      'fjern',
      'send',
      'Norge',
    ],
    ...[
      'undtagen NemRefusion',
      'alle andre end Samsø',
      'efter 2031',
      'før 2019',
      'i 2019',
      'kl. 7',
      'borgmesteren',
    ],
    ...['for Samsø', 'til kystvagtchefer', 'overskredne', 'uafklarede', 'billigste'],
  ],
  en: [
    ...[
      'not',
      'never',
      'without',
      'except',
      'apart from',
      'after',
      'before',
      'since',
      'why',
      'how',
      'if',
      'unless',
    ],
    ...[
      'at least 77',
      'more than 77',
      'at most 77',
      '77',
      'previously',
      'old',
      'delete',
      'send',
      'Norway',
      'mayor',
    ],
    ...[
      'except NemRefusion',
      'everyone but Samsø',
      'after 2031',
      'before 2019',
      'in 2031',
      'at 7',
      'cheapest',
    ],
    ...['for Samsø', 'overdue', 'undecided', 'quarterly'],
  ],
}
const SILENT = ['help', 'unknown', 'subscribe']

/** Returns the question with words put before it, into its middle and after it. */
function withAdded(question: string, words: string): string[] {
  const all = question.replace(/[?.!]+$/, '').split(' ')
  return [0, Math.ceil(all.length / 2), all.length].map((at) => all.toSpliced(at, 0, words).join(' '))
}

const meant = ({ intent, filters, except, topic }: Understanding) =>
  JSON.stringify([intent, filters, except, topic])
/** Nothing is overdue twice. */
const isSaid = (u: Understanding) => ['overdue', 'unclear'].includes(u.filters.status ?? '')

describe.each(['da', 'en'] as const)('added to any question of the suite in %s', (language) => {
  // What takes something out already may take out the same.
  const questions = GOLDEN.filter((g) => !g.after)
    .map(({ q }) => [q, understood(q)] as const)
    .filter(([, u]) => u.language === language && !u.except && !SILENT.includes(u.intent))

  it.each(ADDED[language])('"%s" is honoured or told as not read', (word) => {
    const states = /^(?:overskredne|uafklarede|overdue|undecided)$/.test(word)
    const passedOver = questions
      .filter(([question, u]) => !(states && isSaid(u)) && !question.toLowerCase().includes(word))
      .flatMap(([question, plain]) =>
        withAdded(question, word).filter((turned) => {
          const u = understood(turned)
          return (
            u.intent !== 'unknown' && String(u.unread) === String(plain.unread) && meant(u) === meant(plain)
          )
        }),
      )
    expect(questions.length).toBeGreaterThan(30)
    expect(passedOver).toEqual([])
  })
})
