import { Button } from '@fluentui/react-components'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { DeadlineItem } from '#api/contract.ts'
import { FIELDS, type Field, LISTS, type ListName } from './draft-fields.ts'
import type { Problem } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { FieldEditor } from './field-editor.tsx'
import styles from './field-form.module.css'
import { newItem } from './new-item.ts'
import { useReview } from './review-context.ts'

interface Props {
  readonly problem: Problem
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** What must be said of a new item, beside its title: all else can be written afterwards. */
const ASKED: Readonly<Record<ListName, readonly string[]>> = {
  tasks: ['solution', 'due'],
  agreements: ['solution', 'kind', 'deadline'],
  events: ['kind', 'start'],
  milestones: ['process', 'when'],
  notices: ['topic'],
}

/** The item that some words should have become: its kind, and what it cannot be without. */
export function AddForm({ problem, onClose, onSaved }: Props) {
  const texts = useDraftTexts()
  const { draft, edit } = useReview()
  const [list, setList] = useState<ListName>('tasks')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({ title: problem.words })
  const [partly, setPartly] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const fields = FIELDS[list].filter(({ name }) => name === 'title' || ASKED[list].includes(name))
  const change = (name: string, value: unknown, isWhole: boolean) => {
    setValues((before) => ({ ...before, [name]: value }))
    setPartly((before) => (isWhole ? before.filter((one) => one !== name) : [...before, name]))
  }
  const item = newItem(draft.content, list, values)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!item) return
    edit({ kind: 'add', list, item, problem: problem.id })
    onSaved()
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
      <div className={styles.group}>
        <p className={styles.field}>
          <label htmlFor={id}>{texts.form.kind}</label>
          <select id={id} value={list} onChange={({ target }) => setList(target.value as ListName)}>
            {LISTS.map((one) => (
              <option key={one} value={one}>
                {texts.kinds[one]}
              </option>
            ))}
          </select>
        </p>
        {fields.map((field: Field) => (
          <FieldEditor
            key={`${list}/${field.name}`}
            id={`${id}-${field.name}`}
            label={texts.fields[field.name] ?? field.name}
            field={field}
            value={values[field.name] ?? firstValue(field)}
            onChange={(value, isWhole = true) => change(field.name, value, isWhole)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!item || partly.length > 0}>
          {texts.form.add}
        </Button>
        <Button onClick={onClose}>{texts.form.close}</Button>
      </div>
    </form>
  )
}

const firstValue = ({ kind }: Field): DeadlineItem | undefined =>
  kind === 'deadline' ? { kind: 'undecided', raw: '' } : undefined
