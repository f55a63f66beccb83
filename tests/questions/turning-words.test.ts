import { describe, expect, it } from 'vitest'
import { asked, idsOf, understood } from './december.ts'

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
