import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { useAddressParam } from '#tab/components/address.ts'
import { Group } from '#tab/components/group.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { addMonthsTo, isMonth, monthOf, writeMonth } from '#tab/time/calendar-days.ts'
import { isoWeek, writeDay } from '#tab/time/written-day.ts'
import { EntryRows } from './meeting-list.tsx'
import { useMeetingsTexts } from './meetings-texts.ts'
import type { MonthEntry } from './month-entries.ts'
import { MonthGrid } from './month-grid.tsx'
import { weeksOf } from './month-layout.ts'
import styles from './month-view.module.css'
import { useSpecialDays } from './special-days.ts'

/** One month of meetings, and below it the chosen day with the buttons that its lines have in the list. */
export function MonthView({ entries }: { entries: readonly MonthEntry[] }) {
  const { locale } = useTexts()
  const words = useMeetingsTexts()
  const { today } = usePlace().me
  const [asked] = useAddressParam('month')
  const [askedDay, setDay] = useAddressParam('day')
  const [, setMonth] = useAddressParam('month')
  const month = isMonth(asked) ? asked : monthOf(today)
  const weeks = weeksOf(month, entries)
  const days = weeks.flatMap((week) => week.days)
  const chosen =
    days.find(({ day, isInMonth }) => isInMonth && day === askedDay) ??
    days.find(({ day, isInMonth }) => isInMonth && day === today) ??
    days.find(({ isInMonth, entries: there }) => isInMonth && there.length > 0) ??
    days.find(({ isInMonth }) => isInMonth)
  const choose = (day: string) => {
    if (!isMonth(monthOf(day))) return
    setMonth(monthOf(day))
    setDay(day)
  }
  const turn = (months: number) => choose(addMonthsTo(`${month}-01`, months))
  return (
    <>
      <div className={styles.head}>
        <h2 aria-live="polite">{writeMonth(month, locale)}</h2>
        <div className={styles.turn}>
          <Button onClick={() => choose(today)}>{words.today}</Button>
          <Button icon={<ChevronLeft20Regular />} aria-label={words.previous} onClick={() => turn(-1)} />
          <Button icon={<ChevronRight20Regular />} aria-label={words.next} onClick={() => turn(1)} />
        </div>
      </div>
      <MonthGrid
        weeks={weeks}
        label={writeMonth(month, locale)}
        special={useSpecialDays(month)}
        chosen={chosen?.day ?? `${month}-01`}
        onChoose={choose}
      />
      {chosen && <ChosenDay day={chosen.day} entries={chosen.entries} />}
    </>
  )
}

function ChosenDay({ day, entries }: { day: string; entries: readonly MonthEntry[] }) {
  const { locale, time } = useTexts()
  const words = useMeetingsTexts()
  const written = writeDay(day, locale, 'long')
  const title = written.charAt(0).toLocaleUpperCase(locale) + written.slice(1)
  return (
    <div data-chosen-day>
      <Group title={title} text={time.week(isoWeek(day))} count={entries.length}>
        {entries.length > 0 ? (
          <EntryRows entries={entries} />
        ) : (
          <li className={styles.none}>{words.noneOnDay}</li>
        )}
      </Group>
    </div>
  )
}
