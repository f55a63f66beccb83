import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type Field, fieldValue, type Named } from './draft-fields.ts'
import { useDraftTexts } from './draft-texts.ts'
import { FieldForm } from './field-form.tsx'
import styles from './item-lists.module.css'
import { useReview } from './review-context.ts'
import { valueWords } from './value-words.ts'

/** One field: what it is, how sure, where it stands in the file, and the way to put it right. */
export function FieldRow({ field, of }: { field: Field; of: Named | 'edition' }) {
  const texts = useDraftTexts()
  const { draft, wording, edit, mayEdit, show } = useReview()
  const [writing, setWriting] = useState(false)
  const isEdition = of === 'edition'
  const title = isEdition ? texts.kinds.edition : of.item.title
  const value = fieldValue(isEdition ? draft.content : of.item, field.name)
  const label = texts.fields[field.name] ?? field.name
  const [root = ''] = field.name.split('.')
  const found = isEdition ? undefined : draft.found[of.item.id]?.[root]
  const how = found?.how ?? 'none'
  const where = found ? texts.queue.where(found.where.page, found.where.line) : ''
  return (
    <div className={styles.field}>
      <dt>{label}</dt>
      <dd>
        {writing ? (
          <FieldForm
            field={field}
            value={value}
            onClose={() => setWriting(false)}
            onSave={(changed) => {
              edit({
                kind: 'field',
                item: isEdition ? 'edition' : of.name,
                field: field.name,
                value: changed,
              })
              setWriting(false)
            }}
          />
        ) : (
          <div className={styles.value}>
            <span>
              <span className={value === undefined ? styles.empty : undefined}>
                {valueWords(field.name, value, wording)}
              </span>
              {value !== undefined && found && (
                <span className={styles.how} data-how={how}>
                  {texts.sure[how]}
                </span>
              )}
            </span>
            <span className={styles.buttons}>
              {found && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.items.showField(where, label, title)}
                  onClick={() => show({ place: found.where, words: found.words })}
                >
                  {where}
                </Button>
              )}
              {mayEdit && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.items.editField(label, title)}
                  onClick={() => setWriting(true)}
                >
                  {texts.items.edit}
                </Button>
              )}
            </span>
          </div>
        )}
      </dd>
    </div>
  )
}
