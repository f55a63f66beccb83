import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { OVER_LIST } from '#tab/components/over-list.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useMeetingsTexts } from './meetings-texts.ts'
import { MonthCell } from './month-cell.tsx'
import styles from './month-grid.module.css'
import { dayByKey } from './month-keys.ts'
import type { MonthWeek } from './month-layout.ts'
import type { SpecialDay } from './special-days.ts'

interface Props {
  readonly weeks: readonly MonthWeek[]
  readonly label: string
  readonly special: ReadonlyMap<string, SpecialDay>
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

/** A month as a table of weeks from Monday to Sunday. One day of it has the keyboard; the arrows go to the others. */
export function MonthGrid({ weeks, label, special, chosen, onChoose }: Props) {
  const words = useMeetingsTexts()
  const { locale } = useTexts()
  const [, navigate] = useLocation()
  const search = useSearch()
  const table = useRef<HTMLTableElement>(null)
  const isByKey = useRef(false)
  const keysId = useId()
  useEffect(() => {
    if (!isByKey.current) return
    isByKey.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  }, [chosen])
  const open = () => {
    const entries = weeks.flatMap(({ days }) => days).find(({ day }) => day === chosen)?.entries ?? []
    const [first] = entries
    if (first && entries.length === 1)
      navigate(hrefWith(`/meetings/${encodeURIComponent(first.event.id)}`, search, 'all'), {
        state: OVER_LIST,
      })
    // Of several, a person chooses in the list of the day.
    else document.querySelector<HTMLElement>('[data-chosen-day] a')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isDay = event.target instanceof HTMLElement && event.target.dataset.day !== undefined
    if (!isDay || event.altKey || event.ctrlKey || event.metaKey) return
    const to = dayByKey(event.key, event.shiftKey, chosen)
    if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (to === undefined) return open()
    isByKey.current = true
    onChoose(to)
  }
  return (
    <>
      <p id={keysId} className="visually-hidden">
        {words.keys}
      </p>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that the arrows move in
        role="grid"
        aria-label={label}
        aria-describedby={keysId}
        className={styles.month}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{words.week}</th>
            {weeks[0]?.days.map(({ day }) => (
              <th key={day} scope="col" abbr={weekday(day, locale, 'long')}>
                {weekday(day, locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, days }) => (
            <tr key={days[0]?.day}>
              <th scope="row">{week}</th>
              {days.map((day) => (
                <MonthCell
                  key={day.day}
                  of={day}
                  week={week}
                  special={special.get(day.day)}
                  isChosen={day.day === chosen}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function weekday(day: string, locale: string, length: 'long' | 'short'): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
  return name.format(new Date(`${day}T00:00:00Z`)).replace('.', '')
}
