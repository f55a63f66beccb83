import { useState } from 'react'
import { useDraftTexts } from './draft-texts.ts'
import type { EditorProps } from './editor-props.ts'
import styles from './field-form.module.css'

/** Words in both languages; without Danish there are none, and without English the Danish stand for both. */
export function BilingualEditor({ id, label, value, onChange }: EditorProps) {
  const { form } = useDraftTexts()
  const [words, setWords] = useState({ da: '', en: '', ...(value as object | undefined) })
  const set = (more: Partial<typeof words>) => {
    const now = { ...words, ...more }
    setWords(now)
    const [da, en] = [now.da.trim(), now.en.trim()]
    onChange(da === '' && en === '' ? null : { da: da || en, en: en || da })
  }
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <p className={styles.field}>
        <label htmlFor={id}>{form.danish}</label>
        <textarea id={id} rows={3} value={words.da} onChange={({ target }) => set({ da: target.value })} />
      </p>
      <p className={styles.field}>
        <label htmlFor={`${id}-en`}>{form.english}</label>
        <textarea
          id={`${id}-en`}
          rows={3}
          value={words.en}
          onChange={({ target }) => set({ en: target.value })}
        />
      </p>
    </fieldset>
  )
}
