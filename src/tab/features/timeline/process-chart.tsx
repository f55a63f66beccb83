import { useId } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import { AxisMarks } from './axis-marks.tsx'
import styles from './process-chart.module.css'
import { StepRow, UndecidedRow } from './step-row.tsx'
import type { Axis } from './timeline-axis.ts'
import type { Process } from './timeline-layout.ts'

/** One process: a list of its steps with their days in words, and each beside it as a bar or a point on the axis. */
export function ProcessChart({ process, axis }: { process: Process; axis: Axis }) {
  const { timeline } = useTexts()
  const id = useId()
  const { name, placed, undecided } = process
  return (
    <section className={styles.process} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          {name} <span className={styles.count}>{timeline.steps(placed.length + undecided.length)}</span>
        </h2>
        <AxisMarks axis={axis} />
      </div>
      {placed.length > 0 && (
        <ul className={styles.steps}>
          {placed.map((one) => (
            <StepRow key={one.step.id} placed={one} axis={axis} />
          ))}
        </ul>
      )}
      {undecided.length > 0 && (
        <>
          <h3 className={styles.lane}>{timeline.undecided}</h3>
          <ul className={styles.steps}>
            {undecided.map((step) => (
              <UndecidedRow key={step.id} step={step} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
