import { useTexts } from '#tab/texts/texts.ts'
import styles from './axis-marks.module.css'
import marks from './marks.module.css'
import type { Axis } from './timeline-axis.ts'

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Years, months and weeks above the bars. Each step says its own days in words, so a screen reader hears none of it. */
export function AxisMarks({ axis }: { axis: Axis }) {
  const { locale, timeline } = useTexts()
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <div className={styles.axis}>
      <svg width="100%" height="48" aria-hidden="true">
        {axis.years.map(({ day, at }) => (
          <text key={day} className={styles.year} x={percent(at)} y="12" dx="2">
            {day.slice(0, 4)}
          </text>
        ))}
        {axis.months.map(({ day, at }) => (
          <g key={day} className={styles.mark}>
            <line className={marks.month} x1={percent(at)} x2={percent(at)} y1="17" y2="48" />
            <text x={percent(at)} y="28" dx="3">
              {month.format(new Date(`${day}T00:00:00Z`)).replace('.', '')}
            </text>
          </g>
        ))}
        {axis.weeks.map(({ day, at, week }) => (
          <text key={day} className={styles.week} x={percent(at)} y="43" dx="3">
            {week}
          </text>
        ))}
        <line className={marks.today} x1={percent(axis.today)} x2={percent(axis.today)} y1="17" y2="48" />
      </svg>
      <span className={styles.label} aria-hidden="true">
        {timeline.week}
      </span>
    </div>
  )
}

/** The lines behind a bar: the months, and today. */
export function Grid({ axis }: { axis: Axis }) {
  return (
    <>
      {axis.months.map(({ day, at }) => (
        <line key={day} className={marks.month} x1={percent(at)} x2={percent(at)} y2="100%" />
      ))}
      <line className={marks.today} x1={percent(axis.today)} x2={percent(axis.today)} y2="100%" />
    </>
  )
}
