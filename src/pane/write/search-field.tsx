/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './search-field.module.css'

/** Longer is refused by the API. */
const LONGEST_TEXT = 500

const BY_KEY: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

interface Props {
  readonly value: string
  /** It takes the keyboard when it is shown. */
  readonly focused: boolean
  /** The ids of the list that it leads to, where there is one, and of its option that is active. */
  readonly list: string | undefined
  readonly active: string | undefined
  readonly onType: (text: string) => void
  /** An arrow key was pressed: down is 1, up is -1. */
  readonly onMove: (by: 1 | -1) => void
  readonly onEnter: () => void
}

/** A field that leads to a list: while one types, the arrow keys and Enter are for what is found. */
export function SearchField({ value, focused, list, active, onType, onMove, onEnter }: Props) {
  const { write } = usePane().texts
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const by = BY_KEY[event.key]
    if (by === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (by === undefined) onEnter()
    else onMove(by)
  }
  return (
    <div className={styles.field}>
      <label htmlFor="search">{write.search}</label>
      <div className={styles.box}>
        <Icon name="search" />
        <input
          ref={field}
          id="search"
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: without a list of the browser's it is a search box
          role="combobox"
          list={undefined}
          autoComplete="off"
          spellcheck={false}
          maxLength={LONGEST_TEXT}
          placeholder={write.placeholder}
          aria-autocomplete="list"
          aria-expanded={list !== undefined}
          aria-controls={list}
          aria-activedescendant={active}
          value={value}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          onKeyDown={press}
        />
      </div>
    </div>
  )
}
