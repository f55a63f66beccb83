import { describe, expect, it } from 'vitest'
import { danishDay, mondayOf, sideBySide, timed } from '#local/pages/calendar/entry-times.ts'
import { markdownToHtml } from '#local/pages/chat/markdown.ts'
import { matchingTitles } from '#local/pages/chat/matching-titles.ts'
import { tabOfDeepLink } from '#local/pages/chat/tab-of-link.ts'
import type { LocalCalendarEntry } from '#local/teams/options.ts'

describe('the Markdown of cards', () => {
  it.each([
    ['**fed** og _kursiv_', '<p><strong>fed</strong> og <em>kursiv</em></p>'],
    ['- en\n- to\nslut', '<ul><li>en</li><li>to</li></ul><p>slut</p>'],
    ['1. en', '<ol><li>en</li></ol>'],
    ['snake_case_navn og 2*3*4', '<p>snake_case_navn og 2*3*4</p>'],
    [
      '[frist](https://a.example/x_y_z?q=1&r=2)',
      '<p><a href="https://a.example/x_y_z?q=1&amp;r=2" target="_blank" rel="noopener noreferrer">frist</a></p>',
    ],
  ])('%s', (text, html) => {
    expect(markdownToHtml(text)).toBe(html)
  })

  it.each([
    '<script>x</script>',
    '[x](javascript:alert)',
    '[a"onclick="x](https://b.example/"onmouseover=")',
    '\u00001\u0000',
  ])('makes no markup of %j', (text) => {
    expect(markdownToHtml(text)).not.toMatch(/<(?!\/?(p|a|strong|em)\b)|javascript:[^<]*"|"on\w+=/)
    expect(markdownToHtml(text)).not.toContain('\u0000')
  })
})

describe('titles that match what is typed', () => {
  const titles = ['København', 'Aarhus', 'Ærø', 'Køge', 'Roskilde', 'Ringkøbing-Skjern']
  it.each([
    ['', titles],
    ['kø', ['København', 'Køge', 'Ringkøbing-Skjern']],
    ['koe', ['København', 'Køge', 'Ringkøbing-Skjern']],
    ['århus', ['Aarhus']],
    ['AEROE', ['Ærø']],
    ['xyz', []],
  ])('%s', (typed, found) => {
    expect(matchingTitles(titles, typed)).toEqual(found)
  })
})

describe('entries in Danish time', () => {
  const entry = (
    start: string,
    end: string,
    more: Partial<LocalCalendarEntry> = {},
    zone = 'Romance Standard Time',
  ) =>
    timed({
      id: start,
      subject: 'x',
      isAllDay: false,
      start: { dateTime: start, timeZone: zone },
      end: { dateTime: end, timeZone: zone },
      ...more,
    })

  it('reads Windows zones, IANA zones and UTC', () => {
    const time = (zone: string, at: string) => entry(at, at, {}, zone).start.toPlainDateTime().toString()
    expect(time('Romance Standard Time', '2026-01-08T09:30:00.0000000')).toBe('2026-01-08T09:30:00')
    expect(time('Europe/Copenhagen', '2026-01-08T09:30:00')).toBe('2026-01-08T09:30:00')
    expect(time('UTC', '2026-07-08T07:30:00Z')).toBe('2026-07-08T09:30:00')
  })

  it('keeps the days of an all-day entry', () => {
    const whole = entry('2025-12-05T00:00:00', '2025-12-06T00:00:00', { isAllDay: true }, 'UTC')
    expect(whole.start.toPlainDate().toString()).toBe('2025-12-05')
  })

  it('sets overlapping entries side by side', () => {
    const day = [
      entry('2026-01-08T09:30', '2026-01-08T11:00'),
      entry('2026-01-08T10:00', '2026-01-08T12:00'),
      entry('2026-01-08T12:00', '2026-01-08T13:00'),
    ]
    expect(sideBySide(day).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ])
  })

  it('finds the Monday of a day in Denmark', () => {
    expect(mondayOf(danishDay('2025-12-07T23:30:00Z')).toString()).toBe('2025-12-08')
  })
})

describe('links into the tab', () => {
  it.each([
    [
      'https://teams.microsoft.com/l/entity/app/fristvagt?context=%7B%22subEntityId%22%3A%22agreements%2Fflis%22%7D',
      'agreements/flis',
    ],
    ['https://teams.microsoft.com/l/entity/app/fristvagt', ''],
    ['https://teams.microsoft.com/l/entity/app/fristvagt?context=%7Bbroken', ''],
    ['https://teams.microsoft.com.evil.example/l/entity/app/x', undefined],
    ['https://teams.microsoft.com/l/meeting/new?subject=x', undefined],
  ])('%s', (url, sub) => {
    expect(tabOfDeepLink(url)).toBe(sub)
  })
})
