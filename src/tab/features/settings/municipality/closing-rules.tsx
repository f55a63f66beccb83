import type { ClosingSettings } from '#api/contract.ts'
import styles from '../setting-card.module.css'
import { useSettingsTexts } from '../settings-texts.ts'

type Rule = ClosingSettings['closingRules'][number]
const RULES: readonly Rule[] = ['may-day', 'constitution-day', 'day-after-ascension']

interface Props {
  readonly chosen: readonly Rule[]
  readonly isFixed: boolean
  readonly onChange: (rules: Rule[]) => void
}

/** The days that come every year and on which many municipalities are closed. */
export function ClosingRules({ chosen, isFixed, onChange }: Props) {
  const { closing } = useSettingsTexts()
  return (
    <fieldset>
      <legend>{closing.rules}</legend>
      {RULES.map((rule) => (
        <label key={rule} className={styles.choice}>
          <input
            type="checkbox"
            disabled={isFixed}
            checked={chosen.includes(rule)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, rule] : chosen.filter((other) => other !== rule))
            }
          />
          {closing.names[rule]}
        </label>
      ))}
    </fieldset>
  )
}
