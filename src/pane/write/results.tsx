/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import type { PublishedItem, SearchGroup } from '#api/contract.ts'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { idOf } from './id-of.ts'
import { titleOf } from './mail-block.ts'
import styles from './results.module.css'

/** The id of the list. */
export const RESULTS = 'results'
/** Returns the id of an item's option in the list. */
export const optionId = ({ type, id }: PublishedItem) => `result-${type}-${id}`

interface Props {
  readonly groups: readonly SearchGroup[]
  readonly active: string | undefined
  readonly inserted: ReadonlySet<string>
  readonly onChoose: (item: PublishedItem) => void
}

/** What was found, by kind; the keyboard stays in the field above. */
export function Results({ groups, active, ...props }: Props) {
  const { write } = usePane().texts
  useEffect(() => {
    if (active)
      document.querySelector(`#${RESULTS} [aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const shown = groups.filter(({ items }) => items.length > 0)
  return (
    <div id={RESULTS} role="listbox" aria-label={write.search} className={styles.list}>
      {shown.map(({ kind, total, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={kind} role="group" aria-label={write.kinds[kind]} className={styles.group}>
          <div className={styles.head} aria-hidden="true">
            <span>{write.kinds[kind]}</span>
            {total > items.length && <span>{write.shown(items.length, total)}</span>}
          </div>
          {items.map(({ line, published }) => (
            <Result key={published.id} line={line} item={published} active={active} {...props} />
          ))}
        </div>
      ))}
    </div>
  )
}

type ResultProps = Omit<Props, 'groups'> & { readonly line: string; readonly item: PublishedItem }

function Result({ line, item, active, inserted, onChoose }: ResultProps) {
  const { write } = usePane().texts
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the field's
    <div
      id={optionId(item)}
      role="option"
      aria-selected={idOf(item) === active}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      <span className={styles.title}>{titleOf(item)}</span>
      <span className={styles.line}>{item.off ?? line}</span>
      {inserted.has(idOf(item)) && (
        <span className={styles.inserted}>
          <SmallIcon name="checkmark" />
          {write.isInserted}
        </span>
      )}
    </div>
  )
}
