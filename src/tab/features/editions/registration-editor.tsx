import { useState } from 'react'
import { useDraftTexts } from './draft-texts.ts'
import type { EditorProps } from './editor-props.ts'
import styles from './field-form.module.css'

/** The last day of registering for a meeting, and where; without both there is no registration. */
export function RegistrationEditor({ id, label, value, onChange }: EditorProps) {
  const { form } = useDraftTexts()
  const [registration, setRegistration] = useState({
    deadline: '',
    url: '',
    ...(value as object | undefined),
  })
  const set = (more: Partial<typeof registration>) => {
    const now = { ...registration, ...more }
    setRegistration(now)
    const isNone = now.deadline === '' && now.url === ''
    onChange(isNone ? null : now, isNone || (now.deadline !== '' && now.url !== ''))
  }
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <p className={styles.field}>
        <label htmlFor={id}>{form.deadline}</label>
        <input
          id={id}
          type="date"
          value={registration.deadline}
          onChange={({ target }) => set({ deadline: target.value })}
        />
      </p>
      <p className={styles.field}>
        <label htmlFor={`${id}-url`}>{form.link}</label>
        <input
          id={`${id}-url`}
          type="url"
          value={registration.url}
          onChange={({ target }) => set({ url: target.value })}
        />
      </p>
    </fieldset>
  )
}
