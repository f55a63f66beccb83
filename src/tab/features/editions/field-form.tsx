import { Button } from '@fluentui/react-components'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Field } from './draft-fields.ts'
import { useDraftTexts } from './draft-texts.ts'
import { FieldEditor } from './field-editor.tsx'
import styles from './field-form.module.css'

interface Props {
  readonly field: Field
  readonly value: unknown
  /** Saves the value; null takes the field away. */
  readonly onSave: (value: unknown) => void
  readonly onClose: () => void
}

/** The small form of one field. Escape leaves it, with nothing changed. */
export function FieldForm({ field, value, onSave, onClose }: Props) {
  const texts = useDraftTexts()
  const [now, setNow] = useState<{ readonly value: unknown; readonly isWhole: boolean }>({
    value: value ?? null,
    isWhole: true,
  })
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (now.isWhole) onSave(now.value ?? null)
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <FieldEditor
        id={id}
        label={texts.fields[field.name] ?? field.name}
        field={field}
        value={value}
        onChange={(changed, isWhole = true) => setNow({ value: changed, isWhole })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!now.isWhole}>
          {texts.form.save}
        </Button>
        <Button onClick={onClose}>{texts.form.close}</Button>
      </div>
    </form>
  )
}
