import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from './legend.module.css'
import marks from './marks.module.css'

const MARKS = ['period', 'day', 'doubtful', 'undecided'] as const

/** What the marks mean, beginning with today's line. */
export function Legend() {
  const { timeline, locale } = useTexts()
  const { today } = usePlace().me
  return (
    <ul className={styles.legend}>
      <li>
        <svg width="22" height="16" aria-hidden="true">
          <line className={marks.today} x1="11" x2="11" y2="16" />
        </svg>
        {timeline.today(writeDay(today, locale, 'long'))}
      </li>
      {MARKS.map((mark) => (
        <li key={mark}>
          <svg width="22" height="16" aria-hidden="true">
            {mark === 'day' ? (
              <circle className={marks.step} data-state="ahead" cx="11" cy="8" r="6" />
            ) : (
              <rect
                className={marks.step}
                data-state="ahead"
                data-doubtful={mark === 'doubtful'}
                data-undecided={mark === 'undecided'}
                x="1"
                y="3"
                width="20"
                height="10"
                rx="3"
              />
            )}
          </svg>
          {timeline.marks[mark]}
        </li>
      ))}
    </ul>
  )
}
