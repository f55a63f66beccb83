import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from '../setting-card.module.css'
import { useSettingsTexts } from '../settings-texts.ts'
import { AddDay } from './add-day.tsx'
import list from './own-days.module.css'

interface Props {
  readonly days: readonly string[]
  readonly isFixed: boolean
  readonly onChange: (days: string[]) => void
}

/** The municipality's own closing days, in order, each with its button, and the field that adds one. */
export function OwnDays({ days, isFixed, onChange }: Props) {
  const { closing } = useSettingsTexts()
  const { locale } = useTexts()
  const { today } = usePlace().me
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = (gone: string) => {
    onChange(days.filter((day) => day !== gone))
    // The button is gone with its day: the keyboard must not be sent back to the top of the page.
    heading.current?.focus()
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {closing.own}
      </h3>
      {days.length === 0 ? (
        <p className={styles.quiet}>{closing.none}</p>
      ) : (
        <ul className={list.days}>
          {days.toSorted().map((day) => (
            <li key={day} data-past={day < today}>
              <time dateTime={day}>{writeDay(day, locale, 'long')}</time>
              {!isFixed && (
                <button
                  type="button"
                  aria-label={closing.remove(writeDay(day, locale, 'long'))}
                  onClick={() => remove(day)}
                >
                  <Dismiss16Regular />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isFixed && <AddDay days={days} onAdd={(day) => onChange([...days, day].toSorted())} />}
    </>
  )
}
