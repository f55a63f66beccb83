import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useCalendarUpdate } from '#tab/data/calendar-update.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-update.module.css'

/** Brings the person's calendar up to date when the page is opened, and says what that has changed. */
export function CalendarUpdate() {
  const { calendar, locale } = useTexts()
  const { updated = [], gone = [] } = useCalendarUpdate() ?? {}
  const names = new Intl.ListFormat(locale)
  const named = (items: typeof updated) => names.format(items.map(({ title }) => title))
  return (
    <div role="status" className={styles.update}>
      {updated.length > 0 && (
        <p>
          <CheckmarkCircle20Filled className={styles.done} />
          <span>
            <strong>{calendar.putRight}</strong> {named(updated)}
          </span>
        </p>
      )}
      {gone.length > 0 && (
        <p>
          <span>
            {calendar.stayedDeleted} {named(gone)}
          </span>
        </p>
      )}
    </div>
  )
}
