import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, isDay } from '#domain/day.ts'
import { readTime } from '#domain/office-dates/read-time.ts'
import { tokensOf } from '#questions/fold.ts'

const MONDAY = day('2025-12-01')

/** Returns what the words say when all of them are read as one expression of time. */
function read(
  text: string,
  today: Day = MONDAY,
): readonly [string | undefined, string | undefined] | undefined {
  const words = tokensOf(text).map((t) => t.word)
  const span = readTime(words, 0, today)
  return span?.length === words.length ? [span.from, span.to] : undefined
}

describe('on Monday 1 December 2025', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['i dag', '2025-12-01', '2025-12-01'],
    ['today', '2025-12-01', '2025-12-01'],
    ['i morgen', '2025-12-02', '2025-12-02'],
    ['i overmorgen', '2025-12-03', '2025-12-03'],
    ['i går', '2025-11-30', '2025-11-30'],
    ['i denne uge', '2025-12-01', '2025-12-07'],
    ['this week', '2025-12-01', '2025-12-07'],
    ['næste uge', '2025-12-08', '2025-12-14'],
    ['next week', '2025-12-08', '2025-12-14'],
    ['sidste uge', '2025-11-24', '2025-11-30'],
    ['resten af ugen', '2025-12-01', '2025-12-07'],
    ['resten af året', '2025-12-01', '2025-12-31'],
    ['denne måned', '2025-12-01', '2025-12-31'],
    ['næste måned', '2026-01-01', '2026-01-31'],
    ['next month', '2026-01-01', '2026-01-31'],
    ['næste år', '2026-01-01', '2026-12-31'],
    ['i år', '2025-01-01', '2025-12-31'],
    ['uge 2', '2026-01-05', '2026-01-11'],
    ['i uge 49', '2025-12-01', '2025-12-07'],
    ['uge 48', '2025-11-24', '2025-11-30'],
    ['uge 3-4', '2026-01-12', '2026-01-25'],
    ['uge 9 til 11 2026', '2026-02-23', '2026-03-15'],
    ['uge 53', '2026-12-28', '2027-01-03'],
    ['inden uge 2', '2025-12-01', '2026-01-04'],
    ['week 2', '2026-01-05', '2026-01-11'],
    ['inden jul', '2025-12-01', '2025-12-23'],
    ['før jul', '2025-12-01', '2025-12-23'],
    ['efter jul', '2025-12-27', undefined],
    ['before Christmas', '2025-12-01', '2025-12-23'],
    ['inden nytår', '2025-12-01', '2025-12-31'],
    ['after new year', '2026-01-02', undefined],
    ['inden sommerferien', '2025-12-01', '2026-06-26'],
    ['before summer', '2025-12-01', '2026-06-26'],
    ['efter sommerferien', '2026-08-10', undefined],
    ['inden påske', '2025-12-01', '2026-04-01'],
    ['ultimo januar', '2026-01-21', '2026-01-31'],
    ['ultimo jan.', '2026-01-21', '2026-01-31'],
    ['primo dec', '2025-12-01', '2025-12-10'],
    ['medio/ultimo dec', '2025-12-11', '2025-12-31'],
    ['medio dec. 2025', '2025-12-11', '2025-12-20'],
    ['i slutningen af februar', '2026-02-21', '2026-02-28'],
    ['inden udgangen af januar', '2025-12-01', '2026-01-31'],
    ['i januar', '2026-01-01', '2026-01-31'],
    ['i november', '2025-11-01', '2025-11-30'],
    ['in May', '2026-05-01', '2026-05-31'],
    ['januar og februar', '2026-01-01', '2026-02-28'],
    ['Q1 2026', '2026-01-01', '2026-03-31'],
    ['Q1', '2026-01-01', '2026-03-31'],
    ['1. kvartal', '2026-01-01', '2026-03-31'],
    ['første kvartal', '2026-01-01', '2026-03-31'],
    ['1. halvår', '2026-01-01', '2026-06-30'],
    ['2. halvår 2026', '2026-07-01', '2026-12-31'],
    ['H1 2026', '2026-01-01', '2026-06-30'],
    ['på mandag', '2025-12-08', '2025-12-08'],
    ['fredag', '2025-12-05', '2025-12-05'],
    ['næste fredag', '2025-12-12', '2025-12-12'],
    ['i fredags', '2025-11-28', '2025-11-28'],
    ['by Friday', '2025-12-01', '2025-12-05'],
    ['inden fredag', '2025-12-01', '2025-12-05'],
    ['før fredag', '2025-12-01', '2025-12-04'],
    ['8. januar 2026', '2026-01-08', '2026-01-08'],
    ['den 8. januar', '2026-01-08', '2026-01-08'],
    ['d. 8/1', '2026-01-08', '2026-01-08'],
    ['8/1-26', '2026-01-08', '2026-01-08'],
    ['15/12-25', '2025-12-15', '2025-12-15'],
    ['08.01.2026', '2026-01-08', '2026-01-08'],
    ['2026-01-08', '2026-01-08', '2026-01-08'],
    ['21 January', '2026-01-21', '2026-01-21'],
    ['January 21st, 2026', '2026-01-21', '2026-01-21'],
    ['the 21st of January', '2026-01-21', '2026-01-21'],
    ['den 15.', '2025-12-15', '2025-12-15'],
    ['senest 15. december', '2025-12-01', '2025-12-15'],
    ['inden 15. december', '2025-12-01', '2025-12-15'],
    ['før 15. december', '2025-12-01', '2025-12-14'],
    ['efter 15. december', '2025-12-16', undefined],
    ['om 14 dage', '2025-12-15', '2025-12-15'],
    ['om en uge', '2025-12-08', '2025-12-08'],
    ['om et par uger', '2025-12-15', '2025-12-15'],
    ['in two weeks', '2025-12-15', '2025-12-15'],
    ['om 3 måneder', '2026-03-01', '2026-03-01'],
    ['de næste 14 dage', '2025-12-01', '2025-12-15'],
    ['inden for de næste to uger', '2025-12-01', '2025-12-15'],
    ['within two weeks', '2025-12-01', '2025-12-15'],
    ['fra 5. december til 20. december', '2025-12-05', '2025-12-20'],
    ['mellem 1. og 15. december', '2025-12-01', '2025-12-15'],
    ['between January and March', '2026-01-01', '2026-03-31'],
    ['fra januar', '2026-01-01', undefined],
    ['i 2026', '2026-01-01', '2026-12-31'],
    ['inden ultimo januar', '2025-12-01', '2026-01-31'],
    ['by end of month', '2025-12-01', '2025-12-31'],
    ['by the end of next week', '2025-12-01', '2025-12-14'],
    ['end of year', '2025-12-31', '2025-12-31'],
    ['inden udgangen af ugen', '2025-12-01', '2025-12-07'],
    ['inden månedens udgang', '2025-12-01', '2025-12-31'],
    ['inden ugen er omme', '2025-12-01', '2025-12-07'],
    ['i løbet af ugen', '2025-12-01', '2025-12-07'],
    ['året ud', '2025-12-01', '2025-12-31'],
    ['i slutningen af næste måned', '2026-01-21', '2026-01-31'],
    ['primo næste måned', '2026-01-01', '2026-01-10'],
    ['first half of January', '2026-01-01', '2026-01-15'],
    ['anden halvdel af januar', '2026-01-16', '2026-01-31'],
    ['første uge i januar', '2025-12-29', '2026-01-04'],
    ['last week of January', '2026-01-26', '2026-02-01'],
    ['fredag den 5. december', '2025-12-05', '2025-12-05'],
    ['mandag i uge 2', '2026-01-05', '2026-01-05'],
    ['Friday next week', '2025-12-12', '2025-12-12'],
    ['på fredag i næste uge', '2025-12-12', '2025-12-12'],
    ['kommende fredag', '2025-12-05', '2025-12-05'],
    ['this Friday', '2025-12-05', '2025-12-05'],
    ['i weekenden', '2025-12-06', '2025-12-07'],
    ['om fjorten dage', '2025-12-15', '2025-12-15'],
    ['om en måneds tid', '2026-01-01', '2026-01-01'],
    ['de næste par uger', '2025-12-01', '2025-12-15'],
    ['15-12-2025', '2025-12-15', '2025-12-15'],
    ['inden årsskiftet', '2025-12-01', '2025-12-31'],
    ['siden 1. november', '2025-11-01', undefined],
    ['til foråret', '2025-12-01', '2026-05-31'],
  ])('"%s" is %s to %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to])
  })

  it.each([
    '50.10.2025',
    '31. april 2026',
    'uge 54',
    'Q5',
    'may',
    'om lidt',
    'mandat',
    '31/2-26',
    'mandag den 9. december',
    'constructor week',
    'toString',
  ])('"%s" is no time', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('on other days', () => {
  it('a weekday said on that day is the next week’s', () => {
    expect(read('på fredag', day('2025-12-05'))).toEqual(['2025-12-12', '2025-12-12'])
  })

  it('next month of December is January of the next year', () => {
    expect(read('næste måned', day('2025-12-31'))).toEqual(['2026-01-01', '2026-01-31'])
  })

  it('a month ahead of 31 January is the last of February', () => {
    expect(read('om en måned', day('2026-01-31'))).toEqual(['2026-02-28', '2026-02-28'])
  })

  it('two thirds of a month are one stretch, in whichever order they are named', () => {
    expect(read('medio/ultimo dec 2025', day('2025-12-01'))).toEqual(['2025-12-11', '2025-12-31'])
    expect(read('ultimo/medio dec 2025', day('2025-12-01'))).toEqual(['2025-12-11', '2025-12-31'])
  })

  it('29 February is read in leap years, and waited for in others', () => {
    expect(read('29. februar', day('2026-03-01'))).toEqual(['2028-02-29', '2028-02-29'])
  })
})

describe('whatever the day', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2020-01-01'), n))
  const words = fc.constantFrom(
    ...'inden før efter senest fra mellem og til uge jul 2 53 januar feb ultimo medio q1 halvår mandag næste denne 8 31 2026 om dage de sommerferien den påske'.split(
      ' ',
    ),
  )

  it('what is read is days of the calendar, the first not after the last', () => {
    fc.assert(
      fc.property(days, fc.array(words, { minLength: 1, maxLength: 6 }), (today, sentence) => {
        const span = readTime(
          tokensOf(sentence.join(' ')).map((t) => t.word),
          0,
          today,
        )
        if (!span) return
        for (const d of [span.from, span.to]) if (d !== undefined) expect(isDay(d)).toBe(true)
        if (span.from && span.to) expect(span.from <= span.to).toBe(true)
        expect(span.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
