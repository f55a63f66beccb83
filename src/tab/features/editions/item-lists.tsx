import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { FIELDS, itemsOf, LISTS, type Named } from './draft-fields.ts'
import { isOpen, subjectOf } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { FieldRow } from './field-row.tsx'
import styles from './item-lists.module.css'
import { useReview } from './review-context.ts'
import { UndoButton } from './undo-button.tsx'

/** All of the draft, by kind; an item's fields are shown when it is opened. */
export function ItemLists() {
  const texts = useDraftTexts()
  const { draft } = useReview()
  const [sought, seek] = useState('')
  const open = useMemo(() => openByItem(draft), [draft])
  const words = sought.trim().toLowerCase()
  return (
    <>
      <p className={styles.intro}>{texts.items.intro}</p>
      <div className={styles.bar}>
        <input
          type="search"
          aria-label={texts.items.search}
          placeholder={texts.items.search}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
        <UndoButton />
      </div>
      <details className={styles.item}>
        <summary>
          <span className={styles.title}>{texts.items.edition}</span>
        </summary>
        <dl>
          {FIELDS.edition.map((field) => (
            <FieldRow key={field.name} field={field} of="edition" />
          ))}
        </dl>
      </details>
      {LISTS.map((list) => {
        const items = itemsOf(draft.content, list).filter(({ item }) =>
          item.title.toLowerCase().includes(words),
        )
        return (
          <section key={list} aria-labelledby={`list-${list}`}>
            <h2 id={`list-${list}`} className={styles.kind}>
              {texts.lists[list]} <span>{items.length}</span>
            </h2>
            {items.length === 0 ? (
              <p className={styles.none}>{texts.items.none}</p>
            ) : (
              items.map((of) => <ItemCard key={of.name} of={of} questions={open.get(of.name) ?? 0} />)
            )}
          </section>
        )
      })}
    </>
  )
}

function openByItem({
  content,
  problems,
}: ReturnType<typeof useReview>['draft']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const problem of problems.filter(isOpen)) {
    const { name } = subjectOf(content, problem)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function ItemCard({ of, questions }: { of: Named; questions: number }) {
  const texts = useDraftTexts()
  const { item: opened, edit, mayEdit } = useReview()
  const [isOpened, setOpened] = useState(opened === of.name)
  const { item, list, name } = of
  return (
    <details
      className={styles.item}
      data-item={name}
      open={isOpened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <span className={styles.title}>{item.title}</span>
        {questions > 0 && <span className={styles.questions}>{texts.items.count(questions)}</span>}
      </summary>
      {isOpened && (
        <>
          <dl>
            {FIELDS[list].map((field) => (
              <FieldRow key={field.name} field={field} of={of} />
            ))}
          </dl>
          {mayEdit && (
            <Button
              size="small"
              aria-label={texts.items.removeName(item.title)}
              onClick={() => edit({ kind: 'remove', item: name })}
            >
              {texts.items.remove}
            </Button>
          )}
        </>
      )}
    </details>
  )
}
