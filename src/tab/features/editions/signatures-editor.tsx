import { useState } from 'react'
import { useDraftTexts } from './draft-texts.ts'
import { type EditorProps, linesOf } from './editor-props.ts'
import styles from './field-form.module.css'
import { useReview } from './review-context.ts'

interface Lists {
  readonly asOf: string
  readonly signed: readonly string[]
  readonly missing: readonly string[]
}

/** Who has signed and who has not, by name; a name that is no municipality's is told, and not saved. */
export function SignaturesEditor({ id, label, value, onChange }: EditorProps) {
  const { form } = useDraftTexts()
  const { draft, wording } = useReview()
  const { municipalities } = wording
  const before = (value ?? { asOf: draft.content.date, signed: [], missing: [] }) as Lists
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const [text, setText] = useState({
    asOf: before.asOf,
    signed: before.signed.map(nameOf).join('\n'),
    missing: before.missing.map(nameOf).join('\n'),
  })
  const codeOf = (name: string) =>
    municipalities.find((one) => one.code === name || one.name.toLowerCase() === name.toLowerCase())?.code
  const names = [...linesOf(text.signed), ...linesOf(text.missing)]
  const unknown = names.filter((name) => codeOf(name) === undefined)
  const set = (more: Partial<typeof text>) => {
    const now = { ...text, ...more }
    setText(now)
    const [signed, missing] = [linesOf(now.signed), linesOf(now.missing)].map((list) => list.map(codeOf))
    const isWhole = ![...(signed ?? []), ...(missing ?? [])].includes(undefined) && now.asOf !== ''
    const isNone = signed?.length === 0 && missing?.length === 0
    onChange(isNone ? null : { asOf: now.asOf, signed, missing }, isNone || isWhole)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <p className={styles.field}>
        <label htmlFor={id}>{form.asOf}</label>
        <input id={id} type="date" value={text.asOf} onChange={({ target }) => set({ asOf: target.value })} />
      </p>
      {(['signed', 'missing'] as const).map((list) => (
        <p key={list} className={styles.field}>
          <label htmlFor={`${id}-${list}`}>{form[list]}</label>
          <textarea
            id={`${id}-${list}`}
            rows={5}
            value={text[list]}
            onChange={({ target }) => set({ [list]: target.value })}
          />
        </p>
      ))}
      <p role="status" className={styles.wrong}>
        {unknown.length > 0 && form.unknownNames(unknown.join(', '))}
      </p>
    </fieldset>
  )
}
