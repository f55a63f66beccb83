import { describe, expect, it } from 'vitest'
import { readDeadline } from '#catalog/understanding/read-deadline.ts'
import { day } from '#domain/day.ts'

const meeting = day('2025-12-05')

/** What the words say: "from/to how", or the kind and why. */
function read(text: string): string {
  const { deadline, how } = readDeadline(text, meeting)
  if ('from' in deadline)
    return `${deadline.from === deadline.to ? deadline.from : `${deadline.from}/${deadline.to}`} ${how}`
  return deadline.kind === 'unreadable' ? `unreadable: ${deadline.why}` : deadline.kind
}

describe('dates as Danish offices write them', () => {
  it.each([
    ['05.12.2025', '2025-12-05 stated'],
    ['5.12.25', '2025-12-05 stated'],
    ['05.12.25', '2025-12-05 stated'],
    ['15/12-25', '2025-12-15 stated'],
    ['19/1-2026', '2026-01-19 stated'],
    ['senest den 15/12-25', '2025-12-15 stated'],
    ['2025-12-15', '2025-12-15 stated'],
    ['1/1 2026', '2026-01-01 stated'],
    ['15. december', '2025-12-15 inferred'],
    ['d. 3. november', '2025-11-03 inferred'],
    ['3. februar', '2026-02-03 inferred'],
    ['torsdag den 8. januar 2026', '2026-01-08 stated'],
    ['24/11-15/12 2025', '2025-11-24/2025-12-15 stated'],
    ['15/12-15/1 2026', '2025-12-15/2026-01-15 stated'],
    ['3.-5. december 2025', '2025-12-03/2025-12-05 stated'],
    ['24. november - 15. december 2025', '2025-11-24/2025-12-15 stated'],
    ['1.12.-22.12', '2025-12-01/2025-12-22 inferred'],
    ['Sendt uge 44', '2025-10-27/2025-11-02 inferred'],
    ['senest fredag uge 49', '2025-12-05 inferred'],
    ['onsdag i uge 2 2026', '2026-01-07 stated'],
    ['uge 9-11', '2026-02-23/2026-03-15 inferred'],
    ['uge 3-4 2026', '2026-01-12/2026-01-25 stated'],
    ['dec-25', '2025-12-01/2025-12-31 stated'],
    ['Primo jan.', '2026-01-01/2026-01-10 inferred'],
    ['Sendes primo december', '2025-12-01/2025-12-10 inferred'],
    ['Medio dec.2025', '2025-12-11/2025-12-20 stated'],
    ['Medio/ultimo dec', '2025-12-11/2025-12-31 inferred'],
    ['Ultimo Jan.', '2026-01-21/2026-01-31 inferred'],
    ['Q3 2026', '2026-07-01/2026-09-30 stated'],
    ['1. kvartal 2026', '2026-01-01/2026-03-31 stated'],
    ['2. halvår 2026', '2026-07-01/2026-12-31 stated'],
    ['2. halvar 2026?', '2026-07-01/2026-12-31 stated'],
    ['før sommerferien 2026', '2026-01-01/2026-06-26 stated'],
    ['efter sommerferien 2026', 'undecided'],
    ['Uafklaret', 'undecided'],
    ['', 'undecided'],
    ['2026-2027+', 'undecided'],
    ['[05.12.25', '2025-12-05 stated'],
    ['25 09.2025', '2025-09-25 stated'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['50.10.2025', 'unreadable: ingen dag i kalenderen: 10.10.2025, 20.10.2025 eller 30.10.2025'],
    ['31.11.2025', 'unreadable: ingen dag i kalenderen: 30.11.2025, 31.10.2025 eller 31.12.2025'],
    ['31.11.', 'unreadable: ingen dag i kalenderen: 30.11.2025, 31.10.2025 eller 31.12.2025'],
    ['30. februar 2026', 'unreadable: ingen dag i kalenderen: 28.02.2026, 30.01.2026 eller 30.03.2026'],
    [
      'fredag den 8. januar 2026',
      'unreadable: ugedagen og datoen passer ikke sammen: 08.01.2026 eller 09.01.2026',
    ],
    ['Medio dec.2075', 'unreadable: årstallet ligger mange år fra mødet: 11.12.2025-20.12.2025'],
    ['15/12-1/12 2025', 'unreadable: slutter, før det begynder'],
    ['1/12026', 'unreadable: tallene er løbet sammen'],
    ['1, 43 55,5', 'unreadable: ingen dato, der kan læses'],
    ['o |4\\ 100 47', 'unreadable: ingen dato, der kan læses'],
    ['snarest muligt', 'unreadable: ingen dato, der kan læses'],
    ['uge 54', 'unreadable: ingen dato, der kan læses'],
  ])('makes no date of %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each(['Rolle 4', 'ADG_0', 'datapakke 2', 'R75', 'bilag B+C', 'K98', '3x', 'version 2.1', '11 formål'])(
    'does not take the code %j for a date',
    (text) => {
      expect(read(text)).toMatch(/^unreadable/)
    },
  )

  it('keeps the words of the source, joined', () => {
    expect(readDeadline('[Medio/ultimo\n dec', meeting).deadline.raw).toBe('Medio/ultimo dec')
  })
})
