import { useState } from 'react'
import { BilingualEditor } from './bilingual-editor.tsx'
import { DeadlineEditor } from './deadline-editor.tsx'
import type { Field } from './draft-fields.ts'
import { useDraftTexts } from './draft-texts.ts'
import { type EditorProps, linesOf } from './editor-props.ts'
import styles from './field-form.module.css'
import { MomentEditor } from './moment-editor.tsx'
import { RegistrationEditor } from './registration-editor.tsx'
import { useReview } from './review-context.ts'
import { SignaturesEditor } from './signatures-editor.tsx'

/** The editor of a field, by its kind. */
export function FieldEditor({ field, ...editor }: EditorProps & { readonly field: Field }) {
  switch (field.kind) {
    case 'deadline':
      return <DeadlineEditor {...editor} />
    case 'bilingual':
      return <BilingualEditor {...editor} />
    case 'moment':
      return <MomentEditor {...editor} />
    case 'signatures':
      return <SignaturesEditor {...editor} />
    case 'registration':
      return <RegistrationEditor {...editor} />
    case 'flag':
    case 'off':
      return <FlagEditor {...editor} falseIs={field.kind === 'off' ? null : false} />
    case 'solution':
    case 'choice':
      return <ChoiceEditor {...editor} field={field} />
    case 'lines':
      return <LinesEditor {...editor} optional={field.optional === true} />
    default:
      return <TextEditor {...editor} kind={field.kind} />
  }
}

const INPUTS = { text: 'text', number: 'number', url: 'url', day: 'date' } as const

function TextEditor({ id, label, value, onChange, kind }: EditorProps & { kind: keyof typeof INPUTS }) {
  const [text, setText] = useState(value === undefined || value === null ? '' : String(value))
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={INPUTS[kind]}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          const written = target.value.trim()
          onChange(written === '' ? null : kind === 'number' ? Number(written) : written)
        }}
      />
    </p>
  )
}

function LinesEditor({ id, label, value, onChange, optional }: EditorProps & { optional: boolean }) {
  const { form } = useDraftTexts()
  const [text, setText] = useState(Array.isArray(value) ? value.join('\n') : '')
  return (
    <p className={styles.field}>
      <label htmlFor={id}>
        {label} <span className={styles.hint}>({form.lines})</span>
      </label>
      <textarea
        id={id}
        rows={4}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          const lines = linesOf(target.value)
          onChange(optional && lines.length === 0 ? null : lines)
        }}
      />
    </p>
  )
}

function FlagEditor({ id, label, value, onChange, falseIs }: EditorProps & { falseIs: null | false }) {
  const [on, setOn] = useState(value === true)
  return (
    <p className={styles.flag}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked)
          onChange(target.checked || falseIs)
        }}
      />
      <label htmlFor={id}>{label}</label>
    </p>
  )
}

function ChoiceEditor({ id, label, value, onChange, field }: EditorProps & { field: Field }) {
  const texts = useDraftTexts()
  const { content } = useReview().draft
  const [chosen, setChosen] = useState(String(value ?? ''))
  const choices =
    field.kind === 'solution'
      ? content.solutions.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
      : (field.choices ?? []).map((one) => ({ id: one, name: texts.choices[one] ?? one }))
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          setChosen(target.value)
          onChange(target.value === '' ? null : target.value)
        }}
      >
        {(field.optional || chosen === '') && <option value="">{texts.form.without}</option>}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  )
}
