import { type ReactNode, useId } from 'react'
import type { SettingsOffers } from '#api/contract.ts'
import type { FormState } from './form-state.ts'
import styles from './settings.module.css'

/** What each part of the form works with. */
export interface FieldsProps {
  readonly form: FormState
  readonly offers: SettingsOffers
  /** What is wrong, by the names that the offers have words for. */
  readonly faults: ReadonlySet<string>
  readonly set: (change: Partial<FormState>) => void
}

interface Named {
  readonly label: string
  readonly fault?: string | undefined
  readonly hint?: string | undefined
}

/** A field with its name above it, and below it what is wrong with it or what helps. */
export function Field(props: Named & { children: (described: Described) => ReactNode }) {
  const { label, fault, hint, children } = props
  const [id, by] = [useId(), useId()]
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': by })}
      <Below id={by} fault={fault} hint={hint} />
    </div>
  )
}

interface Described {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string
}

function Below({ id, fault, hint }: { id: string; fault: string | undefined; hint: string | undefined }) {
  return (
    <p id={id} className={fault ? styles.fault : styles.hint}>
      {fault ?? hint}
    </p>
  )
}

interface ChecksProps<T> extends Named {
  readonly offered: readonly { readonly value: T; readonly words: string }[]
  readonly chosen: readonly T[]
  readonly onChoose: (chosen: T[]) => void
  readonly scrolls?: boolean
}

/** Any number of things to choose. What is chosen and not offered any more is shown too, so that nothing is lost. */
export function Checks<T extends string | number>(props: ChecksProps<T>) {
  const { label, fault, hint, offered, chosen, onChoose, scrolls = false } = props
  const by = useId()
  const known = new Set(offered.map(({ value }) => value))
  const others = chosen.filter((value) => !known.has(value)).map((value) => ({ value, words: String(value) }))
  return (
    <fieldset className={styles.checks} aria-describedby={by} data-invalid={fault !== undefined}>
      <legend>{label}</legend>
      <div className={styles.options} data-scrolls={scrolls}>
        {[...offered, ...others].map(({ value, words }) => (
          <label key={value}>
            <input
              type="checkbox"
              aria-invalid={fault !== undefined}
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {words}
          </label>
        ))}
      </div>
      <Below id={by} fault={fault} hint={hint} />
    </fieldset>
  )
}

/** One thing that is on or off. */
export function Toggle({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
