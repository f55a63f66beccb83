import { useId } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-feed.module.css'
import type { FeedChoice } from './feed-choice.ts'

interface Props {
  readonly chosen: FeedChoice
  readonly onChoose: (choice: FeedChoice) => void
}

/** What the address is to lead to: all meetings or one's own, with the deadlines or without. */
export function FeedChoices({ chosen, onChoose }: Props) {
  const { feed } = useTexts()
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{feed.which}</legend>
      {([false, true] as const).map((mine) => (
        <label key={String(mine)} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen.mine === mine}
            onChange={() => onChoose({ ...chosen, mine })}
          />
          {mine ? feed.mine : feed.all}
        </label>
      ))}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={chosen.deadlines}
          onChange={(event) => onChoose({ ...chosen, deadlines: event.target.checked })}
        />
        {chosen.mine ? feed.withMyDeadlines : feed.withDeadlines}
      </label>
    </fieldset>
  )
}
