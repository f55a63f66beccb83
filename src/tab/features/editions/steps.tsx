import styles from './steps.module.css'

interface Props {
  readonly label: string
  readonly chosen: string
  readonly steps: readonly { readonly value: string; readonly label: string; readonly count?: number }[]
  readonly small?: boolean
  readonly onChoose: (value: string) => void
}

/** A few ways to look at the same thing, of which one is chosen. */
export function Steps({ label, chosen, steps, small = false, onChoose }: Props) {
  return (
    <fieldset className={styles.steps} data-small={small}>
      <legend className="visually-hidden">{label}</legend>
      {steps.map((step) => (
        <button
          key={step.value}
          type="button"
          aria-pressed={step.value === chosen}
          onClick={() => onChoose(step.value)}
        >
          {step.label}
          {step.count !== undefined && step.count > 0 && <span className={styles.count}> {step.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
