import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { YearCalendarItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek } from '#tab/time/written-day.ts'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'
import { useYearCalendar } from './closing-days-data.ts'
import styles from './year-list.module.css'

/** The special days of a year, month by month: public holidays, days by custom, half days and closing days. */
export function YearList() {
  const { closing } = useSettingsTexts()
  const { today } = usePlace().me
  const [asked, setYear] = useAddressParam('year')
  const year = /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
  const query = useYearCalendar(year)
  return (
    <SettingCard title={closing.year}>
      <div className={styles.years}>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={closing.before}
          onClick={() => setYear(String(year - 1))}
          disabledFocusable={year <= 2000}
        />
        <strong aria-live="polite">{year}</strong>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={closing.after}
          onClick={() => setYear(String(year + 1))}
          disabledFocusable={year >= 2099}
        />
      </div>
      <Loaded query={query}>{({ days }) => <Days days={days} />}</Loaded>
    </SettingCard>
  )
}

function Days({ days }: { days: YearCalendarItem['days'] }) {
  const { closing } = useSettingsTexts()
  const { locale, time } = useTexts()
  const written = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    timeZone: 'UTC',
  })
  return (
    <ol className={styles.days}>
      {days.map(({ day, kind, name }) => (
        <li key={day} data-kind={kind}>
          <time dateTime={day}>{written.format(new Date(`${day}T00:00:00Z`))}</time>
          <span className={styles.week}>{time.week(isoWeek(day))}</span>
          <span>{name === undefined ? closing.kinds[kind] : (closing.names[name] ?? name)}</span>
          <span className={styles.kind}>{name === undefined ? '' : closing.kinds[kind]}</span>
        </li>
      ))}
    </ol>
  )
}
