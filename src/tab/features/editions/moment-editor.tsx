import { useState } from 'react'
import { useDraftTexts } from './draft-texts.ts'
import type { EditorProps } from './editor-props.ts'
import styles from './field-form.module.css'

/** When a meeting begins or ends, in the time of its place: a day, and an hour unless it takes whole days. */
export function MomentEditor({ id, label, value, onChange }: EditorProps) {
  const { form } = useDraftTexts()
  const [day = '', time = ''] = String(value ?? '').split('T')
  const [moment, setMoment] = useState({ day, time })
  const set = (more: Partial<typeof moment>) => {
    const now = { ...moment, ...more }
    setMoment(now)
    onChange(now.day === '' ? null : now.time === '' ? now.day : `${now.day}T${now.time}`)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.pair}>
        <p className={styles.field}>
          <label htmlFor={id}>{form.day}</label>
          <input
            id={id}
            type="date"
            value={moment.day}
            onChange={({ target }) => set({ day: target.value })}
          />
        </p>
        <p className={styles.field}>
          <label htmlFor={`${id}-time`}>{form.time}</label>
          <input
            id={`${id}-time`}
            type="time"
            aria-describedby={`${id}-hint`}
            value={moment.time}
            onChange={({ target }) => set({ time: target.value })}
          />
        </p>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {form.allDay}
      </p>
    </fieldset>
  )
}
