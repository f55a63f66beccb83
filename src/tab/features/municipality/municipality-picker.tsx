import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { MunicipalityItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { findMunicipalities } from './find-municipalities.ts'
import styles from './municipality-picker.module.css'

/** Until something is typed or the arrows are used, Enter must not choose whatever happens to stand first. */
const NOWHERE = -1

interface Props {
  readonly municipalities: readonly MunicipalityItem[]
  readonly chosen?: string | undefined
  readonly onChoose: (municipality: MunicipalityItem) => void
}

/** A combobox whose list is always open: typing narrows the 98, the arrows move, Enter or a click chooses. */
export function MunicipalityPicker({ municipalities, chosen, onChoose }: Props) {
  const { municipality: texts } = useTexts()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(NOWHERE)
  const found = findMunicipalities(municipalities, typed)
  const active = found[at]
  const optionId = (m: MunicipalityItem) => `${id}-${m.code}`
  useLayoutEffect(() => {
    if (active) list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, to)))
    }
    if (event.key === 'Enter' && active) onChoose(active)
  }
  return (
    <div className={styles.picker}>
      <div className={styles.search}>
        <Search20Regular />
        <input
          role="combobox"
          aria-label={texts.search}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={active && optionId(active)}
          placeholder={texts.search}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the one thing to do here
          autoFocus
          value={typed}
          onChange={(e) => {
            setTyped(e.target.value)
            setAt(e.target.value === '' ? NOWHERE : 0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={id} role="listbox" aria-label={texts.list} className={styles.list}>
        {found.map((m) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keyboard, and Enter chooses there
          <div
            key={m.code}
            id={optionId(m)}
            role="option"
            aria-selected={m.code === chosen}
            data-active={m === active}
            onClick={() => onChoose(m)}
            tabIndex={-1}
          >
            <span>{m.name}</span>
            <span className={styles.quiet}>{m.kkr}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 ? texts.none : ''}
      </p>
    </div>
  )
}
