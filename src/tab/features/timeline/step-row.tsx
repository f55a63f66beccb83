import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { MilestoneItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Grid } from './axis-marks.tsx'
import marks from './marks.module.css'
import styles from './step-row.module.css'
import type { Axis } from './timeline-axis.ts'
import type { PlacedStep } from './timeline-layout.ts'
import { writeStep } from './write-step.ts'

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** A step with its days in words, and as a bar or a point. */
export function StepRow({ placed, axis }: { placed: PlacedStep; axis: Axis }) {
  const { step, from, to, isPoint, state } = placed
  const mark = { className: marks.step, 'data-state': state, 'data-doubtful': step.doubt !== undefined }
  return (
    <li className={styles.row} data-item={step.id} data-state={state}>
      <What step={step} />
      <When step={step} />
      <div className={styles.track}>
        <svg width="100%" height="100%" aria-hidden="true">
          <Grid axis={axis} />
          {isPoint ? (
            <circle {...mark} cx={percent((from + to) / 2)} cy="50%" r="6" />
          ) : (
            <svg y="50%" overflow="visible" aria-hidden="true">
              <rect {...mark} x={percent(from)} y="-6" width={percent(to - from)} height="12" rx="3" />
            </svg>
          )}
        </svg>
      </div>
    </li>
  )
}

/** A step without a day, in the source's own words. */
export function UndecidedRow({ step }: { step: MilestoneItem }) {
  const { time } = useTexts()
  const { kind, raw, why } = step.when
  return (
    <li className={styles.row} data-item={step.id}>
      <What step={step} />
      <div className={styles.when}>
        <p>{kind === 'unreadable' ? time.unreadable : raw === '' ? time.noWords : time.undecided}</p>
        {why && <p className={styles.quiet}>{why}</p>}
      </div>
      {raw !== '' && <p className={styles.words}>{time.quote(raw)}</p>}
    </li>
  )
}

function What({ step }: { step: MilestoneItem }) {
  const { language } = useTexts()
  return (
    <div className={styles.what}>
      <p>{step.title}</p>
      {step.doubt && (
        <p className={styles.doubt}>
          <Warning16Regular />
          <span>{step.doubt[language]}</span>
        </p>
      )}
      {step.note && <p className={styles.quiet}>{step.note[language]}</p>}
    </div>
  )
}

function When({ step }: { step: MilestoneItem }) {
  const texts = useTexts()
  const { when, week, words, distance } = writeStep(step.when, usePlace().me.today, texts)
  return (
    <div className={styles.when}>
      <p>
        <strong>{when}</strong> · <span className={styles.week}>{week}</span>
      </p>
      <p className={styles.quiet}>
        {distance}
        {words && ` · ${words}`}
      </p>
    </div>
  )
}
